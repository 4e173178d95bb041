import { darker, ink, lighter, mix } from './palette.ts';
import { fill, leafFan, line, place, shadow, solid, speckles } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { leafOutline, n, oval, polar, polygon, smooth } from './shapes.ts';
import { bananaLeaf, plate } from './vessels.ts';

/** A bar of puffed rice held by malt sugar. */
function bar(sheet: Sheet, long: number): string {
  const [tall, deep] = [110, 120];
  const face = polygon([[-long / 2, -tall], [long / 2, -tall], [long / 2, 0], [-long / 2, 0]]);
  const top = polygon([[-long / 2, -tall], [-long / 2 + deep, -tall - 80], [long / 2 + deep, -tall - 80], [long / 2, -tall]]);
  const side = polygon([[long / 2, -tall], [long / 2 + deep, -tall - 80], [long / 2 + deep, -80], [long / 2, 0]]);
  const puffs = (path: string, box: readonly [number, number, number, number], tone: string) => {
    let content = '';
    for (let index = 0; index < 56; index += 1) {
      const [x, y] = [sheet.random.between(box[0], box[2]), sheet.random.between(box[1], box[3])];
      content += place(x, y, fill(oval(23, 14), mix(tone, '#9a5f2c', 0.45)) + fill(oval(18, 9.5, -2, -2), sheet.random.pick([tone, lighter(tone, 0.5), lighter(tone, 0.25)])), sheet.random.between(0, 180));
    }
    for (let index = 0; index < 7; index += 1) content += place(sheet.random.between(box[0], box[2]), sheet.random.between(box[1], box[3]), fill(oval(13, 10), sheet.random.pick(['#3b2a24', '#b85d37', '#8fae4e'])));
    return sheet.inside(path, fill(path, darker(tone, 0.1)) + content);
  };
  return puffs(side, [long / 2, -tall - 80, long / 2 + deep, 0], '#cf9a52') + puffs(top, [-long / 2, -tall - 80, long / 2 + deep, -tall], '#f8e2b0') + puffs(face, [-long / 2, -tall, long / 2, 0], '#ecc681');
}

const puffedRice: Drawing = (sheet) => {
  const spots = [[560, 800], [960, 830], [700, 680], [600, 990], [990, 1000]] as const;
  const order = [spots[0], spots[1], spots[2], spots[3], spots[4]];
  return place(770, 900, bananaLeaf(sheet, 1300, 330)) + order.map(([x, y]) => shadow(sheet, x + 30, y - 10, 230, 40, 0.4) + place(x, y, bar(sheet, 350))).join('');
};

/** A little moulded cake with a flower pressed into it. */
function mouldedCake(sheet: Sheet, colour: string): string {
  const rim = (radius: number) => polar((angle) => radius * (1 + 0.045 * Math.cos((angle * 10 * Math.PI) / 180)), 60, 0.56);
  const petals = Array.from({ length: 8 }, (_, index) => place(0, 0, fill(leafOutline(86, 36).whole, darker(colour, 0.16)) + place(-2, -3, fill(leafOutline(82, 30).whole, lighter(colour, 0.35))), index * 45)).join('');
  const wall = Array.from({ length: 18 }, (_, index) => `M${n(Math.cos((index / 17) * Math.PI) * 150)} ${n(Math.sin((index / 17) * Math.PI) * 84)}v62`).join('');
  return place(0, 64, fill(rim(152), darker(colour, 0.4))) + fill('M-154 0H154V62Q0 180-154 62Z', darker(colour, 0.24)) + line(wall, darker(colour, 0.42), 8, 0.3) + fill(rim(158), colour) + fill(rim(140), sheet.linear([[0, lighter(colour, 0.45)], [1, lighter(colour, 0.1)]], 50)) +
    place(0, 0, petals, 0, [1.3, 0.72]) + fill(oval(22, 13), darker(colour, 0.2));
}

