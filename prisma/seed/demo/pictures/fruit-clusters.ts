import { darker, ink, lighter } from './palette.ts';
import { cutFace, fill, leaf, leafFan, line, place, shadow, solid, speckles, stalk } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { n, oval, polar, polarPoint, ribbon, smooth } from './shapes.ts';
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
  const front: readonly Point[] = [[x - step * 1.75, y + step * 0.68], [x - step * 0.78, y + step * 0.95]];
  const loose = front.map(([px, py], index) => shadow(sheet, px, py + radius * 0.9, radius * 1.1) +
    place(px, py, index === 0 ? berry(sheet) : opened(sheet), sheet.random.jitter(20), 1.1)).join('');
  return shadow(sheet, x, y + radius * 0.85, step * 3.2, step * 0.7) + twig + berries + loose +
    place(x + step * 1.7, y + step * 0.8, shadow(sheet, 0, radius * 0.9, radius) + berry(sheet));
}

const rambutan: Berry = (sheet) => {
  let hairs = '';
  let tips = '';
  for (let index = 0; index < 32; index += 1) {
    const angle = index * 11.25 + sheet.random.jitter(4);
    const [a, b] = [polarPoint(76, angle), polarPoint(sheet.random.between(112, 134), angle + 16)];
    const c = polarPoint(106, angle + 2);
    hairs += `M${n(a[0])} ${n(a[1])}Q${n(c[0])} ${n(c[1])} ${n(b[0])} ${n(b[1])}`;
  }
  for (let index = 0; index < 24; index += 1) {
    const [x, y] = polarPoint(Math.sqrt(sheet.random.between(0, 1)) * 80, sheet.random.between(0, 360));
    tips += `M${n(x)} ${n(y)}q${n(sheet.random.jitter(14))} -18 ${n(14 + sheet.random.jitter(12))} ${n(-22 + sheet.random.jitter(8))}`;
  }
  return line(hairs, '#cf7a45', 5) +
    solid(sheet, polar((angle) => 90 + 2 * Math.sin(angle), 18), '#c92f39', { size: 88, light: '#ee6b5c', detail: line(tips, '#f0a05c', 4.5, 0.8) + place(4, 5, line(tips, '#83202c', 3.5, 0.5)) });
};

const rambutanOpen: Berry = (sheet) => rambutan(sheet) +
  solid(sheet, smooth([[-76, 8], [-58, -70], [0, -98], [60, -70], [78, 8], [40, 2], [0, 14], [-40, 0]]), '#f5efe6', { size: 80, light: '#ffffff', deep: '#cdbfc0', gloss: 0.8 }) +
  line('M-76 8Q-40 0 0 14Q40 2 78 8', '#8c1f2c', 7);

const acerola: Berry = (sheet) => {
  const path = polar((angle) => 84 + 6 * Math.cos((angle * 3 * Math.PI) / 180 + 0.6), 24, 0.92);
  const grooves = line('M-10 -74Q-40 0 -20 74M20 -74Q50 0 40 66', '#7f1420', 5, 0.28);
  return place(2, -70, stalk([[0, 6], [12, -32], [34, -66]], 9, ink.leaf)) +
    solid(sheet, path, sheet.random.pick(['#d42a2f', '#cc2433', '#dd4a2c']), { size: 84, light: '#f4715a', detail: grooves, gloss: 0.85 });
};

const longan: Berry = (sheet) => solid(sheet, polar((angle) => 84 + 1.5 * Math.sin(angle), 16), '#c0914f', { size: 84, light: '#e3bf82', detail: speckles(sheet, 76, 76, 34, '#7d5429', 3.4, 0.4), gloss: 0.35 });

const longanOpen: Berry = (sheet) => fill(oval(88, 86, 4, 8), '#7d5429') + fill(oval(88, 84), '#cf9f5c') +
  cutFace(sheet, 82, 78, '#e9d3a4', '#f3ead9', '#f8f3ea', solid(sheet, oval(37, 35, 2, 4), '#3a201c', { size: 36, gloss: 0.8 }));

