import { restsOn } from '#app/modules/sellers/resting-sql.server.ts';
import { unsoldStates } from '#app/modules/orders/order.ts';
import type { Clock } from '#app/platform/clock.ts';
import { Prisma } from '#app/platform/db/generated/client.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { addDays, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import { groupWords, otherNames } from '../other-names.ts';
import { countedSql } from './counted-values.server.ts';
import { foldedSql, spelledSql, vectorSql } from './words-sql.server.ts';

/** Pieces sold in this many days say how much a product is asked for. */
const popularDays = 90;

/** In the order of the statement below. */
export const documentColumns = Prisma.raw(
  'product_id, name, name_en, also_called, about, words, spelled, group_key, seller_id, seller_kind, commune_code, district_key, stars, price, price_per_kg, in_stock, in_season, reach, sizes, sold, published_at, range, counted',
);

const columnsOf = (table: string) => Prisma.raw(documentColumns.sql.replace(/\w+/g, (column) => `${table}.${column}`));
const excludedColumns = columnsOf('excluded');
const knownColumns = columnsOf('search_product');

/**
 * The rows of `search_product` as the market stands now: of these products, or (null) of all that are on sale.
 * Words of a seller and a group are folded once, not again for each of their products. The place is where the goods come from: a listing's
 * own commune, else that of the member household for which a cooperative sells, else the seller's.
 */
