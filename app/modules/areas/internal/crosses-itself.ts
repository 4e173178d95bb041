import type { Position } from 'geojson';

type Side = { at: number; a: Position; b: Position; west: number; east: number; south: number; north: number };

/** Twice the area of a triangle: on which side of the way from a to b the third corner lies. */
const turn = ([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position) => Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));

/** Whether two sides go through each other; to touch at a corner is none of it, as thinned borders do. */
const cross = (one: Side, other: Side) => turn(one.a, one.b, other.a) * turn(one.a, one.b, other.b) < 0 && turn(other.a, other.b, one.a) * turn(other.a, other.b, one.b) < 0;

/** A loop this small beside the rest of its ring is what thinning a border leaves behind; nobody sees it. */
const smallLoop = 0.01;

const areaOf = (corners: readonly Position[]) => Math.abs(corners.reduce((area, [x = 0, y = 0], at) => area + (corners.at(at - 1)?.[0] ?? 0) * y - (corners.at(at - 1)?.[1] ?? 0) * x, 0));

/** Where two sides that cross do so. */
function crossing({ a: [ax = 0, ay = 0], b: [bx = 0, by = 0] }: Side, { a: [cx = 0, cy = 0], b: [dx = 0, dy = 0] }: Side): Position {
  const along = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / ((bx - ax) * (dy - cy) - (by - ay) * (dx - cx));
  return [ax + along * (bx - ax), ay + along * (by - ay)];
}

/** Two sides that cross cut a ring in two: what lies between them, and the rest. */
function isLargeLoop(ring: readonly Position[], one: Side, other: Side): boolean {
  const [first, last] = [Math.min(one.at, other.at) + 1, Math.max(one.at, other.at) + 1];
  const here = crossing(one, other);
  const [loop, rest] = [areaOf([here, ...ring.slice(first, last)]), areaOf([here, ...ring.slice(last, -1), ...ring.slice(0, first)])];
  return Math.min(loop, rest) > smallLoop * Math.max(loop, rest);
}

/** Whether a ring of a border crosses itself, as a bow does: it then has no inside that could be painted. Goes through its sides from west to east. */
export function crossesItself(ring: readonly Position[]): boolean {
  const sides = ring.slice(1).map((b, at): Side => {
    const a = ring[at] ?? b;
    const [[ax = 0, ay = 0], [bx = 0, by = 0]] = [a, b];
    return { at, a, b, west: Math.min(ax, bx), east: Math.max(ax, bx), south: Math.min(ay, by), north: Math.max(ay, by) };
  });
  sides.sort((one, other) => one.west - other.west);
  let open: Side[] = [];
  for (const side of sides) {
    open = open.filter(({ east }) => east >= side.west);
    if (open.some((other) => other.south <= side.north && other.north >= side.south && cross(side, other) && isLargeLoop(ring, side, other))) return true;
    open.push(side);
  }
  return false;
}
