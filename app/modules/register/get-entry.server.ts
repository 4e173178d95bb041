import type { Db } from '#app/platform/db/db.server.ts';
import { changedFacts } from './entry.ts';
import type { Entry, FactName } from './entry.ts';
import { toEntry } from './internal/entry-rows.server.ts';

export type EntryStep = { version: number; at: Date; note: string; kind: 'added' | 'changed' | 'removed'; facts: FactName[]; entry: Entry };

/** An entry by its key with everything that it has been, the newest first, and the listings that are it. 404 for one that never was. */
export async function getEntry({ db }: { db: Db }, key: string) {
  const rows = await db.registerEntry.findMany({ where: { key }, orderBy: { sinceVersion: 'asc' }, include: { commune: { select: { fullName: true } } } });
  const last = rows.at(-1);
  if (!last) throw new Response(null, { status: 404 });
  const versions = await db.registerVersion.findMany({ where: { number: { in: rows.flatMap(({ sinceVersion, untilVersion }) => (untilVersion === null ? [sinceVersion] : [sinceVersion, untilVersion + 1])) } } });
  const listings = await db.$queryRaw<{ productId: string; productSlug: string; productName: string; sellerName: string; onSale: boolean }[]>`
    SELECT p.id AS "productId", p.slug AS "productSlug", p.name AS "productName", s.name AS "sellerName", p.state = 'on_sale' AND s.state = 'verified' AS "onSale"
    FROM ocop_claim c JOIN product p ON p.id = c.product_id JOIN seller s ON s.id = p.seller_id
    WHERE c.entry_key = ${key} AND c.state = 'confirmed' ORDER BY p.name`;
  return { entry: toEntry(last), communeName: last.commune?.fullName ?? null, stands: last.untilVersion === null, steps: stepsOf(rows.map((row) => ({ ...toEntry(row), until: row.untilVersion })), versions), listings };
}

function stepsOf(states: (Entry & { until: number | null })[], versions: { number: number; at: Date; note: string }[]): EntryStep[] {
  const steps = states.flatMap((entry, index): Omit<EntryStep, 'at' | 'note'>[] => {
    const before = states[index - 1];
    const follows = before !== undefined && before.until === entry.sinceVersion - 1;
    const next = states[index + 1];
    const gone = entry.until !== null && next?.sinceVersion !== entry.until + 1;
    return [
      { version: entry.sinceVersion, kind: follows ? 'changed' : 'added', facts: follows ? changedFacts(before, entry) : [], entry },
      ...(gone && entry.until !== null ? [{ version: entry.until + 1, kind: 'removed' as const, facts: [], entry }] : []),
    ];
  });
  return steps.reverse().flatMap((step) => {
    const version = versions.find(({ number }) => number === step.version);
    return version ? [{ ...step, at: version.at, note: version.note }] : [];
  });
}
