import { lotusBud, lotusFlower, lotusPad, lotusStem } from './lotus.ts';
import { darker, ink, lighter } from './palette.ts';
import { fill, leaf, line, place, shadow, solid, speckles, stalk } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { leafOutline, n, oval, polarPoint, ribbon, smooth } from './shapes.ts';
import type { Point } from './shapes.ts';
import { pottedTrees } from './plants-trees.ts';
import { pot } from './pots.ts';
import { basket } from './vessels.ts';

/** A rose seen from the front. */
function roseBloom(sheet: Sheet, radius: number, colour: string): string {
  const layers = [[1, 7, 0], [0.8, 6, 24], [0.6, 5, 50], [0.4, 4, 10]] as const;
  const petals = layers.map(([scale, count, start], layer) => Array.from({ length: count }, (_, index) => {
    const angle = start + (index * 360) / count + sheet.random.jitter(6);
    const [x, y] = polarPoint(radius * scale * 0.5, angle);
    const tone = lighter(colour, layer * 0.05 + (Math.sin(((angle - 230) * Math.PI) / 180 + Math.PI / 2) > 0 ? 0.16 : 0));
    const path = smooth([[-0.52, 0.1], [-0.4, -0.34], [0, -0.5], [0.4, -0.34], [0.52, 0.1], [0, 0.4]].map(([a = 0, b = 0]) => [a * radius * scale * 1.25, b * radius * scale * 1.1] as const));
    return place(x, y, place(2, 6, fill(path, darker(colour, 0.5), 0.3)) + fill(path, sheet.linear([[0, lighter(tone, 0.3)], [0.6, tone], [1, darker(tone, 0.26)]])), angle + 90);
  }).join('')).join('');
  const heart = fill(oval(radius * 0.2), darker(colour, 0.2)) + line(smooth(Array.from({ length: 12 }, (_, index): Point => polarPoint(radius * 0.018 * index, index * 62)), false), darker(colour, 0.45), radius * 0.05) + place(-2, -3, line(smooth(Array.from({ length: 12 }, (_, index): Point => polarPoint(radius * 0.017 * index, index * 62)), false), lighter(colour, 0.4), radius * 0.03, 0.8));
  return petals + heart;
}

/** A daisy or pompon: rings of narrow petals. */
function pompon(sheet: Sheet, radius: number, colour: string, heart: string, rings: number): string {
  let content = fill(oval(radius * 0.98), darker(colour, 0.42));
  for (let ring = 0; ring < rings; ring += 1) {
    const reach = radius * (1 - ring / (rings + 0.4));
    const count = 13 - ring * 2;
    let path = '';
    for (let index = 0; index < count; index += 1) {
      const angle = (index * 360) / count + ring * 13;
      const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = [polarPoint(reach * 0.2, angle), polarPoint(reach * 1.02, angle - 17), polarPoint(reach, angle), polarPoint(reach * 1.02, angle + 17)];
      path += `M${n(ax)} ${n(ay)}Q${n(bx)} ${n(by)} ${n(cx)} ${n(cy)}Q${n(dx)} ${n(dy)} ${n(ax)} ${n(ay)}`;
    }
    content += (ring === 1 ? place(2, 4, fill(path, darker(colour, 0.4), 0.4)) : '') + fill(path, lighter(colour, 0.06 + ring * 0.13));
  }
  return content + fill(oval(radius * 0.15), heart);
}

/** Leaves in a loose dome. */
function foliage(sheet: Sheet, rx: number, ry: number, count: number, size: number, colours: readonly string[]): string {
  return Array.from({ length: count }, () => {
    const angle = sheet.random.between(0, 360);
    const [x, y] = polarPoint(Math.sqrt(sheet.random.between(0.05, 1)), angle);
    return place(x * rx, y * ry, leaf(sheet, size * sheet.random.between(0.8, 1.15), size * 0.42, sheet.random.pick(colours), 0.08, 4), angle + sheet.random.jitter(40));
  }).join('');
}

const greens = [ink.leaf, ink.deepLeaf, '#5f9a50'] as const;

