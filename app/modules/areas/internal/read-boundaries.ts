import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { BoundaryProblem } from '../boundary-problem.ts';
import { crossesItself } from './crosses-itself.ts';

export type CommuneBorder = { code: string; name: string; geometry: Polygon | MultiPolygon };
export type UnreadableBorders = { code: 'unreadable'; problems: BoundaryProblem[] };

/** Where Vietnam lies, its islands included, in degrees. */
const country = { west: 102, east: 118, south: 6, north: 24 };
const codeNames = ['code', 'ma_xa', 'maXa', 'MA_XA', 'commune_code'];
const nameNames = ['fullName', 'ten_xa', 'tenXa', 'TEN_XA', 'name', 'NAME'];
const mostBytes = 64 * 1024 * 1024;

/**
 * The communes of a GeoJSON file (RFC 7946) or of the first object of a TopoJSON file, each with its official code and its border in degrees. All that is wrong is named,
 * area by area; whether the codes are those of communes is not looked at.
 */
export function readBoundaries(bytes: Uint8Array): Result<CommuneBorder[], UnreadableBorders> {
  if (bytes.length > mostBytes) return unreadable([{ code: 'too_large' }]);
  let file: unknown;
  try {
    file = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return unreadable([{ code: 'not_json' }]);
  }
  const features = featuresOf(file);
  if (features.length === 0) return unreadable([{ code: 'no_areas' }]);
  const problems: BoundaryProblem[] = [];
  const borders: CommuneBorder[] = [];
  const firsts = new Map<string, number>();
  for (const [at, each] of features.entries()) {
    const [number, name, code] = [at + 1, text(each, nameNames), text(each, codeNames)];
    const fault = faultOf(each);
    const first = firsts.get(code);
    if (fault) problems.push({ code: fault, feature: number, name });
    else if (code === '') problems.push({ code: 'no_code', feature: number, name });
    else if (first) problems.push({ code: 'twice', feature: number, name, given: code, first });
    else borders.push({ code, name, geometry: each.geometry as Polygon | MultiPolygon });
    firsts.set(code, first ?? number);
  }
  return problems.length > 0 ? unreadable(problems) : ok(borders);
}

function unreadable(problems: BoundaryProblem[]) {
  return failed({ code: 'unreadable' as const, problems });
}

/** Empty where the file is neither the one nor the other. */
function featuresOf(file: unknown): Partial<Feature>[] {
  if (!isRecord(file)) return [];
  if (file.type === 'FeatureCollection' && Array.isArray(file.features)) return file.features.map((each) => (isRecord(each) ? each : {}));
  if (file.type !== 'Topology') return [];
  try {
    const topology = file as unknown as Topology;
    const [object] = Object.values(topology.objects);
    const read = object && feature(topology, object);
    return read?.type === 'FeatureCollection' ? read.features : [];
  } catch {
    return [];
  }
}

function faultOf({ geometry }: Partial<Feature>): 'not_an_area' | 'not_degrees' | 'broken_ring' | null {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return 'not_an_area';
  const polygons: unknown = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0 || !polygons.every((rings) => Array.isArray(rings) && rings.length > 0)) return 'broken_ring';
  const rings = polygons.flat() as unknown[];
  if (!rings.every((ring) => Array.isArray(ring) && ring.every(isPosition))) return 'broken_ring';
  if (!(rings as Position[][]).flat().every(isInCountry)) return 'not_degrees';
  return (rings as Position[][]).every(isWholeRing) ? null : 'broken_ring';
}

/** It ends where it began, has at least three corners and something in it, and does not cross itself. */
function isWholeRing(ring: Position[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  if (ring.length < 4 || !first || !last || first[0] !== last[0] || first[1] !== last[1]) return false;
  return ring.slice(1).reduce((area, [x = 0, y = 0], at) => area + (ring[at]?.[0] ?? 0) * y - (ring[at]?.[1] ?? 0) * x, 0) !== 0 && !crossesItself(ring);
}

function isPosition(given: unknown): given is Position {
  return Array.isArray(given) && given.length >= 2 && given.every(Number.isFinite);
}

function isInCountry([lng = 0, lat = 0]: Position): boolean {
  return lng >= country.west && lng <= country.east && lat >= country.south && lat <= country.north;
}

function isRecord(given: unknown): given is Record<string, unknown> {
  return typeof given === 'object' && given !== null && !Array.isArray(given);
}

function text({ properties }: Partial<Feature>, names: string[]): string {
  const found = names.map((name) => properties?.[name] as unknown).find((value) => typeof value === 'string' || typeof value === 'number');
  return String(found ?? '').trim();
}
