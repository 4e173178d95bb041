import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, vietnamDay } from '#app/shared/dates.ts';
import { foldName } from '#app/shared/text.ts';
import { toEntry } from './internal/entry-rows.server.ts';
import type { Entry } from './entry.ts';

export type EntryFilter = {
  /** Words of name, subject, decision or number, with or without accents. */
  search?: string;
  communeId?: string;
  /** Key (slug) of a former district. */
  district?: string;
  groupKey?: string;
  stars?: number;
  /** Valid today, ending within 90 days, ended. */
  when?: 'valid' | 'soon' | 'ended';
  /** Whether a listing on sale is this entry. */
  market?: 'on' | 'off';
  page?: number;
  perPage?: number;
};

export type ListedEntry = Entry & { id: string; communeName: string | null; districtName: string | null; /** Listings on sale that are this entry. */ listings: number };

/** The register as it stands: a page of the entries that the filter leaves, by name, with how many listings on sale each has. */
export async function listEntries({ db, clock }: { db: Db; clock: Clock }, { page = 1, perPage = 50, ...filter }: EntryFilter) {
  const rows = await db.$queryRaw<{ id: string; listings: number; communeName: string | null; districtName: string | null; total: number }[]>`
    SELECT e.id, e.listings, a.full_name AS "communeName", d.full_name AS "districtName", count(*) OVER ()::int AS total
    FROM (SELECT r.*, ${listingsSql} AS listings FROM register_entry r WHERE r.until_version IS NULL) e
    LEFT JOIN area_unit a ON a.id = e.commune_id LEFT JOIN area_unit d ON d.id = a.former_district_id
    WHERE ${conditions(clock, filter)}
    ORDER BY e.name COLLATE "vi-x-icu", e.id LIMIT ${perPage} OFFSET ${(page - 1) * perPage}`;
  const entries = new Map((await db.registerEntry.findMany({ where: { id: { in: rows.map(({ id }) => id) } } })).map((row) => [row.id, row]));
  return {
    entries: rows.flatMap(({ id, listings, communeName, districtName }): ListedEntry[] => {
      const row = entries.get(id);
      return row ? [{ ...toEntry(row), id, listings, communeName, districtName }] : [];
    }),
    total: rows[0]?.total ?? 0,
    page,
    perPage,
  };
}

const listingsSql = Prisma.sql`(SELECT count(*)::int FROM ocop_claim c JOIN product p ON p.id = c.product_id JOIN seller s ON s.id = p.seller_id
  WHERE c.entry_key = r.key AND c.state = 'confirmed' AND p.state = 'on_sale' AND s.state = 'verified')`;

function conditions(clock: Clock, { search = '', communeId, district, groupKey, stars, when, market }: EntryFilter): Prisma.Sql {
  const today = vietnamDay(clock.now());
  const words = foldName(search).split(' ').filter(Boolean);
  const text = Prisma.sql`regexp_replace(lower(unaccent(concat_ws(' ', e.name, e.subject, e.decision, e.number, e.commune_typed))), '[^a-z0-9]+', ' ', 'g')`;
  const spans = {
    valid: Prisma.sql`e.ends_on >= ${today}::date`,
    soon: Prisma.sql`e.ends_on BETWEEN ${today}::date AND ${addDays(today, 90)}::date`,
    ended: Prisma.sql`e.ends_on < ${today}::date`,
  };
  const all = [
    ...words.map((word) => Prisma.sql`${text} LIKE ${`%${word}%`}`),
    ...(communeId ? [Prisma.sql`e.commune_id = ${communeId}`] : []),
    ...(district ? [Prisma.sql`d.slug = ${district}`] : []),
    ...(groupKey ? [Prisma.sql`e.group_key = ${groupKey}`] : []),
    ...(stars ? [Prisma.sql`e.stars = ${stars}`] : []),
    ...(when ? [spans[when]] : []),
    ...(market ? [market === 'on' ? Prisma.sql`e.listings > 0` : Prisma.sql`e.listings = 0`] : []),
  ];
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, ' AND ');
}
