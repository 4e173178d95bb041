import { beforeAll, describe, expect, test } from 'vitest';
import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import { confirmClaim } from '#app/modules/register/confirm-claim.server.ts';
import { findLikelyEntry } from '#app/modules/register/find-likely-entry.server.ts';
import { getClaim } from '#app/modules/register/get-claim.server.ts';
import { listClaims } from '#app/modules/register/list-claims.server.ts';
import { makeClaim } from '#app/modules/register/make-claim.server.ts';
import { refuseClaim } from '#app/modules/register/refuse-claim.server.ts';
import { suggestEntries } from '#app/modules/register/suggest-entries.server.ts';
import { withdrawClaim } from '#app/modules/register/withdraw-claim.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { entryFacts, registerVersion } from '#tests/factories/register.ts';
import { testApp } from '#tests/setup/test-app.ts';

const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
const market = testApp({ clock });
const actor = someActor();
const keeper = someActor('Đặng Kim Ngân');
let seller: Awaited<ReturnType<typeof createSeller>>;
let keys: string[];
let here: string[];

beforeAll(async () => {
  seller = await createSeller(market.app.db, { name: 'Hợp tác xã Khóm Tân Lập' });
  here = [seller.communeId];
  const common = { subject: 'HTX Khóm Tân Lập', communeId: seller.communeId };
  keys = await registerVersion(market.app, [
    entryFacts({ ...common, name: 'Khóm Tân Lập sấy dẻo' }),
    entryFacts({ ...common, name: 'Mứt khóm Tân Lập', stars: 3, points: 60 }),
    entryFacts({ name: 'Khóm sấy dẻo', subject: 'Công ty Trái Cây Miền Tây', communeTyped: 'Xã Khác' }),
    entryFacts({ ...common, name: 'Khóm tươi loại một', issuedOn: dayOf('2022-01-01') }),
    entryFacts({ name: 'Chiếu cói', subject: 'HTX Định Yên' }),
  ]);
});

async function claimed(name: string, shop = seller) {
  const product = await createProduct(market.app.db, shop.id, { name });
  const own = { sellerId: shop.id, productId: product.id, actor };
  const made = await makeClaim(market.app, { ...own, stars: 4, decision: '1234/QĐ-UBND', number: '', scanKey: null });
  return { product, own, claimId: made.ok ? made.value.id : '', made };
}
const stars = async (id: string) => (await listProductCards(market.app, [id]))[0]?.stars;
const confirm = (claimId: string, entryKey = keys[0] ?? '', communeIds = here) => confirmClaim(market.app, { claimId, entryKey, communeIds, actor: keeper });

