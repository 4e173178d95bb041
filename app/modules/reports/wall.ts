import type { MapClass } from './map-classes.ts';
import type { Period } from './period.ts';
import type { AreaShape } from '#app/modules/areas/map-shapes.ts';

/** Orders and what was to be paid for their goods, in đồng. */
export type Ordered = { orders: number; value: number };
export type WallPlace = { id: string; name: string; orders: number; before: number; class: number };

/** What stands on the wall of a province's operations centre. Nothing of it names a buyer or a seller. Instants as text. */
export type Wall = {
  province: string;
  at: string;
  /** Since midnight, and on the same weekday a week before up to the same hour. */
  today: Ordered;
  weekBefore: Ordered;
  /** From the first to this day, and the same days a year before. `value` is of what was delivered. */
  month: { period: Period; now: Ordered; yearBefore: Ordered | null };
  /** The last days, each with the same one a year before. */
  days: { day: string; now: number; before: number }[];
  /** Former districts with this month's orders and those of the same days of the last one, the greatest first. */
  places: WallPlace[];
  classes: MapClass[];
  map: { width: number; height: number; shapes: AreaShape[] };
  /** The newest orders: when, from which commune, what. */
  latest: { key: string; at: string; commune: string; goods: string; more: number }[];
};
