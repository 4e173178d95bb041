import { citrusHalf, pips } from './fruit-cuts.ts';
import { clusterFruit } from './fruit-clusters.ts';
import { greatFruit } from './fruit-great.ts';
import { driedFruit, jam } from './fruit-kept.ts';
import { cream, darker, ink, lighter } from './palette.ts';
import { cutFace, fill, highlight, leaf, line, place, shade, solid, speckles, stalk } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polar, polarPoint, smooth } from './shapes.ts';
import type { Point } from './shapes.ts';
import { stillLife } from './still-life.ts';
import type { Piece } from './still-life.ts';

const mangoOutline = smooth([[-40, -235], [70, -205], [150, -90], [165, 60], [110, 185], [0, 240], [-100, 205], [-165, 90], [-160, -60], [-110, -180]]);

function mangoBody(colour: string, blush: string): Piece {
  return (sheet, turn) => {
    const warm = sheet.radial([[0, blush, 0.75], [1, blush, 0]], 0.2, 0.25, 0.7);
    const detail = fill(mangoOutline, warm) + speckles(sheet, 140, 200, 46, lighter(colour, 0.5), 3.6, 0.45);
    const stem = place(-34, -232, stalk([[0, 8], [-4, -26], [8, -52]], 20, ink.bark));
    const tuft = sheet.random.chance(0.5) ? place(-26, -262, leaf(sheet, 230, 72, ink.leaf, 0.12), sheet.random.between(-32, 8)) : '';
    return tuft + stem + solid(sheet, mangoOutline, colour, { turn, size: 200, detail, gloss: 0.5 });
  };
}

/** A mango's cheek, cut in cubes and turned out. */
function mangoCheek(rind: string, flesh: string): Piece {
  return (sheet) => {
    const face = oval(205, 150);
    let cuts = '';
    for (let step = -2; step <= 2; step += 1) {
      cuts += `M${step * 72} -170Q${step * 84} 0 ${step * 72} 170M-230 ${step * 56}Q0 ${step * 66} 230 ${step * 56}`;
    }
    const glow = sheet.radial([[0, lighter(flesh, 0.4)], [1, flesh]], 0.4, 0.35, 0.7);
    return fill(smooth([[-208, 0], [-190, 90], [-90, 165], [60, 172], [180, 110], [208, 0], [0, -60]]), darker(rind, 0.15)) +
      fill(face, rind) + sheet.inside(oval(192, 138), fill(face, glow) + line(cuts, darker(flesh, 0.32), 11, 0.75) +
        place(-7, -6, line(cuts, lighter(flesh, 0.55), 5, 0.8)));
  };
}

const starApple: Piece = (sheet, turn) => {
  const path = polar((angle) => 205 + 4 * Math.sin((angle * Math.PI) / 60), 20, 0.95);
  const blush = sheet.radial([[0, '#9b5a86', 0.85], [1, '#9b5a86', 0]], 0.68, 0.8, 0.72);
  const detail = fill(path, blush) + speckles(sheet, 170, 160, 24, cream, 3, 0.35);
  return place(0, -190, stalk([[0, 14], [4, -20], [-10, -46]], 22, ink.bark)) +
    solid(sheet, path, '#b5c47c', { turn, size: 205, detail, gloss: 0.6 });
};

const starAppleHalf: Piece = (sheet) => {
  let star = '';
  for (let index = 0; index < 8; index += 1) {
    const angle = index * 45 + 10;
    const petal = smooth([polarPoint(14, angle), polarPoint(82, angle - 13), polarPoint(128, angle), polarPoint(82, angle + 13)]);
    star += fill(petal, '#efe6ee', 0.95) + fill(smooth([polarPoint(44, angle), polarPoint(76, angle - 7), polarPoint(100, angle), polarPoint(76, angle + 7)]), index % 2 ? '#4a2c2c' : '#d9c3d6', index % 2 ? 0.95 : 0.8);
  }
  return cutFace(sheet, 205, 192, '#a7b173', '#d9b6cf', '#f4e6ef', star + fill(oval(15), '#fdf8fb'));
};


