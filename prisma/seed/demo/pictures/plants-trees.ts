import { darker, ink, lighter } from './palette.ts';
import { fill, leaf, line, place, shadow, solid } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { oval, polarPoint, ribbon, smooth } from './shapes.ts';
import type { Point } from './shapes.ts';
import { pot } from './pots.ts';
import { roundShade } from './vessels.ts';

/** A cloud of foliage, as a bonsai is clipped. */
function cloud(sheet: Sheet, rx: number, ry: number, colour: string): string {
  const puffs = [[-0.62, 0.1, 0.5], [0.62, 0.12, 0.5], [-0.3, -0.3, 0.6], [0.34, -0.28, 0.58], [0, 0, 0.72]] as const;
  const base = puffs.map(([x, y, r]) => oval(rx * r, ry * r * 1.15, x * rx, y * ry + ry * 0.12)).join('');
  const lit = puffs.map(([x, y, r]) => oval(rx * r * 0.92, ry * r, x * rx - 6, y * ry - 6)).join('');
  let marks = '';
  for (let index = 0; index < rx * 0.5; index += 1) {
    const [x, y] = polarPoint(Math.sqrt(sheet.random.between(0, 1)), sheet.random.between(0, 360));
    marks += place(x * rx * 0.95, y * ry * 0.86 - 4, fill('M-13 4Q0-10 13 4Q0 8-13 4Z', y < 0.1 ? lighter(colour, sheet.random.between(0.15, 0.5)) : darker(colour, 0.25), 0.85), sheet.random.jitter(60));
  }
  return fill(base, darker(colour, 0.42)) + fill(lit, sheet.linear([[0, lighter(colour, 0.26)], [1, darker(colour, 0.1)]])) + marks;
}

function trunk(sheet: Sheet, points: readonly Point[], thick: number, colour: string): string {
  const path = ribbon(points, (along) => (thick / 2) * (1 - along * 0.66) + (along < 0.12 ? (0.12 - along) * thick * 1.6 : 0));
  return solid(sheet, path, colour, { size: thick, light: lighter(colour, 0.25), detail: line(smooth(points.map(([x, y]): Point => [x + thick * 0.1, y]), false), darker(colour, 0.4), 7, 0.4) + line(smooth(points.map(([x, y]): Point => [x - thick * 0.16, y]), false), lighter(colour, 0.4), 6, 0.4) });
}

const bonsai: Drawing = (sheet) => {
  const colour = sheet.random.pick([ink.deepLeaf, ink.leaf, '#4d7a45']);
  const glaze = sheet.random.pick(['#3f5a66', '#8a4a34', '#5b6f52']);
  const tray = 'M-340-110L-300 0Q0 26 300 0L340-110Z';
  const limbs = trunk(sheet, [[20, 10], [-40, -110], [70, -230], [10, -350], [-80, -440], [-30, -540]], 96, '#7d5a40') + trunk(sheet, [[40, -200], [150, -270], [270, -290]], 44, '#7d5a40') + trunk(sheet, [[0, -330], [-140, -350], [-290, -330]], 40, '#7d5a40');
  const moss = fill(oval(310, 46, 0, -110), '#6d8a45') + fill(oval(240, 28, -30, -116), '#8fa85a');
  const stand = fill('M-300 44H300L330 84H-330Z', '#5f3a24') + [-270, 230].map((x) => fill(`M${x} 80h44v40h-36Z`, '#4a2c1c')).join('');
  return shadow(sheet, 800, 1020, 380, 46) + place(800, 910, stand + fill(tray, glaze) + roundShade(sheet, tray) + fill(oval(340, 54, 0, -110), lighter(glaze, 0.3)) + moss + place(0, -118, limbs + place(-320, -370, cloud(sheet, 170, 84, colour)) + place(310, -330, cloud(sheet, 180, 90, colour)) + place(110, -440, cloud(sheet, 150, 76, lighter(colour, 0.06))) + place(-50, -580, cloud(sheet, 220, 116, lighter(colour, 0.1)))));
};