const rose: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#c8324a', '#e58a9a', '#e9a06a', '#f0d9a0', '#d4567a']);
  const blooms: readonly (readonly [number, number, number])[] = [[610, 430, 118], [830, 330, 128], [1030, 450, 120], [730, 560, 132], [930, 590, 122]];
  const stems = blooms.map(([x, y]) => stalk([[800, 800], [(x + 800) / 2, 680], [x, y + 40]], 16, ink.leaf)).join('');
  const buds = place(520, 590, solid(sheet, smooth([[0, -70], [36, -20], [30, 40], [-30, 40], [-36, -20]]), colour, { size: 50 }) + fill(smooth([[-40, 44], [-30, 0], [0, 26], [30, 0], [40, 44], [0, 66]]), ink.leaf), -18);
  const bush = stems + place(800, 610, foliage(sheet, 330, 210, 38, 150, greens)) + buds + blooms.map(([x, y, r]) => place(x + sheet.random.jitter(20), y + sheet.random.jitter(16), roseBloom(sheet, r, colour), sheet.random.jitter(40))).join('');
  return shadow(sheet, 800, 1000, 260, 46) + place(800, 1010, pot(sheet, 380, 270, sheet.random.pick(['#b8653f', '#f1ede1', '#7f9fa0']), place(-800, -1010, bush)));
};

const dome = (sheet: Sheet, x: number, y: number, rx: number, ry: number, radius: number, count: number, draw: () => string) => {
  const spots = Array.from({ length: count }, (_, index): Point => {
    const [a, b] = polarPoint(Math.sqrt((index + 0.5) / count), index * 137.5);
    return [x + a * rx, y + b * ry];
  }).sort((a, b) => a[1] - b[1]);
  return spots.map(([px, py]) => place(px + sheet.random.jitter(radius * 0.16), py + sheet.random.jitter(radius * 0.16), draw(), sheet.random.between(0, 60))).join('');
};

const chrysanthemum: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#f0bf2e', '#f0bf2e', '#e9d9e6', '#c9567a']);
  const bloom = [0, 1, 2].map(() => sheet.reuse(pompon(sheet, 66, colour, '#c98a1e', 3)));
  const bush = place(0, -130, foliage(sheet, 400, 250, 26, 130, greens)) + dome(sheet, 0, -200, 370, 270, 66, 48, () => sheet.random.pick(bloom));
  return shadow(sheet, 800, 1005, 320, 52) + place(800, 1015, basket(sheet, 520, 240, ink.straw, bush));
};

const marigold: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#ee8a22', '#f2b32e', '#e8702a']);
  const bloom = [0, 1].map(() => sheet.reuse(pompon(sheet, 88, colour, darker(colour, 0.1), 4)));
  const one = (x: number, y: number, scale: number) => shadow(sheet, x, y - 8, 230 * scale, 40) + place(x, y, pot(sheet, 300, 230, '#b8653f', place(0, -400, foliage(sheet, 240, 180, 24, 150, greens)) + dome(sheet, 0, -450, 220, 170, 90, 11, () => sheet.random.pick(bloom))), 0, scale);
  return one(1140, 900, 0.86) + one(480, 920, 0.9) + one(810, 1030, 1.14);
};

const rosette = (sheet: Sheet, radius: number, colour: string, tip: string): string => {
  let content = '';
  for (let ring = 0; ring < 5; ring += 1) {
    const reach = radius * (1 - ring * 0.18);
    const count = 11 - ring;
    for (let index = 0; index < count; index += 1) {
      const angle = (index * 360) / count + ring * 19;
      const path = smooth([[0, 0], [reach * 0.55, -reach * 0.22], [reach * 0.88, -reach * 0.15], [reach * 1.02, 0], [reach * 0.88, reach * 0.15], [reach * 0.55, reach * 0.22]]);
      content += place(0, 0, place(2, 4, fill(path, darker(colour, 0.55), 0.35)) + fill(path, sheet.linear([[0, darker(colour, 0.2)], [0.75, lighter(colour, 0.12 + ring * 0.06)], [1, tip]], 0)), angle);
    }
  }
  return place(0, 0, content, 0, [1, 0.8]);
};

