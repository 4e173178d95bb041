import { lighter } from './palette.ts';
import { fill, place, solid } from './primitives.ts';
import type { Sheet } from './sheet.ts';
import { n, oval, polarPoint, smooth } from './shapes.ts';
import type { Piece } from './still-life.ts';

/** The segments of a citrus fruit, like the spokes of a wheel. */
export function citrusWheel(sheet: Sheet, flesh: string, segments: number, radius: number): string {
  let wheel = '';
  const step = 360 / segments;
  const glow = sheet.radial([[0, lighter(flesh, 0.45)], [1, flesh]], 0.4, 0.4, 0.7);
  for (let index = 0; index < segments; index += 1) {
    const middle = index * step + 7;
    const [gap, inner, outer] = [step / 2 - 3.2, radius * 0.1, radius * 0.84];
    const segment = smooth([
      polarPoint(inner, middle), polarPoint(outer * 0.55, middle - gap * 0.88), polarPoint(outer * 0.92, middle - gap),
      polarPoint(outer, middle - gap * 0.6), polarPoint(outer * 1.01, middle), polarPoint(outer, middle + gap * 0.6),
      polarPoint(outer * 0.92, middle + gap), polarPoint(outer * 0.55, middle + gap * 0.88),
    ]);
    wheel += fill(segment, glow);
    for (const offset of [-0.4, 0.1, 0.5]) {
      const [x, y] = polarPoint(outer * sheet.random.between(0.55, 0.8), middle + gap * offset);
      wheel += place(x, y, fill(oval(radius * 0.07, radius * 0.018), lighter(flesh, 0.6), 0.7), middle);
    }
  }
  return fill(oval(radius * 0.95), '#fbeecb') + wheel + fill(oval(radius * 0.06), '#fff8e4');
}

/** Half of a citrus fruit with its cut face to the front. */
export function citrusHalf(rind: string, flesh: string, segments: number, squash = 1, radius = 198): Piece {
  return (sheet, turn) => solid(sheet, oval(radius, radius * squash, 6, 10), rind, { turn, size: radius }) +
    place(0, 0, fill(oval(radius), lighter(rind, 0.12)) + citrusWheel(sheet, flesh, segments, radius), 0, [1, squash]);
}

/** Pips scattered in a ring between two radii. */
export function pips(sheet: Sheet, inner: number, outer: number, count: number, colour: string, size: number): string {
  let content = '';
  for (let index = 0; index < count; index += 1) {
    const angle = sheet.random.between(0, 360);
    const [x, y] = polarPoint(inner + (outer - inner) * Math.sqrt(sheet.random.between(0, 1)), angle, 0.95);
    content += `<ellipse rx="${n(size)}" ry="${n(size * 0.68)}" transform="translate(${n(x)} ${n(y)}) rotate(${n(angle)})"/>`;
  }
  return `<g fill="${colour}">${content}</g>`;
}
