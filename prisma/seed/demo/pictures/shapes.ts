/** Paths, in their own coordinates around (0, 0). Nothing here knows of colour. */

export type Point = readonly [number, number];

/** One decimal is finer than a pixel of the finished picture and keeps the text short. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

const rad = (degrees: number) => (degrees * Math.PI) / 180;

export function polarPoint(radius: number, degrees: number, squash = 1): Point {
  return [radius * Math.cos(rad(degrees)), radius * Math.sin(rad(degrees)) * squash];
}

/** A soft curve through all points (Catmull-Rom as cubic Béziers). */
export function smooth(points: readonly Point[], closed = true): string {
  const count = points.length;
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[wrapped] ?? [0, 0];
  };
  const [startX, startY] = at(0);
  let path = `M${n(startX)} ${n(startY)}`;
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    path += `C${n(from[0] + (to[0] - before[0]) / 6)} ${n(from[1] + (to[1] - before[1]) / 6)} `;
    path += `${n(to[0] - (after[0] - from[0]) / 6)} ${n(to[1] - (after[1] - from[1]) / 6)} ${n(to[0])} ${n(to[1])}`;
  }
  return closed ? `${path}Z` : path;
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`;
}

export function oval(rx: number, ry = rx, x = 0, y = 0): string {
  return `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 0 ${n(rx * 2)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-rx * 2)} 0Z`;
}

/** A closed shape from a radius for each angle in degrees. */
export function polar(radius: (degrees: number) => number, steps = 24, squash = 1): string {
  return smooth(Array.from({ length: steps }, (_, index) => {
    const angle = (index * 360) / steps;
    return polarPoint(radius(angle), angle, squash);
  }));
}

export function roundedBox(width: number, height: number, radius: number, x = -width / 2, y = -height / 2): string {
  const r = Math.min(radius, width / 2, height / 2);
  return `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(r)}v${n(height - 2 * r)}` +
    `a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(r)}h${n(2 * r - width)}a${n(r)} ${n(r)} 0 0 1 ${n(-r)} ${n(-r)}` +
    `v${n(2 * r - height)}a${n(r)} ${n(r)} 0 0 1 ${n(r)} ${n(-r)}Z`;
}

/** A band along a spine; `width` gives its half width for 0 (start) to 1 (end). */
export function ribbon(spine: readonly Point[], width: (along: number) => number): string {
  const last = spine.length - 1;
  const left: Point[] = [];
  const right: Point[] = [];
  spine.forEach(([x, y], index) => {
    const before = spine[Math.max(index - 1, 0)] ?? [x, y];
    const after = spine[Math.min(index + 1, last)] ?? [x, y];
    const length = Math.hypot(after[0] - before[0], after[1] - before[1]) || 1;
    const half = width(index / last);
    const across: Point = [(-(after[1] - before[1]) / length) * half, ((after[0] - before[0]) / length) * half];
    left.push([x + across[0], y + across[1]]);
    right.unshift([x - across[0], y - across[1]]);
  });
  return smooth([...left, ...right]);
}

/** Points on a bow from (0, 0) to (length, 0) that bulges by `bend`. */
export function bow(length: number, bend: number, steps = 8): Point[] {
  return Array.from({ length: steps + 1 }, (_, index) => {
    const along = index / steps;
    return [length * along, -bend * 4 * along * (1 - along)] as const;
  });
}

/** The two outlines of a pointed leaf from (0, 0) to (length, 0): the whole, and its lower half. */
export function leafOutline(length: number, width: number, bend = 0): { whole: string; half: string } {
  const spine = bow(length, bend, 8);
  const half = (along: number) => (width / 2) * Math.sin(Math.PI * along ** 0.85) ** 0.9;
  const upper = spine.map(([x, y], index): Point => [x, y - half(index / 8)]);
  const lower = spine.map(([x, y], index): Point => [x, y + half(index / 8)]);
  return {
    whole: smooth([...upper, ...lower.slice(1, -1).reverse()]),
    half: smooth([...spine, ...lower.slice(1, -1).reverse()]),
  };
}
