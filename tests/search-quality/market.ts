import { Meilisearch } from 'meilisearch';
import { meiliIndex } from '#app/modules/search/adapters/meilisearch-index.server.ts';
import { meiliSearch } from '#app/modules/search/adapters/meilisearch.server.ts';
import { postgresSearch } from '#app/modules/search/adapters/postgres.server.ts';
import { lexiconReader } from '#app/modules/search/lexicon-reader.server.ts';
import type { SearchEngine } from '#app/modules/search/port.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { searchProducts } from '#app/modules/search/search-products.server.ts';
import { parseSearchQuery } from '#app/modules/search/search-query.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { demoProducts, productId } from '#seed/demo/catalogue.ts';
import { seedListingFacts } from '#seed/demo/seed-listing-facts.ts';
import { seedOrders } from '#seed/demo/seed-orders.ts';
import { seedProducts } from '#seed/demo/seed-products.ts';
import { seedSellers } from '#seed/demo/seed-sellers.ts';
import { readPlaces } from '#seed/places.ts';
import { textWords } from './accents.ts';
import type { Goods } from './figures.ts';

export type Meili = { url: string; key: string | null };
/** Answers a query with slugs, the first page of them. */
export type Searcher = { name: string; find: (q: string) => Promise<string[]> };
export type Market = { catalogue: ReadonlyMap<string, Goods>; searchers: Searcher[] };

/** The day of the demonstration's story: what sells well and what is certified is the same in every run. */
const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
/** Đồng Tháp, of which the demonstration tells. */
const homeProvince = '82';
const index = 'search_quality';
const slugs = new Map(demoProducts.map(({ slug }) => [productId(slug), slug]));

/** Fills a database that holds the areas with what the demonstration sells and has sold. */
export async function fillMarket(db: Database): Promise<void> {
  const now = clock.now();
  const [today, places] = [vietnamDay(now), await readPlaces(db)];
  await seedSellers(db, places, today);
  await seedProducts(db, today);
  await seedListingFacts(db, today);
  await seedOrders(db, { places, homeProvince, now, fact: 'search-quality-orders' });
}

/** Makes a filled database searchable in every way that is measured; `baseLine`: also by Meilisearch as it comes. */
export async function openMarket(db: Database, meili: Meili | null, { baseLine = true } = {}): Promise<Market> {
  // In a database that was kept, rows of an older version must not stand for today's.
  await db.$executeRaw`TRUNCATE search_product, search_word, search_pair`;
  const searchIndex = meili && meiliIndex({ ...meili, index });
  await rebuildIndex({ db, clock, searchIndex });
  const searchers = [throughEngine(db, 'PostgreSQL', postgresSearch(db))];
  if (meili) searchers.unshift(throughEngine(db, 'Meilisearch', meiliSearch({ ...meili, index })), ...(baseLine ? [await withDefaults(db, meili)] : []));
  return { catalogue: await readCatalogue(db), searchers };
}

function throughEngine(db: Database, name: string, engine: Pick<SearchEngine, 'search'>): Searcher {
  const app = { db, clock, search: { search: engine.search, ready: async () => true }, lexicon: lexiconReader({ db, clock, settings: { homeProvince } }) };
  return {
    name,
    async find(q) {
      const { cards } = await searchProducts(app, parseSearchQuery(new URLSearchParams({ q })));
      return cards.map(({ slug }) => slug);
    },
  };
}

/** The base line: Meilisearch as it comes, with the plain fields of the same goods, and the query as it was typed. */
async function withDefaults(db: Database, { url, key }: Meili): Promise<Searcher> {
  const client = new Meilisearch({ host: url, ...(key && { apiKey: key }) });
  const plain = client.index<{ id: string }>(`${index}_plain`);
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id, p.name, p.name_en AS "nameEn", p.summary, s.name AS seller, commune.full_name AS commune, district.full_name AS district
    FROM search_product f JOIN product p ON p.id = f.product_id JOIN seller s ON s.id = p.seller_id
    JOIN area_unit commune ON commune.id = s.commune_id JOIN area_unit district ON district.id = commune.former_district_id
    ORDER BY p.id`;
  await plain.delete().waitTask();
  const { status, error } = await plain.addDocuments(rows, { primaryKey: 'id' }).waitTask({ timeout: 60_000 });
  if (status !== 'succeeded') throw new Error(error?.message ?? status);
  return {
    name: 'Meilisearch by default',
    async find(q) {
      const { hits } = await plain.search(q, { limit: 24, attributesToRetrieve: ['id'] });
      return hits.map(({ id }) => slugs.get(id) ?? id);
    },
  };
}

async function readCatalogue(db: Database): Promise<Market['catalogue']> {
  const rows = await db.searchProduct.findMany({ select: { productId: true, name: true, nameEn: true, alsoCalled: true, about: true, inStock: true } });
  return new Map(
    rows.map(({ productId: id, inStock, ...texts }) => {
      const slug = slugs.get(id) ?? id;
      return [slug, { slug, inStock, words: textWords(Object.values(texts).join(' ')) }];
    }),
  );
}