const berryTree: Berry = (sheet) => solid(sheet, polar((angle) => 86 + 2 * Math.cos(angle / 19), 16), sheet.random.pick(['#d9c45a', '#cfc052', '#dcb95c']),
  { size: 84, light: '#f4e9a2', detail: speckles(sheet, 72, 72, 18, '#8f8a3a', 3, 0.35), gloss: 0.5 }) + fill(polar((angle) => 13 + 5 * Math.cos((angle * 5 * Math.PI) / 180), 20, 0.6), '#7d7a35');

const berryTreeOpen: Berry = (sheet) => {
  const lobes = [90, 210, 330].map((angle) => {
    const [x, y] = polarPoint(34, angle);
    return place(x, y, solid(sheet, oval(40, 34), '#f6e3e0', { size: 34, light: '#fffaf6', deep: '#d6a9ac', gloss: 0.8 }), angle);
  }).join('');
  return fill(oval(88, 84, 3, 6), '#9d8f3c') + cutFace(sheet, 87, 84, '#d9c45a', '#f6efc4', '#faf1e2', lobes);
};

/** One banana from its stalk at (0, 0): a bow that hangs down and swings to the left. */
function finger(sheet: Sheet, length: number, swing: number, colour: string): string {
  const spine = Array.from({ length: 13 }, (_, index): Point => {
    const along = index / 12;
    const angle = ((88 + swing * along) * Math.PI) / 180;
    return [Math.cos(angle) * length * along + Math.sin(along * Math.PI) * length * 0.1, Math.sin(angle) * length * along];
  });
  const wide = (along: number) => 10 + 50 * Math.sin(Math.PI * Math.min(1, along * 0.86 + 0.1)) ** 0.7 * (along < 0.08 ? along / 0.08 : 1) - (along > 0.9 ? (along - 0.9) * 150 : 0);
  const path = ribbon(spine, wide);
  const inner = spine.slice(1, -1).map(([x, y], index): Point => [x + (index < 6 ? 8 : 4), y + 16]);
  const tip = spine[12] ?? [0, 0];
  const ridge = line(smooth(inner, false), darker(colour, 0.4), 7, 0.35) + line(smooth(inner.map(([x, y]): Point => [x - 20, y - 22]), false), lighter(colour, 0.7), 11, 0.45);
  return solid(sheet, path, colour, { size: 95, light: lighter(colour, 0.35), detail: ridge + fill(oval(24, 24, tip[0], tip[1]), '#4a3523') + fill(oval(46, 40), '#93a24c', 0.85) });
}

/** A hand of bananas that leans on its tips, on a leaf. */
function bananas(sheet: Sheet): string {
  const [x, y] = [1010 + sheet.random.jitter(30), 380];
  const back = place(x - 60, y + 300, leaf(sheet, 760, 290, ink.deepLeaf, 0.05, 16), sheet.random.between(206, 216)) + place(x - 120, y + 340, leaf(sheet, 560, 230, ink.leaf, -0.06, 14), sheet.random.between(-36, -22));
  const swings = sheet.random.chance(0.5) ? [76, 60, 42, 24, 4] : [72, 54, 36, 16];
  const fingers = swings.map((swing, index) => place(index * 22 - 60, -14 + index * 10, finger(sheet, 610 - index * 14, swing, index % 2 === 0 ? '#eebd38' : '#f4ca4a'))).join('');
  const stump = solid(sheet, smooth([[-84, 40], [-66, -16], [-28, -50], [-20, -118], [34, -122], [40, -46], [62, 0], [70, 56], [0, 64]]), '#98a04c', { size: 70, light: '#c5c677' }) + fill(oval(30, 14, 6, -118), '#5f5a35');
  return shadow(sheet, x - 150, 935, 400, 70) + back + place(x, y, fingers + stump);
}

export const clusterFruit = {
  rambutan: (sheet) => bunch(sheet, rambutan, rambutanOpen, 98, ink.deepLeaf),
  longan: (sheet) => bunch(sheet, longan, longanOpen, 86, ink.leaf),
  'lychee-berry': (sheet) => bunch(sheet, berryTree, berryTreeOpen, 88, ink.leaf),
  acerola: (sheet) => bunch(sheet, acerola, acerola, 88, ink.leaf),
  banana: bananas,
} satisfies Record<string, Drawing>;

