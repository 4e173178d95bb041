import { expect, test } from 'vitest';
import { square } from '#tests/factories/borders.ts';
import { drawBorders, joinBorders } from './draw-borders.ts';
import { layTiles } from './lay-tiles.ts';

const four = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, geometry: { type: 'Polygon' as const, coordinates: square(106 + (at % 2) * 0.1, Math.floor(at / 2) * 0.1) } }));
const communes = four.map(({ id }) => ({ id, districtId: id < 'c' ? 'south' : 'north', districtKey: id }));
const corners = (path: string) => path.split(/[l ]|(?=-)/).length;

test('a former district is dissolved out of its communes: the border between them is gone', () => {
  const { communes: drawn, districts, width, height } = drawBorders(joinBorders(four), communes);
  expect(drawn.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
  expect(districts.map(({ id }) => id)).toEqual(['south', 'north']);
  const south = districts[0]?.path ?? '';
  expect(south.match(/M/g)).toHaveLength(1);
  // Two squares beside each other, whose shared corners stay: six steps at the most.
  expect(corners(south)).toBeLessThan((drawn[0] ? corners(drawn[0].path) : 0) * 2);
  // The province lies at the equator, where a degree is as wide as it is high.
  expect([width, height]).toEqual([1_000, 1_001]);
  expect(drawn.map(({ at }) => at)).toEqual([[250, 750], [750, 750], [250, 250], [750, 250]]);
});

test('a commune that is not wanted is left out, also of its former district', () => {
  const { communes: drawn, districts } = drawBorders(joinBorders(four), communes.slice(0, 3));
  expect(drawn).toHaveLength(3);
  expect(districts.find(({ id }) => id === 'north')?.path).toBe(drawn[2]?.path);
});

test('where no borders are known each commune has a tile of its own, and those of a former district hang together', () => {
  const many = Array.from({ length: 40 }, (_, at) => ({ id: `c${at}`, districtId: `d${at % 5}`, districtKey: 'nowhere' }));
  const tiles = layTiles(many);
  expect(new Set(tiles.map(({ geometry }) => JSON.stringify(geometry))).size).toBe(40);
  const { districts } = drawBorders(joinBorders(tiles), many);
  expect(districts.map(({ path }) => path.match(/M/g)?.length)).toEqual([1, 1, 1, 1, 1]);
});