const kumquatTree: Drawing = (sheet) => {
  const spots = Array.from({ length: 84 }, (_, index): Point => { const [x, y] = polarPoint(Math.sqrt((index + 0.5) / 84), index * 137.5); return [x * (330 + y * 60), y * 330]; });
  const leaves = spots.map(([x, y], index) => place(x, y, leaf(sheet, 132, 56, [ink.leaf, ink.deepLeaf, '#5f9a50'][index % 3], 0.08, 3), (Math.atan2(y, x) * 180) / Math.PI + sheet.random.jitter(60))).join('');
  const fruit = spots.filter((_, index) => index % 3 === 1).map(([x, y]) => place(x * 0.96 + sheet.random.jitter(16), y * 0.96 + 10, solid(sheet, oval(31, 35), sheet.random.pick(['#ee8a22', '#f2a12e', '#f0b43a']), { size: 33, gloss: 0.8 }))).join('');
  const glaze = sheet.random.pick(['#b8382f', '#3f5a86', '#b8653f']);
  const bow = place(0, -120, line('M0 0q-70-60-90 0t90 0q70-60 90 0t-90 0', '#f0c874', 13) + line('M0 0l-34 70M0 0l34 70', '#f0c874', 12));
  const tree = trunk(sheet, [[800, 830], [790, 740], [806, 640]], 46, '#7d5a40') + place(800, 470, fill(oval(330, 320), darker(ink.deepLeaf, 0.2)) + leaves + fruit);
  return shadow(sheet, 800, 1020, 280, 48) + place(800, 1030, pot(sheet, 420, 260, glaze, place(-800, -1030, tree)) + bow);
};

const bougainvillea: Drawing = (sheet) => {
  const colour = sheet.random.pick(['#d6447f', '#c23a9a', '#ee8a3a', '#e0567a']);
  const bract = (): string => [-90, 30, 150].map((angle) => place(0, 0, fill(smooth([[0, 0], [22, -24], [52, -18], [64, 0], [52, 18], [22, 24]]), sheet.linear([[0, darker(colour, 0.12)], [1, lighter(colour, sheet.random.pick([0.1, 0.2, 0.35]))]], 0)) + line('M6 0H54', lighter(colour, 0.5), 2.5, 0.6), angle)).join('') + fill(oval(6), '#fff3d0');
  const arms: readonly (readonly Point[])[] = [[[800, 800], [760, 620], [600, 440], [420, 400], [300, 500]], [[800, 800], [820, 600], [780, 380], [680, 240]], [[800, 800], [860, 600], [980, 420], [1140, 360], [1290, 460]], [[800, 800], [850, 620], [920, 360], [980, 250]]];
  const branches = arms.map((points) => line(smooth(points, false), '#8a6446', 14)).join('');
  const spread = arms.flatMap((points) => points.slice(1).flatMap(([x, y], index) => Array.from({ length: index === 0 ? 6 : 11 }, (): Point => [x + sheet.random.jitter(105), y + sheet.random.jitter(90)])));
  const leaves = spread.filter((_, index) => index % 2 === 0).map(([x, y]) => place(x + sheet.random.jitter(60), y + sheet.random.jitter(60), leaf(sheet, 96, 54, sheet.random.pick([ink.leaf, ink.deepLeaf]), 0.06, 3), sheet.random.between(0, 360))).join('');
  const bracts = [0, 1, 2, 3, 4].map(() => sheet.reuse(bract()));
  const blossom = [...spread].sort((a, b) => a[1] - b[1]).map(([x, y]) => place(x, y, sheet.random.pick(bracts), sheet.random.between(0, 120), sheet.random.between(0.9, 1.25))).join('');
  return shadow(sheet, 800, 1020, 270, 46) + place(800, 1030, pot(sheet, 400, 290, sheet.random.pick(['#b8653f', '#f1ede1', '#7f9fa0']), place(-800, -1030, branches + leaves + blossom)));
};

export const pottedTrees = { bonsai, 'kumquat-tree': kumquatTree, bougainvillea } satisfies Record<string, Drawing>;

