import type { Db } from '#app/platform/db/db.server.ts';
import { countings, measures } from '../measures.ts';
import type { Counted, Measure, Measures, Question } from '../measures.ts';
import { isCounted } from '../indicators.ts';
import type { CountedPlace } from '../report-scope.ts';
import { countActing } from './count-acting.server.ts';
import { countCommuneFlows, countComplaints, countTax } from './count-flows.server.ts';
import { countListedHouseholds } from './count-listed-households.server.ts';
import { countLevels } from './count-levels.server.ts';
import { countOrderSums } from './count-order-sums.server.ts';
import { goodsLevels, registerLevels, shopLevels } from './levels.ts';

type Source = { of: readonly Measure[]; count: (db: Db, question: Question) => Promise<Counted[]> };

/** Who counts what. */
const sources: readonly Source[] = [
  { of: ['transactions', 'successful', 'cancelled', 'returned', 'underway', 'value', 'grams', 'outside', 'outsideValue', 'cashless', 'arrived', 'arrivalHours', 'invoiced'], count: countOrderSums },
  { of: ['withOrder', 'sold', 'active', 'activeHouseholds'], count: countActing },
  { of: [...shopLevels, ...goodsLevels, ...registerLevels], count: countLevels },
  { of: ['newAccounts', 'newHouseholds', 'published', 'takenDown'], count: countCommuneFlows },
  { of: ['complaints', 'answered', 'answerHours', 'takedowns', 'takedownsInTime'], count: countComplaints },
  { of: ['tax'], count: countTax },
  { of: ['registered', 'trained'], count: countListedHouseholds },
];

export type CountedPlaces = {
  /** What there is a figure of: a place that has none of it has 0. */
  known: Measure[];
  places: (CountedPlace & { measures: Partial<Measures> })[];
};

/** Counts these measures by former district and commune. What cannot be filtered as asked, or was not counted yet at that time, is not known. */
export async function countMeasures(db: Db, wanted: readonly Measure[], question: Question): Promise<CountedPlaces> {
  const counted = wanted.filter((measure) => isCounted(measure, question.filter));
  const asked = sources.filter(({ of }) => of.some((measure) => counted.includes(measure)));
  const answers = (await Promise.all(asked.map(({ count }) => count(db, question)))).flat();
  const places = new Map<string, CountedPlaces['places'][number]>();
  for (const { districtId, communeId, counts } of answers) {
    const key = `${districtId} ${communeId}`;
    places.set(key, { districtId, communeId, measures: { ...places.get(key)?.measures, ...counts } });
  }
  const answered = (measure: Measure) => answers.some(({ counts }) => counts[measure] !== undefined);
  const has = (measure: Measure) => asked.some(({ of }) => of.includes(measure)) && (countings[measure].over !== 'end' || answered(measure));
  return { known: counted.filter(has), places: [...places.values()] };
}

/** The sum of places; what is known of none of them is 0. */
export function sumMeasures(known: readonly Measure[], parts: readonly Partial<Measures>[]): Partial<Measures> {
  const inOrder = measures.filter((measure) => known.includes(measure));
  return Object.fromEntries(inOrder.map((measure) => [measure, parts.reduce((sum, part) => sum + (part[measure] ?? 0), 0)]));
}
