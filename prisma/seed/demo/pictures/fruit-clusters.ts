import { darker, ink, lighter } from './palette.ts';
import { cutFace, fill, leaf, leafFan, line, place, shadow, solid, speckles, stalk } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polar, polarPoint, smooth } from './shapes.ts';
import type { Point } from './shapes.ts';

type Berry = (sheet: Sheet) => string;

/** Places in a heaped bunch, back to front, with its widest row near the ground. */
function bunchSpots(sheet: Sheet, rows: readonly number[], step: number): Point[] {
  return rows.flatMap((count, row) => Array.from({ length: count }, (_, index): Point =>
    [(index - (count - 1) / 2) * step + sheet.random.jitter(step * 0.14), (row - rows.length + 1) * step * 0.68 + sheet.random.jitter(step * 0.1)]));
}

function bunch(sheet: Sheet, berry: Berry, opened: Berry, radius: number, greens: string): string {
  const rows = sheet.random.pick([[2, 4, 5, 6], [3, 4, 6, 5], [2, 3, 5, 5]] as const);
  const step = radius * 1.72;
  const [x, y] = [800 + sheet.random.jitter(40), 890 - radius];
  const top = y - step * 0.68 * (rows.length - 1) - radius;
  const twig = place(x, top + 40, stalk([[0, 90], [20, -20], [90, -130], [110, -180]], 22, ink.bark) +
    place(10, -6, leafFan(sheet, 3, 300, 190, 236, greens)) + place(40, -60, leafFan(sheet, 3, 290, 290, 345, greens)));
  const berries = bunchSpots(sheet, rows, step).map(([px, py]) => place(x + px, y + py, berry(sheet), sheet.random.jitter(30))).join('');
  const front: readonly Point[] = [[x - step * 2.1, y + step * 0.62], [x + step * 1.5, y + step * 0.75]];
  const loose = front.map(([px, py]) => shadow(sheet, px, py + radius * 0.9, radius * 1.1) + place(px, py, opened(sheet), sheet.random.jitter(20), 1.08)).join('');
  return shadow(sheet, x, y + radius * 0.85, step * 3.2, step * 0.7) + twig + berries + loose +
    place(x - step * 0.3, y + step * 0.9, shadow(sheet, 0, radius * 0.9, radius) + berry(sheet));
}

const rambutan: Berry = (sheet) => {
  let hairs = '';
  let tips = '';
  for (let index = 0; index < 42; index += 1) {
    const angle = index * 8.6 + sheet.random.jitter(4);
    const [a, b] = [polarPoint(76, angle), polarPoint(sheet.random.between(112, 134), angle + 16)];
    const c = polarPoint(106, angle + 2);
    hairs += `M${n(a[0])} ${n(a[1])}Q${n(c[0])} ${n(c[1])} ${n(b[0])} ${n(b[1])}`;
  }
  for (let index = 0; index < 34; index += 1) {
    const [x, y] = polarPoint(Math.sqrt(sheet.random.between(0, 1)) * 80, sheet.random.between(0, 360));
    tips += `M${n(x)} ${n(y)}q${n(sheet.random.jitter(14))} -18 ${n(14 + sheet.random.jitter(12))} ${n(-22 + sheet.random.jitter(8))}`;
  }
  return line(hairs, '#c2533a', 6) + line(hairs, '#d9b45a', 2.4, 0.8) +
    solid(sheet, polar((angle) => 90 + 2 * Math.sin(angle), 18), '#c92f39', { size: 88, light: '#ee6b5c', detail: line(tips, '#f0a05c', 4.5, 0.8) + place(4, 5, line(tips, '#83202c', 3.5, 0.5)) });
};

const rambutanOpen: Berry = (sheet) => rambutan(sheet) +
  solid(sheet, smooth([[-76, 8], [-58, -70], [0, -98], [60, -70], [78, 8], [40, 2], [0, 14], [-40, 0]]), '#f5efe6', { size: 80, light: '#ffffff', deep: '#cdbfc0', gloss: 0.8 }) +
  line('M-76 8Q-40 0 0 14Q40 2 78 8', '#8c1f2c', 7);