describe('a claim', () => {
  test('waits in the queue of its area and gives no star by itself; saying it again changes it', async () => {
    const { product, own, claimId } = await claimed('Khóm sấy dẻo Tân Lập');
    expect(await stars(product.id)).toBe(0);
    expect(await makeClaim(market.app, { ...own, stars: 3, decision: '1', number: '', scanKey: null })).toEqual({ ok: true, value: { id: claimId } });
    const { claims } = await listClaims(market.app, { communeIds: here, state: 'open' });
    expect(claims.find(({ id }) => id === claimId)).toMatchObject({ stars: 3, productName: 'Khóm sấy dẻo Tân Lập', sellerName: seller.name, communeName: 'Xã Cái Bè' });
    expect((await listClaims(market.app, { communeIds: ['2025-07:00004'], state: 'open' })).claims).toEqual([]);
    await expect(getClaim(market.app, { claimId, communeIds: ['2025-07:00004'], search: '' })).rejects.toMatchObject({ status: 404 });
  });

  test('is not for a plain household, nor for another seller’s product', async () => {
    const household = await createSeller(market.app.db, { name: 'Hộ Bảy Khóm' });
    await market.app.db.seller.update({ where: { id: household.id }, data: { kind: 'household' } });
    expect((await claimed('Khóm tươi', household)).made).toEqual({ ok: false, problem: { code: 'plain_household' } });
    const { product } = await claimed('Mứt khóm');
    await expect(makeClaim(market.app, { sellerId: household.id, productId: product.id, actor, stars: 3, decision: '', number: '', scanKey: null })).rejects.toMatchObject({ status: 404 });
  });

  test('finds its entry by name, subject and commune, also typed without accents, and not by chance', async () => {
    const { claimId } = await claimed('Khom Tan Lap say deo (goi 200 g)');
    const { suggestions } = await getClaim(market.app, { claimId, communeIds: here, search: '' });
    expect(suggestions[0]).toMatchObject({ key: keys[0], sameCommune: true });
    expect(suggestions.map(({ key }) => key)).not.toContain(keys[4]);
    expect(suggestions[0]!.score).toBeGreaterThan(suggestions.find(({ key }) => key === keys[2])?.score ?? 0);
    expect(await suggestEntries(market.app, { name: 'Nước rửa chén', sellerName: 'Công ty Sạch', communeId: '2025-07:00004' })).toEqual([]);
  });

  test('confirmed gives the entry’s certificate at once: star, decision and days are the register’s, not the seller’s', async () => {
    const { product, claimId } = await claimed('Mứt khóm Tân Lập hũ lớn');
    expect(await confirm(claimId, keys[1])).toEqual({ ok: true, value: null });
    expect(await stars(product.id)).toBe(3);
    const certificate = await market.app.db.certificate.findFirstOrThrow({ where: { productId: product.id } });
    expect(certificate).toMatchObject({ confirmed: true, stars: 3, entryKey: keys[1], issuedOn: new Date('2025-03-15'), endsOn: new Date('2028-03-14') });
    expect((await market.app.db.message.findFirstOrThrow({ where: { dedupeKey: `claim:${claimId}:confirmed:sms` } })).recipient).toBe(seller.phone);
    expect(await market.app.db.auditEntry.findFirst({ where: { subjectId: product.id, action: 'claim.confirm' } })).toMatchObject({ actorId: keeper.userId, sellerId: seller.id });
    expect(await confirm(claimId, keys[1])).toEqual({ ok: false, problem: { code: 'decided' } });
    await expect(confirm(claimId, keys[1], ['2025-07:00004'])).rejects.toMatchObject({ status: 404 });
  });

  test('cannot be confirmed as an entry that is gone or has ended', async () => {
    const { claimId } = await claimed('Khóm tươi loại một');
    expect(await confirm(claimId, keys[3])).toEqual({ ok: false, problem: { code: 'ended' } });
    expect(await confirm(claimId, 'khong|co|muc')).toEqual({ ok: false, problem: { code: 'no_entry' } });
  });

  test('refused says why to the seller, who may claim again', async () => {
    const { own, claimId } = await claimed('Khóm ngâm');
    expect(await refuseClaim(market.app, { claimId, communeIds: here, actor: keeper, reason: '' })).toEqual({ ok: false, problem: { code: 'no_reason' } });
    expect(await refuseClaim(market.app, { claimId, communeIds: here, actor: keeper, reason: 'Chứng nhận là của món khác.' })).toEqual({ ok: true, value: null });
    expect((await market.app.db.message.findFirstOrThrow({ where: { dedupeKey: `claim:${claimId}:refused:sms` } })).body).toContain('Chứng nhận là của món khác.');
    const again = await makeClaim(market.app, { ...own, stars: 4, decision: '', number: '', scanKey: null });
    expect(again.ok && again.value.id).not.toBe(claimId);
  });

  test('taken back takes its star along', async () => {
    const { product, own, claimId } = await claimed('Khóm Tân Lập sấy dẻo gói 1 kg');
    await confirm(claimId);
    expect(await stars(product.id)).toBe(4);
    await withdrawClaim(market.app, own);
    await withdrawClaim(market.app, own);
    expect(await stars(product.id)).toBe(0);
  });
});

describe('an entry', () => {
  test('belongs to one seller, who may list it in several sizes', async () => {
    const [small, large] = [await claimed('Khóm Tân Lập sấy dẻo 100 g'), await claimed('Khóm Tân Lập sấy dẻo 500 g')];
    expect([await confirm(small.claimId), await confirm(large.claimId)]).toEqual([{ ok: true, value: null }, { ok: true, value: null }]);
    const stranger = await createSeller(market.app.db, { name: 'Công ty Nhái' });
    const theirs = await claimed('Khóm Tân Lập sấy dẻo', stranger);
    expect(await confirm(theirs.claimId)).toEqual({ ok: false, problem: { code: 'taken', by: seller.name } });
    const { suggestions } = await getClaim(market.app, { claimId: theirs.claimId, communeIds: here, search: '' });
    expect(suggestions[0]).toMatchObject({ key: keys[0], heldBy: [seller.name] });
  });

  test('goes to one of two sellers when two keepers confirm at the same moment', async () => {
    const [key = ''] = await registerVersion(market.app, [entryFacts({ name: 'Nước khóm lên men', subject: 'HTX chung tên' })]);
    const shops = await Promise.all(['A', 'B', 'C'].map((name) => createSeller(market.app.db, { name: `HTX chung tên ${name}` })));
    const claims = await Promise.all(shops.map((shop) => claimed('Nước khóm lên men', shop)));
    const results = await Promise.all(claims.map(({ claimId }) => confirm(claimId, key)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('that very likely is a product’s is told to its seller, but not one that somebody else has', async () => {
    const [key = ''] = await registerVersion(market.app, [entryFacts({ name: 'Rượu khóm Tân Lập', subject: 'HTX Khóm Tân Lập', communeId: seller.communeId })]);
    const mine = await createProduct(market.app.db, seller.id, { name: 'Rượu khóm Tân Lập' });
    const other = await createProduct(market.app.db, seller.id, { name: 'Bưởi da xanh' });
    expect(await findLikelyEntry(market.app, { sellerId: seller.id, productId: mine.id })).toMatchObject({ key });
    expect(await findLikelyEntry(market.app, { sellerId: seller.id, productId: other.id })).toBeNull();
  });
});
