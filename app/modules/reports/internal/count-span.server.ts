import type { Db } from '#app/platform/db/db.server.ts';
import { wholeSpan } from '../closed-month.ts';
import type { FrozenSpan } from '../closed-month.ts';
import { combineMonths, frozenWith } from '../documents/combine-months.ts';
import type { Standing } from '../figure-report.ts';
import { countings, isSingle } from '../measures.ts';
import type { Filter, Measure } from '../measures.ts';
import type { Period } from '../period.ts';
import { countMeasures } from './count-measures.server.ts';
import type { CountedPlaces } from './count-measures.server.ts';
import { dayOfMonth, readFrozen } from './frozen-figures.server.ts';
import type { OpenReport } from './open-report.server.ts';

type Asked = { period: Period; filter: Filter; of: readonly Measure[]; /** As they are today, also where they are closed. */ asToday: boolean };
/** `today`: the same as it is today, where `counted` is what it was when it was closed. */
export type CountedSpan = { counted: CountedPlaces; standing: Standing; closedAt: Date | null; today: () => Promise<CountedPlaces> };

/**
 * The figures of a period, and what they are: a month, quarter or year of which every month is closed is told as it was closed, with none of the filters or one of them.
 * Everything else is as it is today.
 */
export async function countSpan(db: Db, { province, districtIds }: Pick<OpenReport, 'province' | 'districtIds'>, { period, filter, of, asToday }: Asked): Promise<CountedSpan> {
  const today = () => countMeasures(db, of, { districtIds, period, filter });
  const closed = await findClosed(db, province.code, { period, of });
  if (closed === null) return { counted: await today(), standing: 'open', closedAt: null, today };
  const { closedAt } = closed;
  if (asToday) return { counted: await today(), standing: 'today', closedAt, today };
  if (!isSingle(filter)) return { counted: await today(), standing: 'by_filter', closedAt, today };
  return { counted: await readSpan(db, province.code, { ...closed, filter, of }), standing: 'closed', closedAt, today };
}

type Closed = NonNullable<ReturnType<typeof wholeSpan>> & { closedAt: Date; once: FrozenSpan[] };

/** When a period was closed, and who did something in it; null where it is none that is closed as a whole. */
async function findClosed(db: Db, provinceCode: string, { period, of }: Pick<Asked, 'period' | 'of'>): Promise<Closed | null> {
  const whole = wholeSpan(period);
  if (whole === null) return null;
  const spans = whole.span !== 'month' && of.some((measure) => countings[measure].over === 'each_once');
  const rows = await db.closedMonth.findMany({ where: { provinceCode, month: { in: whole.months.map(dayOfMonth) } }, orderBy: { month: 'asc' }, select: { closedAt: true, spans } });
  if (rows.length < whole.months.length) return null;
  const closedAt = rows.reduce((last, row) => (row.closedAt > last ? row.closedAt : last), new Date(0));
  return { ...whole, closedAt, once: ((rows.at(-1)?.spans ?? []) as FrozenSpan[]).filter(({ span }) => span === whole.span) };
}

async function readSpan(db: Db, provinceCode: string, { months, span, once, filter, of }: Closed & Pick<Asked, 'filter' | 'of'>): Promise<CountedPlaces> {
  const frozen = await readFrozen(db, { provinceCode, months, filters: [filter], of });
  const counts = months.map((month) => frozen.get(month)?.[0] ?? null);
  const combined = span === 'month' ? counts[0] : combineMonths(counts, frozenWith(once, filter));
  return { known: combined?.known.filter((measure) => of.includes(measure)) ?? [], places: combined?.places ?? [] };
}
