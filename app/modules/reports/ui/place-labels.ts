type Point = readonly [x: number, y: number];
/** In the drawing's units; `x` and `y` are its middle. */
export type LabelBox = { x: number; y: number; width: number; height: number };
export type LabelSize = Pick<LabelBox, 'width' | 'height'>;
export type PlacedLabel<Area> = { area: Area; box: LabelBox; /** Where a line has to lead from the label to its area; null where it stands on it. */ from: Point | null };

/** How far a label moves at a time, and how far it may stand from its middle before a line leads to it. */
const step = 6;
const near = 30;
/** Beside, below and above before aslant: a reader looks along lines. */
const directions: Point[] = [[0, 1], [0, -1], [1, 0], [-1, 0], [1, 1], [-1, 1], [1, -1], [-1, -1], [1, 2], [-1, 2], [1, -2], [-1, -2], [2, 1], [-2, 1], [2, -1], [-2, -1]];

const overlaps = (a: LabelBox, b: LabelBox) => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;

/**
 * Places the labels of areas so that none lies on another: each on the middle of its area or as near to it as there is room. The first are the most important: they
 * stand best. `size` is about what a label takes, with what stays free beside it.
 */
export function placeLabels<Area extends { at: Point; size: LabelSize }>(areas: readonly Area[], map: { width: number; height: number }): PlacedLabel<Area>[] {
  const placed: PlacedLabel<Area>[] = [];
  const fits = (box: LabelBox) => box.x - box.width / 2 >= 0 && box.x + box.width / 2 <= map.width && box.y - box.height / 2 >= 0 && box.y + box.height / 2 <= map.height && !placed.some((other) => overlaps(box, other.box));
  for (const area of areas) {
    const { size } = area;
    const box = findRoom(area.at, size, map, fits);
    const away = Math.max(Math.abs(box.x - area.at[0]) - size.width / 2, Math.abs(box.y - area.at[1]) - size.height / 2, 0) > 0 || Math.hypot(box.x - area.at[0], box.y - area.at[1]) > near;
    placed.push({ area, box, from: away ? area.at : null });
  }
  return placed;
}

function findRoom([x, y]: Point, size: LabelSize, map: { width: number; height: number }, fits: (box: LabelBox) => boolean): LabelBox {
  const inside = (value: number, half: number, whole: number) => Math.min(Math.max(value, half), Math.max(half, whole - half));
  const own = { x: inside(x, size.width / 2, map.width), y: inside(y, size.height / 2, map.height), ...size };
  if (fits(own)) return own;
  for (let distance = step; distance < Math.max(map.width, map.height); distance += step) {
    for (const [dx, dy] of directions) {
      const long = Math.hypot(dx, dy);
      const box = { x: own.x + (dx / long) * distance, y: own.y + (dy / long) * distance, ...size };
      if (fits(box)) return box;
    }
  }
  return own;
}