function scales(sheet: Sheet, colour: string): string {
  const rows: readonly Point[] = [[-120, 3], [-40, 4], [40, 4], [118, 3]];
  return rows.map(([y, count]) => Array.from({ length: count }, (_, index) => {
    const spread = (index - (count - 1) / 2) / count;
    const x = spread * 330 * (1 - Math.abs(y) / 420) + sheet.random.jitter(10);
    const tip = smooth([[-34, 14], [-14, -20], [6, -88 - sheet.random.between(0, 18)], [16, -24], [36, 14], [0, 30]]);
    const paint = sheet.linear([[0, '#7fae3f'], [0.45, '#c9a24f'], [0.8, colour]]);
    return place(x, y + 20, fill(tip, darker(colour, 0.4), 0.4) + place(-4, -5, fill(tip, paint)), spread * 86, 0.95);
  }).join('')).join('');
}

const dragonFruit: Piece = (sheet, turn) => {
  const red = '#d93a6b';
  const path = smooth([[0, -222], [110, -180], [172, -60], [172, 70], [110, 180], [0, 218], [-110, 180], [-172, 70], [-172, -60], [-110, -180]]);
  let crown = '';
  for (const angle of [-42, -20, 0, 22, 44]) {
    const tip = smooth([[-26, 20], [-12, -50], [4, -132 + Math.abs(angle)], [16, -50], [28, 20]]);
    crown += place(angle * 1.9, -176 + Math.abs(angle) * 0.7, fill(tip, sheet.linear([[0, '#7fae3f'], [0.6, '#a9b050'], [1, red]])), angle);
  }
  let side = '';
  for (const [x, y, angle] of [[-160, -20, -46], [160, -40, 46], [-150, 90, -60], [156, 84, 58]] as const) {
    side += place(x, y, fill(smooth([[-26, 24], [-8, -40], [4, -96], [14, -36], [28, 24]]), sheet.linear([[0, '#8bb548'], [1, red]])), angle);
  }
  return crown + side + solid(sheet, path, red, { turn, size: 200, light: '#f0749a' }) + scales(sheet, red) + highlight(190, turn, 0.3);
};

const dragonHalf = (flesh: string): Piece => (sheet) => {
  let tips = '';
  for (const angle of [-150, -115, -70, -30, 20, 160]) {
    const [x, y] = polarPoint(168, angle, 1.15);
    tips += place(x, y, fill(smooth([[-24, 20], [-8, -30], [6, -78], [12, -30], [26, 20]]), sheet.linear([[0, '#8bb548'], [0.8, '#d93a6b']])), angle + 90);
  }
  return tips + fill(oval(178, 208, 8, 12), '#a32a55') +
    cutFace(sheet, 178, 206, '#d93a6b', '#f19ab5', flesh, speckles(sheet, 138, 162, 190, '#2b1b26', 4.4, 0.9));
};

const guava: Piece = (sheet, turn) => {
  const path = polar((angle) => 195 + 7 * Math.sin((angle * Math.PI) / 36) + 9 * Math.cos((angle * Math.PI) / 90), 26);
  const knobs = speckles(sheet, 175, 180, 26, '#e6efaa', 16, 0.28) + speckles(sheet, 175, 180, 40, '#5d8a39', 3.5, 0.45);
  return place(0, -182, stalk([[0, 12], [6, -24], [22, -48]], 22, ink.bark)) +
    (sheet.random.chance(0.6) ? place(14, -214, leaf(sheet, 230, 96, ink.leaf, 0.1), -18) : '') +
    solid(sheet, path, '#a3c456', { turn, size: 198, light: '#dbe695', detail: knobs, gloss: 0.45 });
};

