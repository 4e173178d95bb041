import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { foldName } from '#app/shared/text.ts';
import { toEntry } from './internal/entry-rows.server.ts';
import type { Entry } from './entry.ts';

type Listing = { name: string; sellerName: string; communeId: string; decision?: string };
export type Suggestion = Entry & {
  /** 0 to 100: how alike name and subject are, and whether the commune and the decision are the same. */
  score: number;
  sameCommune: boolean;
  ended: boolean;
  /** The sellers whose listings are this entry already. */
  heldBy: string[];
};

/** Words before a seller's own name that say what kind it is. */
const kinds = /^(?:hop tac xa|htx|to hop tac|tht|cong ty tnhh|cong ty co phan|cong ty|ho kinh doanh|hkd|co so san xuat|co so|ho|trang trai|doanh nghiep tu nhan|dntn)\s+/;
const plainSubject = (name: string) => foldName(name).replace(kinds, '');

/**
 * The standing entries that a listing may be, the likeliest first. The keys of entries begin with the folded name and subject under which they
 * began; what is compared here is what they say now. An entry counts by its name (55 %), its subject (25 %), its commune (15 %), its decision (5 %).
 */
export async function suggestEntries({ db, clock }: { db: Db; clock: Clock }, { name, sellerName, communeId, decision = '' }: Listing, { atLeast = 30, most = 5 } = {}): Promise<Suggestion[]> {
  const today = vietnamDay(clock.now());
  const rows = await db.$queryRaw<{ id: string; score: number }[]>`
    SELECT id, round(100 * (0.55 * greatest(similarity(folded, ${foldName(name)}), 0.9 * word_similarity(${foldName(name)}, folded), 0.9 * word_similarity(folded, ${foldName(name)}))
                          + 0.25 * greatest(similarity(holder, ${plainSubject(sellerName)}), 0.9 * word_similarity(${plainSubject(sellerName)}, holder))
                          + 0.15 * (commune_id IS NOT DISTINCT FROM ${communeId})::int
                          + 0.05 * (${foldName(decision)} <> '' AND decided = ${foldName(decision)})::int))::int AS score
    FROM (SELECT id, commune_id, lower(unaccent(name)) AS folded, lower(unaccent(subject)) AS holder,
                 trim(regexp_replace(lower(unaccent(decision)), '[^a-z0-9]+', ' ', 'g')) AS decided
          FROM register_entry WHERE until_version IS NULL) entry
    ORDER BY score DESC, id LIMIT ${most}`;
  const likely = rows.filter(({ score }) => score >= atLeast);
  const [entries, holders] = await Promise.all([db.registerEntry.findMany({ where: { id: { in: likely.map(({ id }) => id) } } }), holdersOf(db, likely.map(({ id }) => id))]);
  return likely.flatMap(({ id, score }) => {
    const row = entries.find((each) => each.id === id);
    if (!row) return [];
    const entry = toEntry(row);
    return [{ ...entry, score, sameCommune: entry.communeId === communeId, ended: entry.endsOn < today, heldBy: holders.filter((each) => each.key === entry.key).map(({ seller }) => seller) }];
  });
}

function holdersOf(db: Db, ids: string[]): Promise<{ key: string; seller: string }[]> {
  return db.$queryRaw`
    SELECT DISTINCT e.key, s.name AS seller FROM register_entry e JOIN ocop_claim c ON c.entry_key = e.key AND c.state = 'confirmed'
    JOIN product p ON p.id = c.product_id JOIN seller s ON s.id = p.seller_id
    WHERE e.id = ANY (${ids}::uuid[])`;
}
