import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addMonths, dayOf, firstDayOfMonth, lastDayOfMonth, monthNumber, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamMonth } from '#app/shared/dates.ts';
import type { FrozenFunnel, FrozenSpan } from '../closed-month.ts';
import { kindOfSubject } from '../documents/subject-kind.ts';
import type { Funnel } from '../funnel.ts';
import { getFunnel } from '../get-funnel.server.ts';
import { countings, measures, noFilter } from '../measures.ts';
import type { ReportScope } from '../report-scope.ts';
import { countMeasures } from './count-measures.server.ts';
import type { ClosedKey } from './freeze-month.server.ts';

const eachOnce = measures.filter((measure) => countings[measure].over === 'each_once');

/**
 * Who did something in a quarter, and in its year so far, each once: months cannot be added up to it. At the end of a quarter, without a filter and by kind of seller;
 * null in other months.
 */
export async function spansOfMonth(tx: Db, month: VietnamMonth, districtIds: string[]): Promise<FrozenSpan[] | null> {
  if (monthNumber(month) % 3 !== 0) return null;
  const to = lastDayOfMonth(month);
  const begins = { quarter: firstDayOfMonth(addMonths(month, -2)), year: dayOf(`${month.slice(0, 4)}-01-01`) };
  const spans: FrozenSpan[] = [];
  for (const span of ['quarter', 'year'] as const) {
    for (const filter of [noFilter, ...sellerKinds.map((kind) => ({ ...noFilter, kind }))]) {
      spans.push({ span, filter, ...(await countMeasures(tx, eachOnce, { districtIds, period: { from: begins[span], to }, filter })) });
    }
  }
  return spans;
}

/** How far households of the department's list, subjects of the register and all sellers had come at the end of a month. */
export async function funnelOfMonth(tx: Db, clock: Clock, scope: ReportScope, month: VietnamMonth): Promise<FrozenFunnel[]> {
  const until = lastDayOfMonth(month);
  const year = Number(month.slice(0, 4));
  const frozen: FrozenFunnel[] = [];
  for (const who of ['register', 'ocop', 'all'] as const) {
    const funnel = await getFunnel({ db: tx, clock }, { scope, query: { who, year, until } });
    // Without a list of that year the question is answered with another one's.
    if (funnel.who === who && (who !== 'register' || funnel.year === year)) frozen.push({ who, stages: [...funnel.stages], total: funnel.total, districts: funnel.districts.map(districtOf) });
  }
  return frozen;
}

const districtOf = ({ id, name, counts }: Funnel['districts'][number]) => ({ id, name, counts });

type Recognised = { entryKey: string; name: string; subject: string; sellerKind: SellerKind | null; commune: string; district: string; groupKey: string; stars: number; decision: string; number: string; issuedOn: Date; endsOn: Date; onSale: boolean };

/**
 * Keeps which products the register recognises as valid on the last day of a month. An entry that was renewed since counts as it was on that day; one that was taken
 * out of the register does not. Answers how many there are.
 */
export async function keepOcop(tx: Db, { provinceCode, month }: ClosedKey): Promise<number> {
  const rows = await tx.$queryRaw<Recognised[]>`
    SELECT DISTINCT ON (e.key) e.key AS "entryKey", e.name, e.subject, listed.kind AS "sellerKind", coalesce(commune.full_name, e.commune_typed) AS commune, coalesce(district.full_name, '') AS district,
      e.group_key AS "groupKey", e.stars, e.decision, e.number, e.issued_on AS "issuedOn", e.ends_on AS "endsOn", coalesce(listed.on_sale, false) AS "onSale"
    FROM register_entry e
    LEFT JOIN area_unit commune ON commune.id = e.commune_id
    LEFT JOIN area_unit district ON district.id = commune.former_district_id
    LEFT JOIN LATERAL (
      SELECT (array_agg(s.kind::text ORDER BY c.decided_at, c.id))[1] AS kind, bool_or(p.state = 'on_sale' AND s.state = 'verified') AS on_sale
      FROM ocop_claim c JOIN product p ON p.id = c.product_id JOIN seller s ON s.id = p.seller_id
      WHERE c.entry_key = e.key AND c.state = 'confirmed'
    ) listed ON true
    WHERE ${lastDayOfMonth(month)}::date BETWEEN e.issued_on AND e.ends_on AND EXISTS (SELECT FROM register_entry standing WHERE standing.key = e.key AND standing.until_version IS NULL)
    ORDER BY e.key, e.since_version DESC`;
  const key = { provinceCode, month: utcMidnight(firstDayOfMonth(month)) };
  await tx.closedOcop.createMany({ data: rows.map(({ sellerKind, ...row }) => ({ ...key, ...row, subjectKind: sellerKind ?? kindOfSubject(row.subject) })) });
  return rows.length;
}
