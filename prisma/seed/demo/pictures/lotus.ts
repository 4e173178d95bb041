import { darker, ink, lighter } from './palette.ts';
import { fill, line, place, stalk } from './primitives.ts';
import type { Sheet } from './sheet.ts';
import { n, oval, polar, polarPoint, smooth } from './shapes.ts';

function petal(sheet: Sheet, long: number, wide: number, colour: string): string {
  const path = smooth([[0, 0], [long * 0.3, -wide * 0.46], [long * 0.66, -wide * 0.44], [long, 0], [long * 0.66, wide * 0.44], [long * 0.3, wide * 0.46]]);
  const tone = sheet.linear([[0, lighter(colour, 0.82)], [0.5, lighter(colour, 0.42)], [1, colour]], 0);
  const veins = [-0.24, -0.08, 0.08, 0.24].map((at) => `M${n(long * 0.12)} ${n(wide * at * 0.4)}Q${n(long * 0.5)} ${n(wide * at * 1.6)} ${n(long * 0.94)} 0`).join('');
  return place(4, 6, fill(path, darker(colour, 0.45), 0.28)) + fill(path, tone) + line(veins, colour, 2.4, 0.4) + line(smooth([[long * 0.3, -wide * 0.46], [long * 0.66, -wide * 0.44], [long, 0]], false), '#fff7f0', 4, 0.6);
}

/** An open lotus flower around its heart, about 620 wide for size 1. */
export function lotusFlower(sheet: Sheet, colour: string, size = 1): string {
  const ring = (angles: readonly number[], long: number, wide: number) => angles.map((angle) => place(0, 0, petal(sheet, long * sheet.random.between(0.95, 1.05), wide, colour), angle + sheet.random.jitter(3))).join('');
  const stamens = Array.from({ length: 22 }, (_, index) => { const [x, y] = polarPoint(84, 186 + index * 8, 0.8); return `M0 -20L${n(x)} ${n(y - 16)}`; }).join('');
  const heart = line(stamens, '#e2a63a', 7) + fill('M-58-74Q-50 0 0 4Q50 0 58-74Z', '#a9b64e') + fill(oval(58, 20, 0, -74), '#d3d877') + [[-28, -76], [0, -82], [28, -76], [-12, -68], [14, -68]].map(([x, y]) => fill(oval(6, 4, x, y), '#7d8a36')).join('');
  return place(0, 0, ring([-152, -28, -128, -52, -104, -76, -90], 300, 130) + ring([-166, -14, -140, -40], 290, 126) + ring([-116, -64, -90], 216, 120) + heart + ring([-176, -4, 172, 8], 260, 110) + ring([150, 30], 190, 110) + ring([126, 54, 90], 150, 116), 0, size);
}

export function lotusBud(sheet: Sheet, colour: string, size = 1): string {
  return place(0, 0, place(0, 0, petal(sheet, 230, 130, colour), -108) + place(0, 0, petal(sheet, 230, 130, colour), -72) + place(0, 10, petal(sheet, 250, 130, colour), -90) + place(-30, 20, petal(sheet, 150, 80, colour), -100) + place(30, 20, petal(sheet, 150, 80, colour), -80), 0, size);
}

/** A round lotus leaf seen at a slant. */
export function lotusPad(sheet: Sheet, radius: number, squash = 0.4, colour: string = ink.blueLeaf): string {
  const path = polar((angle) => radius * (1 + 0.03 * Math.sin((angle * 7 * Math.PI) / 180)), 40, squash);
  const ribs = Array.from({ length: 16 }, (_, index) => { const [x, y] = polarPoint(radius * 0.95, index * 22.5, squash); return `M0 0L${n(x)} ${n(y)}`; }).join('');
  return place(0, 10, fill(path, darker(colour, 0.45), 0.6)) + fill(path, sheet.linear([[0, lighter(colour, 0.35)], [0.6, colour], [1, darker(colour, 0.2)]], 60)) + line(ribs, lighter(colour, 0.4), 4, 0.45) + fill(oval(radius * 0.07, radius * 0.07 * squash * 1.4), lighter(colour, 0.5));
}

export const lotusStem = (long: number, sway: number) => stalk([[sway, long], [sway * 0.7, long * 0.5], [0, 0]], 22, '#6f9a58');
