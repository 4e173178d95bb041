import { beforeAll, describe, expect, inject, test } from 'vitest';
import { meiliIndex } from '#app/modules/search/adapters/meilisearch-index.server.ts';
import { meiliSearch } from '#app/modules/search/adapters/meilisearch.server.ts';
import { postgresSearch } from '#app/modules/search/adapters/postgres.server.ts';
import { lexiconReader } from '#app/modules/search/lexicon-reader.server.ts';
import { listProductItems } from '#app/modules/search/list-product-items.server.ts';
import type { Searcher } from '#app/modules/search/port.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { Random } from '#seed/random.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testDatabase } from '#tests/setup/test-database.ts';

/*
 * Odd addresses made of words, signs of the filter and query languages, control characters, halves of letters and great numbers. Each also
 * asks for goods of five stars of one group: whatever else it says, nothing but those may be found, so no sign has become a part of a condition.
 */

const database = testDatabase();
const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
const settings = { homeProvince: '82', publicUrl: 'http://localhost:3000' };
const allowed = new Set<string>();
const index = 'products_fuzz_test';
/** Some of them in each run of the tests, all by `npm run drill:fuzz`. */
const rounds = Number(process.env.FUZZ_ROUNDS ?? 2_000);

beforeAll(async () => {
  const { db } = database;
  const seller = await createSeller(db);
  for (const name of ['Xoài cát Hòa Lộc', 'Sầu riêng Ri6', 'Gạo ST25', 'Cà phê rang mộc']) {
    const { slug } = await createProduct(db, seller.id, { name, certificate: { stars: 5 } });
    allowed.add(slug);
    await createProduct(db, seller.id, { name: `${name} khác`, certificate: { stars: 4 } });
    await createProduct(db, seller.id, { name: `${name} khô`, group: 'raw-food', certificate: { stars: 5 } });
  }
});

const pieces = [
  ...['xoài', 'xoai', 'gạo', 'st25', 'ri6', 'cà phê', 'caf phee', 'ca2', 'Hòa Lộc', 'cái bè', 'huyện', '5kg', '1,5', 'mua', 'của', 'ðậu', 'sầu riêng'.normalize('NFD')],
  ...['"', "'", '`', '\\', '\\"', '""', "''", ' OR ', ' AND ', ' NOT ', ' TO ', ' IN ', ' EXISTS', ' IS NULL', '=', '!=', '>=', '<', '[', ']', '(', ')', '{', '}', ';', '--', '/*', '*/', '#', '%', '%%', '_', '$1', '$$', ':*', ':A', '&', '|', '!', '<->', '^', '~'],
  ...['"] OR stars = 4 OR name IN ["', "' OR 1=1 --", "'); DROP TABLE search_product; --", 'stars = 4', '_geoRadius(10, 106, 100000000)', '_geoPoint(0,0):asc', '{"$ne":null}', '${7*7}', '<script>alert(1)</script>', '../../etc/passwd', 'every', '-xoài', '"xoài cát"'],
  ...['\u0000', '\u0001', '\u001f', '\u007f', '\u0085', '\u200b', '\u202e', '\ufeff', '\ufffd', '\uD800', '\uDC00', '\u0301', '苹果', '🥭', '👩‍🌾', 'ﬁ', 'ǅ', 'İ', 'ß', '１２３'],
];
const numbers = ['0', '1', '-1', '999999999', '1000000000', '10000000000', '1e9', '0x10', '1.5', '1.500', ' 7 ', 'NaN', 'Infinity', '', '٣', '9'.repeat(400)];
const parameters = ['q', 'group', 'district', 'commune', 'kind', 'min', 'max', 'inStock', 'inSeason', 'to', 'near', 'exact', 'sort', 'page', 'perPage', 'sellerId', 'zone', 'nearest', '__proto__', 'constructor', 'filter'];
const values = ['newest', 'price-per-kg', 'near', 'stars', 'relevance', 'raw-food', 'fresh-food', 'huyen-cai-be-tien-giang', '28360', '00001', '99999', 'cooperative', 'yes', 'on', '1', '4', 'true', 'null', 'undefined', '[object Object]'];

function pick<Value>(random: Random, from: readonly Value[]): Value {
  return from[random.whole(0, from.length - 1)] as Value;
}

function text(random: Random): string {
  if (random.chance(0.01)) return pick(random, pieces).repeat(10_000).slice(0, 10_240);
  return Array.from({ length: random.whole(1, 6) }, () => pick(random, pieces)).join(pick(random, ['', ' ', '  ', ',', '\t']));
}

function address(random: Random): URLSearchParams {
  const params = new URLSearchParams();
  params.append('q', text(random).toWellFormed());
  const more = random.chance(0.01) ? 500 : random.whole(0, 4);
  for (let count = 0; count < more; count += 1) {
    const name = pick(random, parameters.slice(2));
    params.append(name, pick(random, [pick(random, numbers), pick(random, values), pick(random, pieces)]).toWellFormed());
  }
  params.append('stars', '5');
  params.append('group', 'fresh-food');
  return params;
}

async function fuzz(search: Searcher, seed: number, count: number): Promise<number> {
  const app = { db: database.db, clock, settings, search, lexicon: lexiconReader({ db: database.db, clock, settings }) };
  const random = new Random(seed);
  const addresses = Array.from({ length: count }, () => address(random));
  let found = 0;
  const one = async () => {
    for (let params = addresses.pop(); params; params = addresses.pop()) {
      const { items, total } = await listProductItems(app, params).catch((error: unknown) => {
        throw new Error(`At ?${String(params).slice(0, 500)}`, { cause: error });
      });
      found += items.length;
      const stranger = items.find(({ slug }) => !allowed.has(slug) && !params.getAll('group').some((value) => value.includes('raw-food')));
      if (stranger || total > allowed.size * 3) throw new Error(`${stranger?.slug} (${total}) is found at ?${String(params)}`);
      if (items.some(({ stars }) => stars !== 5)) throw new Error(`Other stars are found at ?${String(params)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return found;
}

describe('odd addresses find nothing that they may not', () => {
  test('in PostgreSQL', { timeout: 600_000 }, async () => {
    await rebuildIndex({ db: database.db, clock, searchIndex: null });
    expect(await fuzz(postgresSearch(database.db), 1, rounds / 2)).toBeGreaterThan(rounds / 20);
  });

  test.skipIf(!inject('services').meiliUrl)('in Meilisearch', { timeout: 600_000 }, async () => {
    const { meiliUrl, meiliSearchKey, meiliIndexKey } = inject('services');
    const url = meiliUrl ?? '';
    await rebuildIndex({ db: database.db, clock, searchIndex: meiliIndex({ url, key: meiliIndexKey, index }) });
    expect(await fuzz(meiliSearch({ url, key: meiliSearchKey, index }), 2, rounds / 2)).toBeGreaterThan(rounds / 20);
  });
});
