import { describe, expect, test } from 'vitest';
import { placeLabels } from './place-labels.ts';
import type { LabelBox } from './place-labels.ts';

const map = { width: 1_000, height: 560 };
const corners = ({ x, y, width, height }: LabelBox) => ({ left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 });
const size = { width: 140, height: 54 };
/** Numbers from 0 to 1, the same in each run. */
const chance = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

describe('the labels of a map', () => {
  test('stay on the middle of their areas where there is room', () => {
    const areas = [{ at: [200, 200] as const, size }, { at: [600, 300] as const, size }];
    expect(placeLabels(areas, map).map(({ box: { x, y }, from }) => [x, y, from])).toEqual([[200, 200, null], [600, 300, null]]);
  });

  test('lie neither on one another nor over the edge, however the areas crowd', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const next = chance(seed);
      const crowd = 60 + next() * 500;
      const areas = Array.from({ length: 23 }, () => ({ at: [next() * crowd, next() * crowd] as const, size: { width: 60 + next() * 110, height: 54 } }));
      const boxes = placeLabels(areas, map).map(({ box }) => corners(box));
      for (const [at, box] of boxes.entries()) {
        expect([box.left >= 0, box.top >= 0, box.right <= map.width, box.bottom <= map.height]).toEqual([true, true, true, true]);
        const over = boxes.slice(at + 1).filter((other) => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
        expect(over).toEqual([]);
      }
    }
  });

  test('lead back by a line to an area on which they do not stand; the first stands best', () => {
    const areas = Array.from({ length: 6 }, () => ({ at: [500, 280] as const, size }));
    const placed = placeLabels(areas, map);
    expect(placed.map(({ from }) => from !== null)).toEqual([false, true, true, true, true, true]);
    const far = placed.map(({ box }) => Math.hypot(box.x - 500, box.y - 280));
    expect(far[0]).toBe(0);
    expect(Math.max(...far)).toBeLessThan(150);
  });
});
