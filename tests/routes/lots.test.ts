import { beforeAll, describe, expect, test } from 'vitest';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
let mine: { cookie: string; variantId: string };
let theirs: { cookie: string; variantId: string };

async function shop() {
  const { app } = market;
  const seller = await createSeller(app.db);
  const { cookie } = await signedInPerson(app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] });
  const product = await createProduct(app.db, seller.id, { name: 'Mắm còng' });
  return { cookie, variantId: product.variants[0]?.id ?? '' };
}

const post = (path: string, fields: Record<string, string>, cookie: string) => market.send(path, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie } });

beforeAll(async () => {
  mine = await shop();
  theirs = await shop();
});

describe('a lot', () => {
  test('is entered, labelled, read by whoever scans the label, and called back', async () => {
    const made = await post('/seller/lots', { variantId: mine.variantId, harvestedOn: '2026-01-05', bestBefore: '2099-01-05', amount: '12', note: 'Ao số 2', addToStock: 'yes' }, mine.cookie);
    expect(made.status).toBe(303);
    const page = made.headers.get('location')?.split('?')[0] ?? '';
    const lot = await market.app.db.lot.findFirstOrThrow({ where: { variantId: mine.variantId } });
    const labels = await (await market.get(`${page}/labels?paper=a4&sheets=2`, { cookie: mine.cookie })).text();
    expect(labels.split(`aria-label="${market.app.settings.publicUrl}/lots/${lot.code}"`)).toHaveLength(1 + 2 * 4);
    const scanned = await market.get(`/lots/${lot.code.toLowerCase()}`);
    expect([scanned.status, scanned.headers.get('cache-control')?.startsWith('public')]).toEqual([200, true]);
    expect(await scanned.text()).toContain('Ao số 2');
    const careless = await post(page, { intent: 'recall', reason: '', advice: 'Gọi tôi' }, mine.cookie);
    const text = await careless.text();
    expect([careless.status, text.includes('value="Gọi tôi"'), text.includes('Ghi vì sao thu hồi')]).toEqual([422, true, true]);
    expect((await post(page, { intent: 'recall', reason: 'Có mùi lạ', advice: '' }, mine.cookie)).status).toBe(303);
    await expect.poll(async () => (await (await market.get(`/lots/${lot.code}`)).text()).includes('Có mùi lạ')).toBe(true);
  });

  test('of nonsense is asked again with what was typed', async () => {
    const refused = await post('/seller/lots', { variantId: mine.variantId, harvestedOn: '2026-02-30', amount: 'nhiều', note: 'Vườn sau' }, mine.cookie);
    const text = await refused.text();
    expect([refused.status, text.includes('Ghi ngày'), text.includes('Ghi số từ 1'), text.includes('value="Vườn sau"')]).toEqual([422, true, true, true]);
  });

  test('of another seller is nowhere to be found', async () => {
    const lot = await market.app.db.lot.findFirstOrThrow({ where: { variantId: mine.variantId } });
    for (const path of [`/seller/lots/${lot.id}`, `/seller/lots/${lot.id}/labels`]) expect((await market.get(path, { cookie: theirs.cookie })).status).toBe(404);
    expect((await post(`/seller/lots/${lot.id}`, { intent: 'recall', reason: 'Phá nhau' }, theirs.cookie)).status).toBe(404);
    expect((await post('/seller/lots', { variantId: mine.variantId, harvestedOn: '2026-01-05', amount: '1' }, theirs.cookie)).status).toBe(404);
  });
});
