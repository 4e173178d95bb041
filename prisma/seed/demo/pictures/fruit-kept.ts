import { jar } from './containers.ts';
import { citrusWheel } from './fruit-cuts.ts';
import { darker, ink, lighter } from './palette.ts';
import { fill, leafFan, line, place, shadow, solid } from './primitives.ts';
import type { Drawing, Sheet } from './sheet.ts';
import { oval, smooth } from './shapes.ts';
import { bowl, heap } from './vessels.ts';

const slice = (sheet: Sheet, colour: string): string => {
  const path = smooth([[-92, 4], [-60, -30], [10, -38], [80, -20], [96, 6], [50, 30], [-20, 26], [-70, 32]]);
  const furrows = line('M-64 -4Q0 -22 66 -4M-50 12Q0 -2 54 10', darker(colour, 0.3), 4, 0.4);
  return solid(sheet, path, colour, { size: 50, light: lighter(colour, 0.4), detail: furrows });
};

/** Slices of dried fruit, heaped in a bowl. */
export const driedFruit: Drawing = (sheet) => {
  const tones = sheet.random.pick([['#eb9f34', '#e3872c', '#f2b64c'], ['#e7b94a', '#d99a36', '#f0cd6e'], ['#c9693f', '#d9854a', '#b85635']]);
  const x = 780 + sheet.random.jitter(60);
  const content = place(0, 20, heap(sheet, 560, 190, 44, darker(tones[0] ?? ink.gold, 0.3), (s) => slice(s, s.random.pick(tones)), 0.08));
  const dish = bowl(sheet, 700, 270, sheet.random.pick(['#f1ede1', '#9fbfae', '#e6d3b5', '#7f9fb0']), { content, band: ink.deepLeaf });
  const loose = [[-420, 50, -12], [-330, 100, 24], [390, 70, 14]].map(([dx = 0, dy = 0, turn = 0]) =>
    shadow(sheet, x + dx, 900 + dy + 30, 96, 16) + place(x + dx, 900 + dy, slice(sheet, sheet.random.pick(tones)), turn, 1.1)).join('');
  return shadow(sheet, x, 905, 400, 70) + place(x + 190, 640, leafFan(sheet, 3, 330, 290, 350, ink.deepLeaf)) + place(x, 920, dish) + loose;
};

/** A pot of jam with the fruit it was made of. */
export const jam: Drawing = (sheet) => {
  const [flesh, rind] = sheet.random.pick([['#d9622b', '#ee7d2b'], ['#c23a3a', '#d4473e'], ['#e39a2d', '#f0b02f']] as const);
  const x = 690 + sheet.random.jitter(40);
  const bits = Array.from({ length: 24 }, () => fill(oval(20, 13, sheet.random.jitter(160), -sheet.random.between(30, 440)), sheet.random.pick([lighter(flesh, 0.35), darker(flesh, 0.2)]), 0.55)).join('');
  const pot = jar(sheet, 400, 540, { content: flesh, bits, lid: 'cloth', lidColour: sheet.random.pick(['#c9473c', '#4d8577', '#3f5a86']), label: { sign: 'fruit', colour: rind } });
  const fruit = (scale: number) => solid(sheet, oval(150, 140), rind, { size: 150, gloss: 0.5 }) + place(0, -132, leafFan(sheet, 2, 150 * scale, 290, 340, ink.deepLeaf));
  return shadow(sheet, x, 935, 260, 50) + shadow(sheet, x + 420, 905, 170, 36) + place(x + 400, 770, fruit(1)) + place(x, 950, pot) +
    shadow(sheet, x + 330, 985, 150, 32) + place(x + 330, 868, fill(oval(128, 124, 6, 8), darker(rind, 0.2)) + fill(oval(128, 122), lighter(rind, 0.1)) + citrusWheel(sheet, lighter(rind, 0.12), 10, 128));
};