export function documentsSql(clock: Clock, productIds: string[] | null): Prisma.Sql {
  const today = vietnamDay(clock.now());
  const only = (column: string) => (productIds ? Prisma.sql`AND ${Prisma.raw(column)} = ANY(${productIds}::uuid[])` : Prisma.empty);
  const counted = countedSql({
    group: Prisma.sql`p.group_key`,
    district: Prisma.sql`places.district_key`,
    commune: Prisma.sql`places.commune_code`,
    stars: Prisma.sql`coalesce(certified.stars, 0)`,
    price: Prisma.sql`offered.price`,
    kind: Prisma.sql`places.kind`,
    inSeason: Prisma.sql`season.now`,
    inStock: Prisma.sql`offered.in_stock AND NOT places.resting`,
  });
  const otherWords = Prisma.sql`coalesce(p.name_en, '') || ' ' || also.called`;
  return Prisma.sql`
    WITH groups AS MATERIALIZED (
      SELECT key, words, ${wordVectors(Prisma.sql`words`, 'C')}
      FROM unnest(${Object.keys(groupWords)}::text[], ${Object.values(groupWords)}::text[]) AS g(key, words)
    ), places AS MATERIALIZED (
      SELECT *, ${wordVectors(Prisma.sql`words`, 'C')} FROM (
        SELECT s.id, s.kind, maker.id AS maker_id, commune.id AS commune_id, ${restsOn('s', today)} AS resting, commune.code AS commune_code, district.slug AS district_key,
          concat_ws(', ', s.name, CASE WHEN maker.id <> s.id THEN maker.name END, commune.name, district.name) AS words
        FROM (
          SELECT DISTINCT q.seller_id, m.id AS maker_id, coalesce(q.origin_commune_id, m.commune_id) AS commune_id
          FROM product q JOIN seller m ON m.id = coalesce(q.producer_id, q.seller_id) WHERE q.state = 'on_sale' ${only('q.id')}
        ) made
        JOIN seller s ON s.id = made.seller_id AND s.state = 'verified' JOIN seller maker ON maker.id = made.maker_id
        JOIN area_unit commune ON commune.id = made.commune_id JOIN area_unit district ON district.id = commune.former_district_id
      ) AS verified
    )
    SELECT p.id, p.name, coalesce(p.name_en, ''), also.called, concat_ws(', ', places.words, groups.words, certified.words),
      ${nameVector(foldedSql(Prisma.sql`p.name`))} || ${vectorSql(foldedSql(otherWords), 'B')} || places.folded || coalesce(groups.folded, '') || coalesce(certified.vector, ''),
      ${nameVector(spelledSql(Prisma.sql`p.name`))} || ${vectorSql(spelledSql(Prisma.sql`also.called`), 'B')} || places.spelled || coalesce(groups.spelled, '') || coalesce(certified.vector, ''),
      p.group_key, p.seller_id, places.kind, places.commune_code, places.district_key, coalesce(certified.stars, 0), offered.price, offered.price_per_kg,
      offered.in_stock AND NOT places.resting, season.now, p.reach, coalesce(offered.sizes, '{}'),
      sold.pieces, coalesce(p.published_at, p.created_at), get_byte(decode(right(p.id::text, 2), 'hex'), 0), ${counted}
    FROM product p
    JOIN seller maker ON maker.id = coalesce(p.producer_id, p.seller_id)
    JOIN places ON places.id = p.seller_id AND places.maker_id = maker.id AND places.commune_id = coalesce(p.origin_commune_id, maker.commune_id)
    JOIN LATERAL (
      SELECT coalesce(min(v.price) FILTER (WHERE v.stock > 0), min(v.price)) AS price, bool_or(v.stock > 0) AS in_stock,
        bool_or(v.name COLLATE pg_c_utf8 ~* '\\mquà\\M') AS gift,
        (array_agg(CASE WHEN v.net_grams IS NOT NULL THEN least(v.price::numeric * 1000 / v.net_grams, 2e9) END ORDER BY v.stock > 0 DESC, v.price, v.position))[1]::int AS price_per_kg,
        array_agg(DISTINCT held.size ORDER BY held.size) FILTER (WHERE held.size IS NOT NULL) AS sizes
      FROM variant v ${sizesOfVariant} WHERE v.product_id = p.id AND v.retired_at IS NULL HAVING count(*) > 0
    ) offered ON true
    CROSS JOIN LATERAL (SELECT coalesce(${Number(today.slice(5, 7))}::int = ANY (p.season_months) AND cardinality(p.season_months) < 12, false) AS now) season
    LEFT JOIN groups ON groups.key = p.group_key
    LEFT JOIN LATERAL (
      SELECT stars, 'OCOP ' || stars || ' sao' AS words, ${vectorSql(Prisma.sql`'ocop ' || stars || ' sao'`, 'C')} AS vector FROM (
        SELECT max(c.stars) AS stars FROM ocop_certificate c WHERE c.product_id = p.id AND c.confirmed AND ${today}::date BETWEEN c.issued_on AND c.ends_on HAVING count(*) > 0
      ) best
    ) certified ON true
    CROSS JOIN LATERAL (${soldSql(Prisma.sql`p.id`, clock)}) sold
    CROSS JOIN LATERAL (
      SELECT ' ' || translate(lower(p.name COLLATE pg_c_utf8), ',.;:()/"', '        ') || ' ' AS text OFFSET 0
    ) typed
    CROSS JOIN LATERAL (
      SELECT concat_ws(' ', string_agg(r.also, ' ' ORDER BY r.word), CASE WHEN offered.gift THEN 'hộp quà' END) AS called
      FROM unnest(${otherNames.map(({ word }) => ` ${word} `)}::text[], ${otherNames.map(({ also }) => also)}::text[]) AS r(word, also)
      WHERE strpos(typed.text COLLATE "C", r.word COLLATE "C") > 0
    ) also
    WHERE p.state = 'on_sale' ${only('p.id')}`;
}

function soldSql(productId: Prisma.Sql, clock: Clock): Prisma.Sql {
  const since = startOfVietnamDay(addDays(vietnamDay(clock.now()), -popularDays));
  return Prisma.sql`
    SELECT coalesce(sum(l.quantity), 0)::int AS pieces
    FROM variant v JOIN order_line l ON l.variant_id = v.id JOIN "order" o ON o.id = l.order_id
    WHERE v.product_id = ${productId} AND o.placed_at >= ${since} AND o.state <> ALL (${[...unsoldStates]}::order_state[])`;
}

