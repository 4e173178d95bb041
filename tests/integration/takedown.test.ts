import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addToCart } from '#app/modules/cart/add-to-cart.server.ts';
import { findCart } from '#app/modules/cart/find-cart.server.ts';
import { carryOutTakedown } from '#app/modules/catalog/carry-out-takedown.server.ts';
import { decideOnListing } from '#app/modules/catalog/decide-on-listing.server.ts';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { findListings } from '#app/modules/catalog/find-listings.server.ts';
import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { liftTakedown } from '#app/modules/catalog/lift-takedown.server.ts';
import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import { listReviewQueue } from '#app/modules/catalog/list-review-queue.server.ts';
import { listTakedowns } from '#app/modules/catalog/list-takedowns.server.ts';
import { orderTakedown } from '#app/modules/catalog/order-takedown.server.ts';
import { productForm } from '#app/modules/catalog/schema.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { withdrawProduct } from '#app/modules/catalog/withdraw-product.server.ts';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import { warnTakedowns } from '#app/jobs/warn-takedowns.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { waitingVersion } from '#tests/factories/reviews.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-06-01T02:00:00Z');
let now = start;
const market = testApp({ clock: { now: () => now } });
const actor = someActor('Cán bộ sở');
let seller: Awaited<ReturnType<typeof createSeller>>;
const after = (hours: number) => new Date(start.getTime() + hours * 3_600_000);

beforeAll(async () => {
  seller = await createSeller(market.app.db, { name: 'Lò bánh ông Sáu' });
});
beforeEach(() => {
  now = start;
});

const demand = (receivedAt = start) => ({ authority: 'Chi cục Quản lý thị trường', reference: '12/CV', reason: 'Nhãn sai', receivedAt });
const order = (productId: string, more: { now?: boolean; receivedAt?: Date; communeIds?: string[] } = {}) =>
  orderTakedown(market.app, { productId, details: demand(more.receivedAt), now: more.now ?? true, actor, communeIds: more.communeIds ?? [seller.communeId] });
const by = (takedownId: string) => ({ takedownId, actor, communeIds: [seller.communeId] });
const goods = (name: string, state: 'on_sale' | 'draft' = 'on_sale') => createProduct(market.app.db, seller.id, { name, state });
const stateOf = async (id: string) => (await market.app.db.product.findUniqueOrThrow({ where: { id } })).state;
const answerOf = (promise: Promise<unknown>) => promise.then(() => 'open', (error: unknown) => error);

async function taken(productId: string, more: Parameters<typeof order>[1] = {}) {
  const result = await order(productId, more);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.id;
}