const cake: Drawing = (sheet) => {
  const tones = sheet.random.pick([['#e9c987', '#a9c27a', '#e3a3a0'], ['#d99a4e', '#e8bd74', '#c9824a'], ['#f0e2c4', '#b7c98a', '#d9b7cf']] as const);
  const spots = [[620, 720, 0], [960, 710, 1], [790, 780, 2], [510, 860, 1], [1080, 850, 0], [800, 920, 0]] as const;
  const leaves = place(800, 620, leafFan(sheet, 3, 330, 200, 240, ink.leaf) + leafFan(sheet, 3, 330, 300, 340, ink.deepLeaf));
  return leaves + shadow(sheet, 800, 880, 600, 170, 0.4) + place(800, 850, plate(sheet, 1080, sheet.random.pick(['#f1ede1', '#c7d8d2', '#8fb0b4']), ink.indigo)) +
    spots.map(([x, y, tone]) => shadow(sheet, x, y + 74, 160, 40, 0.4) + place(x, y, mouldedCake(sheet, tones[tone]))).join('');
};

function roll(sheet: Sheet, long: number): string {
  const half = long / 2;
  const path = smooth([[-half, -70], [-half * 0.9, -104], [0, -112], [half * 0.9, -104], [half, -70], [half + 18, 0], [half, 70], [half * 0.9, 104], [0, 112], [-half * 0.9, 104], [-half, 70], [-half - 18, 0]]);
  const veins = [-80, -46, -12, 26, 62].map((y) => `M${n(-half)} ${y}Q0 ${y - 12} ${n(half)} ${y + 4}`).join('');
  const ties = Array.from({ length: 6 }, (_, index) => `M${n(-half * 0.8 + (index * half * 1.6) / 5)} -116q26 116 0 232`).join('');
  return solid(sheet, path, '#5d8a45', { size: 130, light: '#93b25e', detail: line(veins, '#b9cf80', 3.5, 0.4) + place(5, 4, line(ties, '#2f4a2c', 10, 0.5)) + line(ties, '#e3c98d', 9) }) + line(`M${n(-half * 0.8)} 0H${n(half * 0.8)}`, '#e3c98d', 8);
}

function rollSlice(sheet: Sheet): string {
  const grains = speckles(sheet, 118, 112, 150, '#fffdf0', 8, 0.85);
  const middle = polar((angle) => 58 + 4 * Math.sin((angle * Math.PI) / 40), 24);
  const pork = smooth([[-28, -12], [0, -26], [28, -8], [22, 18], [-10, 24]]);
  return fill(oval(150, 144, 18, 10), '#2f4a2c') + fill(oval(148, 142), '#6c9650') + fill(oval(136, 130), '#cbd8a0') + fill(oval(128, 122), '#ece7c2') + grains + fill(middle, '#e9c04e') + speckles(sheet, 50, 50, 26, '#f6da80', 6, 0.7) + fill(pork, '#e2a19a') + fill(oval(10, 8, -4, 0), '#f5d8cf');
}

const banhTet: Drawing = (sheet) => {
  const slices = [[500, 900, 1], [690, 950, 1.04], [890, 965, 1.06]].map(([x = 0, y = 0, scale = 1]) => shadow(sheet, x, y + 130 * scale, 150, 26) + place(x, y, rollSlice(sheet), sheet.random.jitter(20), scale)).join('');
  const lean = sheet.random.between(-10, -2);
  return place(800, 900, bananaLeaf(sheet, 1320, 340, ink.deepLeaf)) + shadow(sheet, 830, 760, 420, 50, 0.4) + place(800, 570, roll(sheet, 700), lean) + shadow(sheet, 980, 880, 330, 40, 0.4) + place(960, 760, roll(sheet, 680), lean + 4) + slices;
};

export const riceCakes = { 'puffed-rice': puffedRice, cake, 'banh-tet': banhTet } satisfies Record<string, Drawing>;