const longan: Berry = (sheet) => solid(sheet, polar((angle) => 84 + 1.5 * Math.sin(angle), 16), '#c0914f', { size: 84, light: '#e3bf82', detail: speckles(sheet, 76, 76, 34, '#7d5429', 3.4, 0.4), gloss: 0.35 });

const longanOpen: Berry = (sheet) => solid(sheet, oval(84), '#c0914f', { size: 84 }) +
  solid(sheet, smooth([[-80, 6], [-62, -56], [0, -86], [62, -56], [80, 6], [30, -6], [-20, 8]]), '#f1ece2', { size: 76, light: '#ffffff', deep: '#c7bdb4', detail: fill(oval(38, 34, 4, -30), '#2b1a18', 0.82), gloss: 0.8 });

const berryTree: Berry = (sheet) => solid(sheet, polar((angle) => 86 + 2 * Math.cos(angle / 19), 16), sheet.random.pick(['#d9c45a', '#cfc052', '#dcb95c']),
  { size: 84, light: '#f4e9a2', detail: speckles(sheet, 72, 72, 18, '#8f8a3a', 3, 0.35), gloss: 0.5 }) + fill(polar((angle) => 13 + 5 * Math.cos((angle * 5 * Math.PI) / 180), 20, 0.6), '#7d7a35');

const berryTreeOpen: Berry = (sheet) => {
  const lobes = [90, 210, 330].map((angle) => {
    const [x, y] = polarPoint(34, angle);
    return place(x, y, solid(sheet, oval(40, 34), '#f6e3e0', { size: 34, light: '#fffaf6', deep: '#d6a9ac', gloss: 0.8 }), angle);
  }).join('');
  return fill(oval(88, 84, 3, 6), '#9d8f3c') + cutFace(sheet, 87, 84, '#d9c45a', '#f6efc4', '#faf1e2', lobes);
};

const bananaPath = smooth([[-14, -8], [8, -10], [20, 30], [60, 120], [120, 220], [206, 300], [226, 318], [214, 336], [130, 300], [40, 220], [-12, 120], [-24, 40]]);

/** A hand of bananas that hangs from its crown. */
function hand(sheet: Sheet, fingers: number, colour: string): string {
  let content = '';
  for (let index = 0; index < fingers; index += 1) {
    const along = fingers === 1 ? 0.5 : index / (fingers - 1);
    const angle = 62 - along * 92;
    const ridge = line('M0 20Q40 170 180 296', darker(colour, 0.35), 7, 0.35) + line('M8 40Q50 150 150 250', lighter(colour, 0.6), 10, 0.45);
    const tip = fill(oval(16, 14, 216, 326), '#4a3523') + fill(oval(40, 26, 0, -8), '#8fa24a', 0.8);
    content += place((along - 0.5) * -130, 0, solid(sheet, bananaPath, colour, { turn: angle, size: 90, light: lighter(colour, 0.4), detail: ridge + tip }), angle, 1.42);
  }
  return content + place(0, -26, solid(sheet, smooth([[-110, 10], [-66, -34], [-26, -92], [24, -92], [60, -34], [106, 10], [60, 40], [-60, 42]]), '#8a8f45', { size: 60 }));
}

function bananas(sheet: Sheet): string {
  const [x, y] = [800 + sheet.random.jitter(40), 420];
  const back = place(x + 170, y + 90, leaf(sheet, 640, 250, ink.leaf, 0.06, 14), sheet.random.between(-52, -30)) + place(x - 140, y + 120, leaf(sheet, 560, 220, ink.deepLeaf, -0.06, 14), sheet.random.between(208, 226));
  return shadow(sheet, x, 930, 430, 80) + back + place(x, y, hand(sheet, sheet.random.whole(5, 6), '#f0c33c'), -14) + shadow(sheet, x - 10, 1010, 200, 30, 0.2);
}

export const clusterFruit = {
  rambutan: (sheet) => bunch(sheet, rambutan, rambutanOpen, 98, ink.deepLeaf),
  longan: (sheet) => bunch(sheet, longan, longanOpen, 86, ink.leaf),
  'lychee-berry': (sheet) => bunch(sheet, berryTree, berryTreeOpen, 88, ink.leaf),
  banana: bananas,
} satisfies Record<string, Drawing>;

