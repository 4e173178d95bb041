import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { GeometryCollection, MultiPolygon as Merged, Polygon as Part, Topology } from 'topojson-specification';
import type { AreaShape, MapCommune, ProvinceMap } from '../map-shapes.ts';

/** Communes with the id of their unit; borders that two share are kept once. */
export type BorderTopology = Topology<{ communes: GeometryCollection }>;

/** As wide as this many places are told apart. A screen shows no more. */
const grid = 4_096;
const width = 1_000;

/** Joins the borders of communes, so that those of two neighbours are one line and former districts can be dissolved out of them. */
export function joinBorders(communes: { id: string; geometry: Polygon | MultiPolygon }[]): BorderTopology {
  const collection: FeatureCollection = { type: 'FeatureCollection', features: communes.map(({ id, geometry }) => ({ type: 'Feature', id, properties: {}, geometry })) };
  return topology({ communes: collection }, grid) as BorderTopology;
}

/** Draws communes, and the former districts that they count under, without the borders within. A commune that is not among `communes` is left out. */
export function drawBorders(borders: BorderTopology, communes: readonly MapCommune[]): Omit<ProvinceMap, 'kind'> {
  const districtOf = new Map(communes.map(({ id, districtId }) => [id, districtId]));
  const kept = borders.objects.communes.geometries.filter(({ id }) => districtOf.has(String(id))) as (Part | Merged)[];
  const draw = drawerFor(borders);
  const byDistrict = Map.groupBy(kept, ({ id }) => districtOf.get(String(id)) ?? '');
  return {
    width,
    height: draw.height,
    communes: kept.map((geometry) => draw.area(String(geometry.id), (feature(borders, geometry) as Feature<Polygon | MultiPolygon>).geometry)),
    districts: [...byDistrict].map(([id, parts]) => draw.area(id, merge(borders, parts))),
  };
}

/** On a plane on which a degree of longitude is as wide as it is in the middle of the province. */
function drawerFor({ bbox }: BorderTopology) {
  const [west = 0, south = 0, east = 1, north = 1] = bbox ?? [];
  const narrow = Math.cos((((north + south) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * narrow);
  const place = ([lng = 0, lat = 0]: Position): Position => [Math.round((lng - west) * narrow * scale), Math.round((north - lat) * scale)];
  return {
    height: Math.ceil((north - south) * scale),
    area(id: string, geometry: Polygon | MultiPolygon): AreaShape {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      const rings = polygons.map((polygon) => polygon.map((ring) => ring.map(place)));
      const largest = rings.map(([outer = []]) => middleOf(outer)).sort((a, b) => b.area - a.area)[0];
      return { id, path: rings.flat().map(pathOf).join(''), at: [largest?.x ?? 0, largest?.y ?? 0] };
    },
  };
}

function pathOf(ring: Position[]): string {
  let [x = 0, y = 0] = ring[0] ?? [];
  const steps = ring.slice(1, -1).flatMap(([nextX = 0, nextY = 0]) => {
    const step = nextX === x && nextY === y ? [] : [`${nextX - x} ${nextY - y}`];
    [x, y] = [nextX, nextY];
    return step;
  });
  return steps.length < 2 ? '' : `M${ring[0]?.join(' ')}l${steps.join(' ')}z`.replaceAll(' -', '-');
}

/** The centre of mass of a ring. */
function middleOf(ring: Position[]): { area: number; x: number; y: number } {
  let [area, x, y] = [0, 0, 0];
  for (const [at, [nextX = 0, nextY = 0]] of ring.slice(1).entries()) {
    const [fromX = 0, fromY = 0] = ring[at] ?? [];
    const part = fromX * nextY - nextX * fromY;
    area += part;
    x += (fromX + nextX) * part;
    y += (fromY + nextY) * part;
  }
  const [firstX = 0, firstY = 0] = ring[0] ?? [];
  return area === 0 ? { area: 0, x: firstX, y: firstY } : { area: Math.abs(area / 2), x: Math.round(x / (3 * area)), y: Math.round(y / (3 * area)) };
}