const guavaHalf: Piece = (sheet) => {
  const seeds = pips(sheet, 18, 84, 78, '#c9a768', 8);
  return cutFace(sheet, 200, 190, '#9dbd52', '#dfe9b4', '#fbf4df', fill(oval(112, 104), '#f4dfc0') + seeds);
};

const roseApple: Piece = (sheet, turn) => {
  const path = smooth([[0, -205], [58, -170], [96, -60], [158, 70], [165, 150], [90, 196], [0, 178], [-90, 196], [-165, 150], [-158, 70], [-96, -60], [-58, -170]]);
  const stripes = [-70, -28, 20, 66].map((x) => `M${n(x * 0.4)} -170Q${x} 0 ${n(x * 1.6)} 150`).join('');
  const navel = fill(oval(62, 20, 0, 168), '#7c1f2d') + fill(oval(40, 9, 0, 171), '#d9c06a', 0.8);
  return place(0, -196, stalk([[0, 12], [-2, -30], [12, -62]], 16, ink.stem)) +
    solid(sheet, path, '#c8323f', { turn, size: 180, light: '#ee7a72', detail: line(stripes, '#f5a596', 9, 0.28) + navel, gloss: 0.65 });
};

const roseAppleHalf: Piece = (sheet) => {
  const path = smooth([[0, -190], [56, -160], [92, -56], [150, 66], [156, 142], [86, 184], [0, 168], [-86, 184], [-156, 142], [-150, 66], [-92, -56], [-56, -160]]);
  return solid(sheet, path, '#fbf0e2', { size: 40, deep: '#c8323f', light: '#fffaf0' }) +
    fill(smooth([[0, -60], [44, 20], [60, 100], [0, 130], [-60, 100], [-44, 20]]), '#eedccb') + fill(oval(34, 44, 0, 70), '#b98a5e') + shade(oval(24, 34, 6, 76), 0.2);
};

const lime: Piece = (sheet, turn) => {
  const path = smooth([[-205, 0], [-170, -60], [-90, -140], [20, -150], [130, -104], [178, -30], [214, 0], [178, 34], [120, 112], [10, 152], [-100, 134], [-172, 58]]);
  return solid(sheet, path, '#6fa53c', { turn, size: 165, light: '#b8d465', detail: speckles(sheet, 170, 130, 90, '#d9e88f', 3.4, 0.45), gloss: 0.6 });
};

const sapodilla: Piece = (sheet, turn) => {
  const path = smooth([[0, -195], [100, -160], [160, -40], [150, 90], [80, 180], [0, 200], [-80, 180], [-150, 90], [-160, -40], [-100, -160]]);
  const scurf = speckles(sheet, 145, 180, 90, '#e3bd8d', 5, 0.3) + speckles(sheet, 145, 180, 50, '#5e3c28', 4, 0.25);
  return solid(sheet, path, '#a9764a', { turn, size: 175, light: '#cf9f6c', detail: scurf, gloss: 0.22 }) +
    place(0, -190, fill(polar((angle) => 26 + 10 * Math.cos((angle * Math.PI) / 36), 20, 0.5), '#5e3c28') + stalk([[0, 0], [4, -34]], 16, ink.bark));
};

const sapodillaHalf: Piece = (sheet) => {
  const rays = Array.from({ length: 16 }, (_, index) => {
    const [a, b] = [polarPoint(40, index * 22.5), polarPoint(140, index * 22.5)];
    return `M${n(a[0])} ${n(a[1])}L${n(b[0])} ${n(b[1])}`;
  }).join('');
  const seed = (x: number, y: number, turn: number) => place(x, y, solid(sheet, smooth([[0, -70], [22, -20], [18, 44], [0, 66], [-18, 40], [-20, -20]]), '#2e1f1c', { size: 44, turn, gloss: 0.7 }), turn);
  return cutFace(sheet, 162, 190, '#9a6a42', '#c48d5a', '#d99e66', line(rays, '#f2c695', 7, 0.5) + seed(-48, 10, -12) + seed(52, -14, 14));
};

