import type { Position } from 'geojson';

/** A square of `side` degrees with its south-western corner there. */
export function square(lng: number, lat: number, side = 0.1): Position[][] {
  return [[[lng, lat], [lng + side, lat], [lng + side, lat + side], [lng, lat + side], [lng, lat]]];
}

export function borderFile(communes: { code?: unknown; name?: string; rings: unknown; type?: string }[]): Uint8Array {
  const features = communes.map(({ code, name = 'Xã', rings, type = 'Polygon' }) => ({ type: 'Feature', properties: { code, fullName: name }, geometry: { type, coordinates: rings } }));
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}