describe('a takedown', () => {
  test('is one step: the page answers 410, lists and carts are rid of it, the seller is told, the record names all', async () => {
    const { id, slug, variants } = await goods('Bánh pía sai nhãn');
    const cartId = randomUUID();
    await addToCart(market.app, { cartId, variantId: variants[0]?.id ?? '', quantity: 1 });
    await taken(id);
    expect(await answerOf(getProduct(market.app, slug))).toMatchObject({ status: 410 });
    expect(await listProductCards(market.app, [id])).toEqual([]);
    expect((await findCart(market.app, cartId)).goods).toBe(0);
    expect(await addToCart(market.app, { cartId: randomUUID(), variantId: variants[0]?.id ?? '', quantity: 1 })).toMatchObject({ problem: { code: 'not_on_sale' } });
    const messages = await market.app.db.message.findMany({ where: { body: { contains: id } } });
    expect(messages).toMatchObject([{ recipient: seller.phone, body: expect.stringContaining('đã bị gỡ theo yêu cầu của Chi cục Quản lý thị trường') }]);
    expect((await market.app.db.auditEntry.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } })).map(({ action }) => action)).toEqual(['product.order_takedown', 'product.take_down']);
  });

  test('stops every way of the seller and of reviewers to sell it, until it is lifted: then it is what it was', async () => {
    const { id } = await goods('Bánh in');
    const own = { sellerId: seller.id, productId: id, actor: someActor() };
    const details = productForm.parse({ name: 'Bánh in mới', groupKey: 'processed-food', variants: [{ name: '1 kg', price: '10.000', stock: '1', netGrams: '1 kg' }] });
    await market.app.db.productPicture.create({ data: { productId: id, position: 0, key: 'c'.repeat(40), width: 640, height: 640, color: '#ffffff' } });
    expect(await editProduct(market.app, { ...own, details })).toMatchObject({ ok: true });
    const { id: versionId } = await waitingVersion(market.app, id);
    const takedownId = await taken(id);
    expect(await submitProduct(market.app, own)).toMatchObject({ problem: { code: 'taken_down' } });
    expect(await editProduct(market.app, { ...own, details })).toMatchObject({ problem: { code: 'taken_down' } });
    await withdrawProduct(market.app, own);
    const reviewer = { actor, communeIds: [seller.communeId], ownSellerIds: [] };
    expect(await decideOnListing(market.app, { ...reviewer, versionId, approve: true })).toMatchObject({ problem: { code: 'moved' } });
    expect((await listReviewQueue(market.app, reviewer)).rows.some(({ productId }) => productId === id)).toBe(false);
    expect(await stateOf(id)).toBe('taken_down');
    expect(await liftTakedown(market.app, by(takedownId))).toMatchObject({ ok: true });
    expect(await stateOf(id)).toBe('on_sale');
    expect(await liftTakedown(market.app, by(takedownId))).toMatchObject({ problem: { code: 'moved' } });
    expect(await decideOnListing(market.app, { ...reviewer, versionId, approve: true })).toMatchObject({ ok: true });
  });

  test('of what the seller has withdrawn leaves it withdrawn when it is lifted', async () => {
    const { id } = await goods('Bánh ngừng bán');
    await withdrawProduct(market.app, { sellerId: seller.id, productId: id, actor: someActor() });
    await liftTakedown(market.app, by(await taken(id)));
    expect(await stateOf(id)).toBe('withdrawn');
  });

  test('may be noted first and carried out later, once; a noted one that is dropped tells nobody', async () => {
    const { id } = await goods('Bánh ghi trước');
    const takedownId = await taken(id, { now: false });
    expect(await stateOf(id)).toBe('on_sale');
    expect(await order(id)).toMatchObject({ problem: { code: 'already' } });
    now = after(3);
    const both = await Promise.all([carryOutTakedown(market.app, by(takedownId)), carryOutTakedown(market.app, by(takedownId))]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await stateOf(id)).toBe('taken_down');
    const other = await goods('Bánh thôi không gỡ');
    await liftTakedown(market.app, by(await taken(other.id, { now: false })));
    expect(await stateOf(other.id)).toBe('on_sale');
    expect(await market.app.db.message.count({ where: { body: { contains: other.id } } })).toBe(0);
    expect(await order(other.id)).toMatchObject({ ok: true });
  });

  test('cannot have been demanded in the future, and only of what buyers have seen, in the officer’s area', async () => {
    const { id } = await goods('Bánh tương lai');
    expect(await order(id, { receivedAt: after(1) })).toMatchObject({ problem: { code: 'future' } });
    const draft = await goods('Bánh nháp', 'draft');
    await market.app.db.product.update({ where: { id: draft.id }, data: { publishedAt: null } });
    expect(await order(draft.id)).toMatchObject({ problem: { code: 'never_published' } });
    expect(await answerOf(order(id, { communeIds: [] }))).toMatchObject({ status: 404 });
    const takedownId = await taken(id, { now: false });
    for (const use of [carryOutTakedown, liftTakedown]) expect(await answerOf(use(market.app, { takedownId, actor, communeIds: [] }))).toMatchObject({ status: 404 });
    expect(await findListings(market.app, { text: 'banh tuong lai', communeIds: [] })).toEqual([]);
  });

  test('is found by the address of its page, and by words without accents', async () => {
    const { id, slug } = await goods('Bánh tét lá cẩm');
    const find = (text: string) => findListings(market.app, { text, communeIds: [seller.communeId] });
    for (const text of [`https://cho.example/en/p/${slug}?utm=1`, slug, 'banh tet la', 'BÁNH TÉT']) expect((await find(text)).map((listing) => listing.id)).toContain(id);
    expect(await find('%')).toEqual([]);
    expect(await find('100%')).toEqual([]);
  });
});

describe('the clock of 24 hours', () => {
  test('runs from when the demand was received, and says how late it was', async () => {
    const { id } = await goods('Bánh trễ');
    const takedownId = await taken(id, { now: false, receivedAt: after(-20) });
    const open = async () => (await listTakedowns(market.app, { communeIds: [seller.communeId] })).open.find((row) => row.id === takedownId);
    expect(await open()).toMatchObject({ minutesLeft: 240 });
    now = after(4.5);
    expect(await open()).toMatchObject({ minutesLeft: -30 });
    await carryOutTakedown(market.app, by(takedownId));
    const { standing } = await listTakedowns(market.app, { communeIds: [seller.communeId] });
    expect(standing.find((row) => row.id === takedownId)).toMatchObject({ tookMinutes: 24 * 60 + 30, lateMinutes: 30 });
  });

  test('warns who may take down, with 12 and with 2 hours left and when it is over, each once, and nobody else', async () => {
    const province = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: '82', validTo: null } });
    const elsewhere = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: { not: '82' }, validTo: null } });
    await createPerson(market.app, { name: 'Sở', phone: '+84901000901', password: 'mật khẩu đúng', roles: [{ role: 'department_officer', areaId: province.id }] });
    await createPerson(market.app, { name: 'Sở khác', phone: '+84901000902', password: 'mật khẩu đúng', roles: [{ role: 'department_officer', areaId: elsewhere.id }] });
    await createPerson(market.app, { name: 'Xã', phone: '+84901000903', password: 'mật khẩu đúng', roles: [{ role: 'commune_officer', areaId: seller.communeId }] });
    await market.app.db.takedown.updateMany({ where: { doneAt: null }, data: { liftedAt: start } });
    const { id } = await goods('Bánh báo giờ');
    const takedownId = await taken(id, { now: false });
    const warned = async () => (await market.app.db.message.findMany({ where: { dedupeKey: { startsWith: `takedown:${takedownId}:` }, body: { contains: '/admin/takedowns' } }, orderBy: { createdAt: 'asc' } })).map(({ recipient, dedupeKey }) => [recipient, dedupeKey.split(':')[2]]);
    for (const [hours, count] of [[11, 0], [12, 1], [14, 1], [22, 2], [23.5, 2], [24, 3], [30, 3]] as const) {
      now = after(hours);
      await warnTakedowns(market.app);
      await warnTakedowns(market.app);
      expect(await warned()).toHaveLength(count);
    }
    expect(await warned()).toEqual([['+84901000901', '12'], ['+84901000901', '2'], ['+84901000901', '0']]);
  });
});