const citrus = (colour: string, squash: number, look: { light?: string; rough?: string } = {}): Piece => (sheet, turn) => {
  const path = polar((angle) => 205 + 3 * Math.sin((angle * Math.PI) / 30), 24, squash);
  const peel = speckles(sheet, 185, 185 * squash, 120, look.rough ?? lighter(colour, 0.5), 3.6, 0.4);
  const top = place(0, -205 * squash + 24, fill(polar((angle) => 20 + 8 * Math.cos((angle * Math.PI) / 36), 20, 0.5), ink.leaf) + stalk([[0, 0], [5, -28]], 13, ink.stem));
  const greens = sheet.random.chance(0.65) ? place(4, -205 * squash + 4, leaf(sheet, 215, 86, ink.deepLeaf, 0.14), sheet.random.between(-38, -4)) : '';
  return solid(sheet, path, colour, { turn, size: 200, detail: peel, gloss: 0.5, ...(look.light ? { light: look.light } : {}) }) + greens + top;
};

export const fruit = {
  mango: (sheet) => stillLife(sheet, { whole: mangoBody('#f0b02f', '#e8743a'), cut: mangoCheek('#e79a2b', '#f7a928'), size: 225, cutSize: 150, lean: 26, leaf: ink.deepLeaf, shadowWidth: 170 }),
  'green-mango': (sheet) => stillLife(sheet, { whole: mangoBody('#86ad48', '#b7c95a'), cut: mangoCheek('#7aa043', '#eee3a0'), size: 225, cutSize: 150, lean: 26, leaf: ink.deepLeaf, shadowWidth: 170 }),
  'star-apple': (sheet) => stillLife(sheet, { whole: starApple, cut: starAppleHalf, size: 195, leaf: ink.deepLeaf }),
  'dragon-fruit-red': (sheet) => stillLife(sheet, { whole: dragonFruit, cut: dragonHalf('#c02460'), size: 215, cutSize: 206, lean: 20 }),
  'dragon-fruit-white': (sheet) => stillLife(sheet, { whole: dragonFruit, cut: dragonHalf('#fbf5ee'), size: 215, cutSize: 206, lean: 20 }),
  mandarin: (sheet) => stillLife(sheet, { whole: citrus('#ee7d2b', 0.82), cut: citrusHalf('#ee7d2b', '#f6942f', 10, 0.92), size: 168, cutSize: 180, leaf: ink.deepLeaf, leafLength: 330, shadowWidth: 200 }),
  orange: (sheet) => stillLife(sheet, { whole: citrus('#8fa63c', 0.95, { light: '#d9c957', rough: '#55752c' }), cut: citrusHalf('#8fa63c', '#f39a2c', 10, 0.97), size: 195, leaf: ink.deepLeaf }),
  lime: (sheet) => stillLife(sheet, { grow: 1.3, whole: lime, cut: citrusHalf('#6fa53c', '#cfe08a', 9, 0.95, 160), size: 150, cutSize: 152, leaf: ink.deepLeaf, leafLength: 320, shadowWidth: 190 }),
  guava: (sheet) => stillLife(sheet, { whole: guava, cut: guavaHalf, size: 195, leaf: ink.leaf }),
  'rose-apple': (sheet) => stillLife(sheet, { whole: roseApple, cut: roseAppleHalf, size: 190, leaf: ink.deepLeaf, lean: 24, shadowWidth: 165 }),
  sapodilla: (sheet) => stillLife(sheet, { whole: sapodilla, cut: sapodillaHalf, size: 190, leaf: ink.deepLeaf, lean: 30, shadowWidth: 160 }),
  'dried-fruit': driedFruit,
  'jam-jar': jam,
  ...greatFruit,
  ...clusterFruit,
} satisfies Record<string, Drawing>;