const succulent: Drawing = (sheet) => {
  const tones = sheet.random.pick([['#7fae9a', '#e3a0a8', '#8fae6a'], ['#8fae6a', '#c98aa8', '#7f9fae'], ['#9aa86a', '#e0b06a', '#7fae9a']] as const);
  const one = (x: number, y: number, scale: number, colour: string, clay: string) => shadow(sheet, x, y - 6, 190 * scale, 34) + place(x, y, pot(sheet, 300, 240, clay) + place(0, -285, rosette(sheet, 190, colour, lighter('#d98a8a', 0.1))), 0, scale);
  const cactus = (x: number, y: number) => shadow(sheet, x, y - 6, 150, 30) + place(x, y, pot(sheet, 260, 210, '#b8653f', place(0, -190, solid(sheet, smooth([[0, -300], [90, -250], [130, -110], [110, 20], [-110, 20], [-130, -110], [-90, -250]]), tones[2], { size: 140, detail: line('M-70-270Q-110-100-70 20M-24-296Q-40-100-24 20M24-296Q40-100 24 20M70-270Q110-100 70 20', darker(tones[2], 0.4), 9, 0.4) + speckles(sheet, 110, 260, 60, '#fff7e6', 5, 0.8) }) + place(0, -298, pompon(sheet, 52, '#e3708a', '#f0c874', 2)))));
  return cactus(1090, 880) + one(560, 900, 1.05, tones[0], '#f1ede1') + one(850, 1020, 1.12, tones[1], '#c9a58a');
};

const lotusScene: Drawing = (sheet) => {
  const pink = sheet.random.pick(['#e07a9c', '#e86f93', '#efd3da', '#dd6a8e']);
  const ripples = [[800, 1000, 560], [520, 1060, 300], [1100, 1070, 340]].map(([x = 0, y = 0, half = 0]) => line(`M${x - half} ${y}Q${x} ${y + 26} ${x + half} ${y}`, '#ffffff', 7, 0.5)).join('');
  const water = fill(oval(690, 150, 800, 1000), sheet.linear([[0, '#8fc0bd'], [1, '#6fa5a8']]), 0.7);
  return water + ripples + place(430, 960, lotusPad(sheet, 250, 0.34)) + place(1200, 980, lotusPad(sheet, 270, 0.34, ink.leaf)) + place(1080, 520, lotusStem(440, 30)) + place(560, 660, lotusStem(310, -20)) + place(780, 600, lotusStem(420, 10)) + place(1080, 540, lotusBud(sheet, pink, 0.98), 8) + place(420, 560, place(150, 120, lotusPad(sheet, 210, 0.42, ink.leaf), -12)) + place(780, 600, lotusFlower(sheet, pink, 1.2)) + place(800, 1050, lotusPad(sheet, 210, 0.32));
};

function orchidBloom(sheet: Sheet, colour: string): string {
  const petal = (long: number, wide: number) => { const path = leafOutline(long, wide).whole; return place(2, 5, fill(path, darker(colour, 0.5), 0.25)) + fill(path, sheet.linear([[0, colour], [0.5, lighter(colour, 0.4)], [1, lighter(colour, 0.1)]], 0)) + line([-0.16, 0, 0.16].map((at) => `M12 0Q${n(long * 0.5)} ${n(wide * at * 2)} ${n(long * 0.9)} ${n(wide * at)}`).join(''), darker(colour, 0.2), 2.4, 0.4); };
  return [-90, 40, 140].map((angle) => place(0, 0, petal(104, 62), angle)).join('') + [-14, 194].map((angle) => place(0, 0, petal(118, 112), angle)).join('') + fill(smooth([[-22, 0], [0, -16], [22, 0], [30, 40], [0, 60], [-30, 40]]), darker(colour, 0.34)) + fill(oval(13, 11, 0, 4), '#f2c53d') + fill(oval(8, 18, 0, 34), '#f2c53d', 0.5);
}

const orchid: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#c25a9a', '#e9d9e6', '#9a5ab0', '#e8b84a']);
  const branch = (points: readonly Point[], scale: number) => line(smooth(points, false), '#6d8a45', 13) + points.slice(2).map(([x, y], index) => place(x, y + 30, orchidBloom(sheet, colour), sheet.random.jitter(12), scale * (1.12 - index * 0.07))).join('');
  const leaves = [[-168, 420, 120], [-12, 430, 124], [-148, 300, 110], [-32, 310, 110], [-196, 330, 100]].map(([angle = 0, long = 0, wide = 0]) => place(800, 800, leaf(sheet, long, wide, sheet.random.pick(greens), angle < -90 ? -0.14 : 0.14, 0), angle)).join('');
  const grown = branch([[800, 800], [770, 600], [680, 420], [560, 330], [440, 320], [330, 370], [250, 470]], 0.98) + branch([[810, 800], [850, 560], [930, 400], [1040, 300], [1160, 290], [1270, 350]], 1) + leaves;
  return shadow(sheet, 800, 1010, 250, 44) + place(800, 1020, pot(sheet, 340, 250, sheet.random.pick(['#f1ede1', '#3f5a66', '#b8653f']), place(-800, -1020, grown)));
};

