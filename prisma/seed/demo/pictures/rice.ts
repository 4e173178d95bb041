import { bag } from './containers.ts';
import { darker, ink, lighter, toasted } from './palette.ts';
import { fill, line, place, shadow, solid, speckles } from './primitives.ts';
import { riceCakes } from './rice-cakes.ts';
import { riceNoodles } from './rice-noodles.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { leafOutline, oval, smooth } from './shapes.ts';
import { bananaLeaf, bowl, heap, sack } from './vessels.ts';

/** One grain of husked rice. */
export function grain(colour: string, long = 17, thick = 6): string {
  return fill(oval(long, thick, 0, 1.5), toasted(darker(colour, 0.08), 0.4)) + fill(oval(long * 0.94, thick * 0.86), colour);
}

/** An ear of ripe rice that bows to the right from (0, 0). */
export function riceEar(sheet: Sheet, long: number, colour = '#d9ac44'): string {
  const at = (along: number) => [long * 0.72 * along ** 1.4, -long * (along - 0.42 * along ** 3)] as const;
  const stem = line(smooth([0, 0.2, 0.4, 0.6, 0.8, 1].map(at), false), '#a99a4a', 7);
  let grains = '';
  for (let index = 0; index < 26; index += 1) {
    const along = 0.42 + (index / 26) * 0.58;
    const [x, y] = at(along);
    const [nextX, nextY] = at(along + 0.02);
    const angle = (Math.atan2(nextY - y, nextX - x) * 180) / Math.PI + (index % 2 === 0 ? 34 : -34);
    const { whole, half } = leafOutline(long * 0.1, long * 0.036);
    grains += place(x, y, fill(whole, lighter(colour, sheet.random.between(0, 0.35))) + fill(half, darker(colour, 0.3), 0.5), angle + sheet.random.jitter(10));
  }
  const blade = leafOutline(long * 0.8, long * 0.06, -0.12 * long).whole;
  return place(0, 0, fill(blade, '#a9ad55'), -74) + stem + grains;
}

function scoop(sheet: Sheet): string {
  const cup = smooth([[-150, -40], [-60, -64], [70, -56], [100, 0], [70, 56], [-60, 64], [-150, 40]]);
  const handle = smooth([[84, -20], [220, -16], [262, -24], [276, 0], [262, 24], [220, 16], [84, 20]]);
  return solid(sheet, handle, ink.wood, { size: 60 }) + solid(sheet, cup, ink.wood, { size: 90, detail: line('M-130-20Q0-40 80-16M-130 14Q0 0 90 14', darker(ink.wood, 0.3), 4, 0.4) }) + fill(oval(74, 34, -70, -8), darker(ink.wood, 0.4), 0.5);
}

/** A sack of grain, a bowl of it, and the ears it came from. */
const grainStill = (tones: readonly [string, ...string[]], long: number, thick: number, dish: string): Drawing => (sheet) => {
  const x = 690 + sheet.random.jitter(40);
  const painter = (s: Sheet) => grain(s.random.pick(tones), long, thick);
  const under = toasted(tones[0], 0.26);
  const ears = [-34, -8, 16].map((turn) => place(x + 330, 800, riceEar(sheet, sheet.random.between(480, 560)), turn)).join('');
  const full = sack(sheet, 640, 470, place(0, 30, heap(sheet, 540, 180, 170, under, painter, 0.09)));
  const bowlFull = bowl(sheet, 400, 160, dish, { band: ink.indigo, content: place(0, 14, heap(sheet, 340, 110, 100, under, painter, 0.08)) });
  const spilt = Array.from({ length: 22 }, () => place(x + 60 + sheet.random.jitter(240), 1030 + sheet.random.jitter(34), painter(sheet), sheet.random.between(0, 180))).join('');
  return shadow(sheet, x + 40, 945, 420, 70) + ears + place(x, 960, full) + shadow(sheet, x + 400, 985, 230, 40) + place(x + 400, 1000, bowlFull) + spilt;
};

const stickyRice: Drawing = (sheet) => {
  const tones = sheet.random.pick([['#fbf6e8', '#f3ebd6', '#fffdf4'], ['#fbf6e8', '#f3ebd6', '#fffdf4'], ['#7a4a78', '#8d5a8a', '#6a3d68']] as const);
  const painter = (s: Sheet) => grain(s.random.pick(tones), 17, 10);
  const mound = place(800, 890, heap(sheet, 640, 330, 330, toasted(darker(tones[0], 0.06), 0.2), painter, 0.12));
  const ears = place(1130, 840, riceEar(sheet, 470), 8) + place(1160, 850, riceEar(sheet, 430), 34);
  return ears + place(800, 900, bananaLeaf(sheet, 1120, 330)) + shadow(sheet, 800, 925, 360, 70, 0.35) + mound + place(420, 960, scoop(sheet), -158, 0.95);
};

const riceFlour: Drawing = (sheet) => {
  const x = 600 + sheet.random.jitter(40);
  const mound = smooth([[-300, 0], [-220, -80], [-110, -150], [-10, -190], [70, -176], [170, -96], [300, 0], [180, 40], [0, 52], [-180, 40]]);
  const flour = solid(sheet, mound, '#f8f2e4', { size: 240, light: '#fffdf6', deep: '#d3bd98', detail: line('M-120-60q40 30 10 70M40-120q30 40 80 60M-10-150q-40 40-60 50', '#d9cbbb', 8, 0.5) });
  const dust = speckles(sheet, 420, 60, 70, '#fffaf0', 6, 0.9);
  return shadow(sheet, x, 900, 260, 54) + place(x, 920, bag(sheet, 440, 600, { colour: sheet.random.pick([ink.kraft, '#efe3cb', '#8fb0a4']), top: 'fold', label: { sign: 'ear', colour: '#b9842f' } })) +
    shadow(sheet, x + 420, 985, 320, 60) + place(x + 420, 985, flour) + place(x + 380, 1010, dust) + place(x + 480, 900, scoop(sheet) + fill(oval(60, 30, -76, -14), '#fffdf6'), -28);
};

export const rice = {
  rice: grainStill(['#fdf9ee', '#f4ecd9', '#fffdf6'], 18, 5.5, '#f1ede1'),
  'sticky-rice': stickyRice,
  'rice-flour': riceFlour,
  ...riceNoodles,
  ...riceCakes,
} satisfies Record<string, Drawing>;

