import { connect } from 'node:net';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { recountWords } from '#app/modules/search/internal/lexicon/count-words.server.ts';
import { rebuildIndex } from '#app/modules/search/rebuild-index.server.ts';
import type { Suggestions } from '#app/shared/suggestions.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
/** Each letter takes three bytes. */
const longest = 'Mật ong '.padEnd(120, 'ồ');
let product: { id: string };

beforeAll(async () => {
  const { db } = market.app;
  const seller = await createSeller(db, { name: 'Hợp tác xã Mật ong' });
  for (let n = 0; n < 6; n += 1) await createProduct(db, (await createSeller(db, { name: longest })).id, { name: longest });
  product = await createProduct(db, seller.id, { name: 'Xoài cát Hòa Lộc', nameEn: 'Hòa Lộc mango', price: 50_000 });
  await rebuildIndex(market.app);
  await recountWords(db);
  market.app.lexicon.forget();
});

const path = (q: string, prefix = '') => `${prefix}/suggest?q=${encodeURIComponent(q)}`;
const ask = async (q: string, prefix = '') => (await (await market.get(path(q, prefix))).json()) as Suggestions;

/** All bytes that an answer takes, headers included, not compressed. */
async function bytesOnTheWire(address: string): Promise<number> {
  const { hostname, port, pathname, search } = new URL((await market.get(address)).url);
  return new Promise((resolve, reject) => {
    let bytes = 0;
    const socket = connect(Number(port), hostname, () => socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: ${hostname}\r\nConnection: close\r\n\r\n`));
    socket.on('data', (chunk) => (bytes += chunk.length)).on('end', () => resolve(bytes)).on('error', reject);
  });
}

describe('/suggest', () => {
  test('answers in the language of its address', async () => {
    const [first] = (await ask('xo')).s;
    expect(first).toEqual({ k: 'goods', t: 'Xoài cát Hòa Lộc', u: expect.stringMatching(/^\/p\/xoai-cat-hoa-loc/), n: '50.000\u00A0₫' });
    expect((await ask('mang', '/en')).s[0]).toMatchObject({ k: 'goods', t: 'Hòa Lộc mango', u: `/en${first?.u}` });
  });

  test('takes at most 4 KB with its headers, also where all names are as long as names can be', async () => {
    const answer = await ask('mật ong');
    expect(answer.s.length).toBeGreaterThanOrEqual(4);
    // One row more would not fit any more.
    expect(Buffer.byteLength(JSON.stringify(answer))).toSatisfy((bytes: number) => bytes > 2_000 && bytes <= 3_000);
    expect(await bytesOnTheWire(path('mật ong'))).toBeLessThan(4_096);
  });

  test('may be kept for a short time, is not sent again to who has it, and is made anew when the goods change', async () => {
    const answer = await market.get(path('xoai'));
    expect(answer.headers.get('cache-control')).toBe('public, max-age=30, stale-while-revalidate=300');
    const etag = answer.headers.get('etag') ?? '';
    expect(etag).toMatch(/^(W\/)?".{16,}"$/);
    expect((await market.get(path('xoai'), { 'if-none-match': etag })).status).toBe(304);
    // A display of one's own changes nothing here.
    expect((await market.get(path('xoai'), { cookie: 'display=larger.high', 'if-none-match': etag })).status).toBe(304);
    await market.app.db.variant.updateMany({ where: { productId: product.id }, data: { price: 60_000 } });
    expect((await ask('xoai')).s[0]?.n).toBe('50.000\u00A0₫');
    await market.app.db.$transaction((tx) => announceCatalogueChange(tx));
    await vi.waitFor(async () => expect((await ask('xoai')).s[0]?.n).toBe('60.000\u00A0₫'), { timeout: 5_000, interval: 20 });
  });

  test('has an answer for whatever is sent to it', async () => {
    const odd = ['', 'q', 'q=', 'q=%00%01xo', 'q=%ED%A0%80', 'q=%E0%A4%A', `q=${'x'.repeat(10_000)}`, 'q=a&q=b', 'q="\\&|!():*', "q=';DROP TABLE seller;--", 'q=%25%5F', 'q=xo:*%20%26', 'q=🥭🥭', 'q=١٢', 'q=%CC%81%CC%81', 'q=ａｂ'];
    for (const query of odd) {
      const answer = await market.get(`/suggest?${query.replaceAll(' ', '%20')}`);
      // Without control characters it has another address.
      expect([200, 302, 400], query).toContain(answer.status);
      if (answer.status === 200) expect(Object.keys((await answer.json()) as object), query).toEqual(['s', 'w']);
    }
    let seed = 7;
    const pick = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most;
    const alphabet = [...'aăâbcdđeêghiklmnoôơpqrstuưvxyAĐ059 \t\n\'"\\&|!()*:;,.%_-<>$`~@#/?=+[]{}', '\u0301', '\u0323', '\uD83E', '\uDD6D', '\u0000', '\u200B', '苹'];
    for (let n = 0; n < 400; n += 1) {
      const q = Array.from({ length: 1 + pick(14) }, () => alphabet[pick(alphabet.length)]).join('').toWellFormed();
      expect([200, 302], JSON.stringify(q)).toContain((await market.get(path(q))).status);
    }
  });
});
