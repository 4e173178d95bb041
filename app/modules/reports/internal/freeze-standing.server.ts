import { sellerKinds } from '#app/modules/sellers/seller.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { firstDayOfMonth, lastDayOfMonth, monthNumber, utcMidnight } from '#app/shared/dates.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import type { FrozenFunnel, FrozenSpan } from '../closed-month.ts';
import { kindOfSubject } from '../documents/subject-kind.ts';
import { addCounts, funnelStages } from '../funnel.ts';
import type { FunnelCounts } from '../funnel.ts';
import { countings, measures, noFilter } from '../measures.ts';
import { sellerStages } from '../stages.ts';
import { countLists, linesOf } from './count-lists.server.ts';
import type { ClosedKey } from './freeze-month.server.ts';
import { openFunnelPlaces } from './funnel-places.server.ts';
import type { OpenReport } from './open-report.server.ts';

const eachOnce = measures.filter((measure) => countings[measure].over === 'each_once');

/**
 * Who did something in a quarter, and in its year so far, each once: months cannot be added up to it. At the end of a quarter, without a filter and by kind of seller;
 * null in other months. Out of the lists of the month.
 */
export async function spansOfMonth(db: Db, month: VietnamMonth, districtIds: string[]): Promise<FrozenSpan[] | null> {
  if (monthNumber(month) % 3 !== 0) return null;
  const spans: FrozenSpan[] = [];
  for (const span of ['quarter', 'year'] as const) {
    const counted = await countLists(db, { month, districtIds }, { of: eachOnce, span });
    for (const filter of [noFilter, ...sellerKinds.map((kind) => ({ ...noFilter, kind }))]) spans.push({ span, filter, ...counted(filter) });
  }
  return spans;
}

/** Which list tells the steps of whom. */
const cameIn = { register: { part: 'came_listed', steps: sellerStages }, ocop: { part: 'came_subject', steps: funnelStages('ocop') }, all: { part: 'came', steps: sellerStages } } as const;

/**
 * How far households of the department's list of that year, subjects of the register and all sellers had come at the end of a month. Out of the lists of the month;
 * `opened` on the day on which it was closed.
 */
export async function funnelOfMonth(db: Db, opened: OpenReport, { month, closedOn }: { month: VietnamMonth; closedOn: VietnamDay }): Promise<FrozenFunnel[]> {
  const { communeIds, lay } = await openFunnelPlaces(db, opened, closedOn);
  const lists = { month, districtIds: opened.districtIds };
  const visible = new Set(communeIds);
  const funnels: FrozenFunnel[] = [];
  for (const who of ['register', 'ocop', 'all'] as const) {
    const { part, steps } = cameIn[who];
    const counted = new Map<string, FunnelCounts>();
    const add = (communeId: string, counts: FunnelCounts) => visible.has(communeId) && counted.set(communeId, addCounts([counted.get(communeId) ?? {}, counts]));
    if (who === 'register') {
      const households = await db.$queryRaw<{ communeId: string; register: number; trained: number }[]>`SELECT commune_id AS "communeId", registered::int AS register, trained::int AS trained FROM (${linesOf('household', lists)}) line`;
      for (const { communeId, ...counts } of households) add(communeId, counts);
    }
    const came = await db.$queryRaw<{ communeId: string; gone: number; count: number }[]>`SELECT commune_id AS "communeId", steps::int AS gone, count(*)::int AS count FROM (${linesOf(part, lists)}) line GROUP BY 1, 2`;
    for (const { communeId, gone, count } of came) add(communeId, Object.fromEntries(steps.slice(0, gone).map((step) => [step, count])));
    const districts = lay(counted).map(({ id, name, counts }) => ({ id, name, counts }));
    const total = addCounts(districts.map(({ counts }) => counts));
    // Without a list of that year there is nothing of it to tell.
    if (who !== 'register' || total.register) funnels.push({ who, stages: [...funnelStages(who)], total, districts });
  }
  return funnels;
}

type Recognised = { entryKey: string; name: string; subject: string; sellerKind: SellerKind | null; commune: string; district: string; groupKey: string; stars: number; decision: string; number: string; issuedOn: Date; endsOn: Date; onSale: boolean };

/**
 * Keeps which products of a province the register recognises as valid on the last day of a month; those whose commune is not known are of the province whose register it is. An entry that was renewed since counts as it was on that day; one that was taken
 * out of the register does not. Answers how many there are.
 */
export async function keepOcop(tx: Db, { provinceCode, month }: ClosedKey, districtIds: readonly string[]): Promise<number> {
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
    WHERE (commune.former_district_id = ANY (${districtIds}) OR e.commune_id IS NULL AND EXISTS (SELECT FROM register_entry own JOIN area_unit at ON at.id = own.commune_id WHERE at.former_district_id = ANY (${districtIds})))
      AND ${lastDayOfMonth(month)}::date BETWEEN e.issued_on AND e.ends_on AND EXISTS (SELECT FROM register_entry standing WHERE standing.key = e.key AND standing.until_version IS NULL)
    ORDER BY e.key, e.since_version DESC`;
  const key = { provinceCode, month: utcMidnight(firstDayOfMonth(month)) };
  await tx.closedOcop.createMany({ data: rows.map(({ sellerKind, ...row }) => ({ ...key, ...row, subjectKind: sellerKind ?? kindOfSubject(row.subject) })) });
  return rows.length;
}
