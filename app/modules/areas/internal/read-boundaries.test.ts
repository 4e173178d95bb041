import { expect, test } from 'vitest';
import { borderFile, square } from '#tests/factories/borders.ts';
import { readBoundaries } from './read-boundaries.ts';

const fine = square(106, 10);
const problemsOf = (file: Uint8Array) => {
  const read = readBoundaries(file);
  return read.ok ? [] : read.problem.problems;
};
const bytes = (text: string) => new TextEncoder().encode(text);

test('each area of a file is read with its code, also where it is a number or has another usual name', () => {
  const file = JSON.parse(new TextDecoder().decode(borderFile([{ code: 28249, rings: fine }]))) as { features: { properties: object }[] };
  file.features.push({ ...file.features[0], properties: { ma_xa: '00001', ten_xa: 'Xã A' } });
  expect(readBoundaries(bytes(JSON.stringify(file)))).toMatchObject({ ok: true, value: [{ code: '28249', name: 'Xã' }, { code: '00001', name: 'Xã A' }] });
});

test.each([
  ['nothing', bytes('')],
  ['no JSON', bytes('<svg/>')],
  ['broken letters', Uint8Array.of(0x7b, 0xff, 0x7d)],
])('%s is no file of borders', (_, file) => {
  expect(problemsOf(file)).toEqual([{ code: 'not_json' }]);
});

test.each(['{}', '[]', 'null', '7', '{"type":"FeatureCollection","features":[]}', '{"type":"Topology"}', '{"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","arcs":[[7]]}]}},"arcs":[]}'])('%s has no areas', (text) => {
  expect(problemsOf(bytes(text))).toEqual([{ code: 'no_areas' }]);
});

test.each([
  ['an open ring', [[[106, 10], [106.1, 10], [106.1, 10.1], [106, 10.1]]], 'broken_ring'],
  ['a ring of two corners', [[[106, 10], [106.1, 10], [106, 10]]], 'broken_ring'],
  ['a ring with nothing in it', [[[106, 10], [106.1, 10], [106.2, 10], [106, 10]]], 'broken_ring'],
  ['a ring that crosses itself', [[[106, 10], [106.4, 10.4], [106.4, 10], [106, 10.1], [106, 10]]], 'broken_ring'],
  ['no ring', [], 'broken_ring'],
  ['a ring of words', [[['a', 'b'], ['c', 'd'], ['e', 'f'], ['a', 'b']]], 'broken_ring'],
  ['metres', square(580_000, 1_140_000), 'not_degrees'],
  ['another country', square(2, 48), 'not_degrees'],
])('%s is named with the place of its area', (_, rings, code) => {
  expect(problemsOf(borderFile([{ code: '1', rings: fine }, { code: '2', name: 'Xã B', rings }]))).toEqual([{ code, feature: 2, name: 'Xã B' }]);
});

test('what is nothing keeps its place among the areas: the numbers of those after it are those of the file', () => {
  const { features } = JSON.parse(new TextDecoder().decode(borderFile([{ code: '1', rings: [] }]))) as { features: unknown[] };
  expect(problemsOf(bytes(JSON.stringify({ type: 'FeatureCollection', features: [null, ...features] })))).toEqual([
    { code: 'not_an_area', feature: 1, name: '' },
    { code: 'broken_ring', feature: 2, name: 'Xã' },
  ]);
});

test('everything that is wrong is named at once: a line, no code, a code that was there before', () => {
  const file = borderFile([{ code: '1', rings: fine }, { rings: fine, name: 'Xã B' }, { code: '1', rings: fine, name: 'Xã C' }, { code: '4', rings: fine[0], type: 'LineString', name: 'Rạch D' }]);
  expect(problemsOf(file)).toEqual([
    { code: 'no_code', feature: 2, name: 'Xã B' },
    { code: 'twice', feature: 3, name: 'Xã C', given: '1', first: 1 },
    { code: 'not_an_area', feature: 4, name: 'Rạch D' },
  ]);
});

test('a ring may touch itself, and have a loop too small to be seen, as thinned borders do', () => {
  const touching = [[[106, 10], [106.2, 10], [106.1, 10.1], [106.2, 10.2], [106, 10.2], [106.1, 10.1], [106, 10]]];
  const withLoop = [[[106, 10], [106.4, 10], [106.4, 10.4], [106.2, 10.4], [106.201, 10.401], [106.2, 10.401], [106.201, 10.4], [106, 10.4], [106, 10]]];
  for (const rings of [touching, withLoop]) expect(readBoundaries(borderFile([{ code: '1', rings }]))).toMatchObject({ ok: true });
});