/**
 * What each variant `v` holds: its net weight, and what its name says of litres (of grams too, where the weight is not known), as sizes.ts
 * reads it. A variant has two rows then, so no sum may be taken over them.
 */
const sizesOfVariant = Prisma.sql`
  CROSS JOIN LATERAL (SELECT regexp_match(v.name COLLATE pg_c_utf8, '(\\d{1,6}(?:[.,]\\d{1,3})?) ?(ml|l|lít|lit|kg|ký|g|gr|gam)\\M', 'i') AS said OFFSET 0) named
  CROSS JOIN LATERAL (SELECT lower(said[2]) AS unit, CASE WHEN lower(said[2]) IN ('ml', 'g', 'gr', 'gam')
    THEN CASE WHEN said[1] ~ '^[1-9]\\d?[.,]\\d{3}$' THEN translate(said[1], '.,', '') ELSE replace(said[1], ',', '.') END::numeric
    ELSE replace(said[1], ',', '.')::numeric * 1000 END::int AS amount OFFSET 0) measured
  CROSS JOIN LATERAL (VALUES (v.net_grams || 'g'), (CASE WHEN unit IN ('ml', 'l', 'lít', 'lit') THEN amount || 'ml' WHEN v.net_grams IS NULL THEN amount || 'g' END)) AS held(size)`;

/** With a mark at its beginning and its end, so that a phrase can be asked for there. */
function nameVector(words: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`$$'^':1A$$::tsvector || ${vectorSql(words, 'A')} || $$'$':1A$$::tsvector`;
}

function wordVectors(words: Prisma.Sql, weight: 'C'): Prisma.Sql {
  return Prisma.sql`${vectorSql(foldedSql(words), weight)} AS folded, ${vectorSql(spelledSql(words), weight)} AS spelled`;
}

/**
 * Brings the rows of these products to what the market says now; a product that is not on sale loses its row. Answers which of them it had
 * to change. Whoever calls it holds the lock `table`: else an older state could be written over a newer one.
 */
export async function writeDocuments(tx: Db, clock: Clock, productIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH fresh AS MATERIALIZED (SELECT * FROM (${documentsSql(clock, productIds)}) AS made (${documentColumns})), written AS (
      INSERT INTO search_product (${documentColumns}) SELECT ${documentColumns} FROM fresh
      ON CONFLICT (product_id) DO UPDATE SET (${documentColumns}) = (${excludedColumns})
      WHERE (${knownColumns}) IS DISTINCT FROM (${excludedColumns})
      RETURNING product_id
    ), gone AS (
      DELETE FROM search_product WHERE product_id = ANY(${productIds}::uuid[]) AND product_id NOT IN (SELECT product_id FROM fresh)
      RETURNING product_id
    )
    SELECT product_id AS id FROM written UNION ALL SELECT product_id FROM gone`;
  return rows.map(({ id }) => id);
}

/** Counts anew how many pieces of these products were sold: all that a sale changes which leaves some. Answers as `writeDocuments` does, and needs the same lock. */
export async function writeSold(tx: Db, clock: Clock, productIds: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    UPDATE search_product s SET sold = sold.pieces
    FROM unnest(${productIds}::uuid[]) AS bought(id) CROSS JOIN LATERAL (${soldSql(Prisma.sql`bought.id`, clock)}) sold
    WHERE s.product_id = bought.id AND s.sold <> sold.pieces
    RETURNING s.product_id AS id`;
  return rows.map(({ id }) => id);
}

/** Says, in the transaction that wrote the rows, that the engine has to hear of them. */
export async function noteForEngine(tx: Db, productIds: string[]): Promise<void> {
  if (productIds.length > 0) await tx.$executeRaw`INSERT INTO search_change (product_id) SELECT unnest(${productIds}::uuid[])`;
}