const swimmer = (sheet: Sheet, colour: string): string => {
  const veil = (path: string) => fill(path, colour, 0.62) + sheet.inside(path, line(Array.from({ length: 14 }, (_, index) => `M60 0L${n(420)} ${n(-240 + index * 36)}`).join(''), lighter(colour, 0.5), 4, 0.6));
  return veil(smooth([[80, -20], [180, -130], [320, -170], [290, -60], [340, 10], [280, 90], [320, 180], [170, 120], [80, 30]])) + veil(smooth([[-70, -60], [-20, -160], [100, -190], [120, -70]])) + veil(smooth([[-40, 60], [20, 170], [110, 150], [80, 50]])) +
    solid(sheet, smooth([[-190, 4], [-140, -56], [-40, -82], [70, -52], [130, 0], [70, 48], [-40, 76], [-140, 56]]), colour, { size: 100, light: lighter(colour, 0.5), gloss: 0.4, detail: speckles(sheet, 130, 60, 34, lighter(colour, 0.6), 9, 0.4) + fill(smooth([[-60, -80], [20, -76], [10, -20], [-50, -30]]), '#fff7e6', 0.6) }) + fill(oval(16, 16, -134, -14), '#fff7e6') + fill(oval(10, 10, -135, -14), '#2b1f2b');
};

const ornamentalFish: Drawing = (sheet) => {
  const [first, second] = sheet.random.pick([['#e0562f', '#f0a53a'], ['#b8324a', '#3f5a9a'], ['#e8842c', '#e0562f']] as const);
  const bowlPath = smooth([[-270, -330], [-400, -180], [-430, 20], [-350, 220], [-200, 320], [0, 340], [200, 320], [350, 220], [430, 20], [400, -180], [270, -330], [0, -316]]);
  const weeds = Array.from({ length: 9 }, (_, index) => fill(ribbon([[-240 + index * 18, 320], [-260 + index * 20 + sheet.random.jitter(20), 180], [-230 + index * 16, 60], [-270 + index * 26, -60 - sheet.random.between(0, 90)]], (along) => 15 * (1 - along * 0.8)), sheet.random.pick(['#4f8a4a', '#6fae62', '#2f6645']), 0.9)).join('');
  const pebbles = Array.from({ length: 40 }, () => fill(oval(sheet.random.between(16, 30), sheet.random.between(10, 18), sheet.random.jitter(300), 300 + sheet.random.jitter(34)), sheet.random.pick(['#d9c6a5', '#b8a88a', '#efe3cb', '#9a8f80']))).join('');
  const bubbles = [[150, -150, 16], [190, -210, 11], [130, -230, 8], [-60, -180, 10]].map(([x = 0, y = 0, r = 0]) => line(oval(r, r, x, y), '#ffffff', 4, 0.8)).join('');
  const inside = fill(bowlPath, '#e4f0ec', 0.6) + fill('M-460-210H460V360H-460Z', sheet.linear([[0, '#a9d4d4'], [1, '#6fb0b8']]), 0.85) + fill(oval(400, 40, 0, -210), '#cfe8e4') + pebbles + weeds + place(110, -60, swimmer(sheet, first), sheet.random.jitter(8), 0.92) + place(-40, 150, swimmer(sheet, second), sheet.random.jitter(8), [-0.62, 0.62]) + bubbles +
    fill(smooth([[-360, -140], [-320, -220], [-270, -200], [-340, 20], [-370, 100], [-396, 0]]), '#ffffff', 0.4) + fill(bowlPath, sheet.linear([[0, '#fff7e6', 0.2], [0.4, '#ffffff', 0], [1, '#3d2440', 0.22]], 20));
  return shadow(sheet, 800, 1000, 380, 64) + place(800, 665, sheet.inside(bowlPath, inside) + line(oval(272, 34, 0, -326), '#ffffff', 13, 0.85) + line(oval(272, 34, 0, -322), '#8fb0b0', 4, 0.6));
};

export const plants = {
  rose, chrysanthemum, marigold, succulent, 'lotus-flower': lotusScene, orchid, 'ornamental-fish': ornamentalFish, ...pottedTrees,
} satisfies Record<string, Drawing>;

