import { SEATS } from './internal/written/seats.ts';

export type Point = { lat: number; lng: number };

/** Kilometres. */
const earthRadius = 6_371;

/** The seat of a former district by its key; null where it is not known. */
export function seatOf(districtKey: string): Point | null {
  const seat = Object.hasOwn(SEATS, districtKey) && SEATS[districtKey];
  return seat ? { lat: seat[0], lng: seat[1] } : null;
}

/** The former districts whose seats are known by their distance from this one, which comes first; empty where its own seat is not known. */
export function districtsByDistance(districtKey: string): string[] {
  const from = seatOf(districtKey);
  if (!from) return [];
  return Object.entries(SEATS)
    .map(([key, [lat, lng]]) => ({ key, km: kilometres(from, { lat, lng }) }))
    .sort((a, b) => a.km - b.km)
    .map(({ key }) => key);
}

/** As the crow flies, on a round earth. */
export function kilometres(a: Point, b: Point): number {
  const [north, east] = [radians(b.lat - a.lat), radians(b.lng - a.lng)];
  const chord = Math.sin(north / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.sqrt(chord));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
