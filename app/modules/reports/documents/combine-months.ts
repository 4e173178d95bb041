import type { FrozenCount } from '../closed-month.ts';
import { countings, measures } from '../measures.ts';
import type { Filter, Measures } from '../measures.ts';

type Combined = Pick<FrozenCount, 'known' | 'places'>;

/** What was frozen with a filter; null where the month was not frozen by it. */
export function frozenWith<Count extends { filter: Filter }>(counts: readonly Count[], filter: Filter): Count | null {
  return counts.find((count) => (Object.keys(filter) as (keyof Filter)[]).every((name) => count.filter[name] === filter[name])) ?? null;
}

/**
 * The figures of several months in their order: what happened is added up, what was there is that of the last one, and who did something, each once, was counted over
 * all of them (`once`). What one of the months does not know is not known.
 */
export function combineMonths(months: readonly (Combined | null)[], once: Combined | null): Combined {
  const last = months.at(-1) ?? null;
  const parts = measures.flatMap((measure) => {
    const { over } = countings[measure];
    const from = over === 'period' ? months : [over === 'end' ? last : once];
    return from.length > 0 && from.every((each) => each?.known.includes(measure)) ? [{ measure, from: from as Combined[] }] : [];
  });
  const places = new Map<string, Combined['places'][number]>();
  for (const { measure, from } of parts) {
    for (const { districtId, communeId, measures: counted } of from.flatMap((each) => each.places)) {
      const key = `${districtId} ${communeId}`;
      const place = places.get(key) ?? { districtId, communeId, measures: {} };
      place.measures[measure] = (place.measures[measure] ?? 0) + (counted[measure] ?? 0);
      places.set(key, place);
    }
  }
  return { known: parts.map(({ measure }) => measure), places: [...places.values()] };
}

/** The sum of places, of what is known. */
export function totalOf({ known, places }: Combined): Partial<Measures> {
  return Object.fromEntries(known.map((measure) => [measure, places.reduce((sum, place) => sum + (place.measures[measure] ?? 0), 0)]));
}
