import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { approveListings } from '#app/modules/catalog/approve-listings.server.ts';
import { decideOnListing } from '#app/modules/catalog/decide-on-listing.server.ts';
import { deleteDraft } from '#app/modules/catalog/delete-draft.server.ts';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { getProductHistory } from '#app/modules/catalog/get-product-history.server.ts';
import { getReview } from '#app/modules/catalog/get-review.server.ts';
import { getSellerProduct } from '#app/modules/catalog/get-seller-product.server.ts';
import { listReviewQueue } from '#app/modules/catalog/list-review-queue.server.ts';
import { movePictureFirst } from '#app/modules/catalog/move-picture-first.server.ts';
import { publishApproved } from '#app/modules/catalog/publish-approved.server.ts';
import { revertProduct } from '#app/modules/catalog/revert-product.server.ts';
import { productForm } from '#app/modules/catalog/schema.ts';
import { setReviewRules } from '#app/modules/catalog/set-review-rules.server.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { takeBackSubmission } from '#app/modules/catalog/take-back-submission.server.ts';
import { withdrawProduct } from '#app/modules/catalog/withdraw-product.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct as product, createSeller } from '#tests/factories/goods.ts';
import { approveWaiting, waitingVersion } from '#tests/factories/reviews.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-06-01T02:00:00Z');
const market = testApp({ clock: { now: () => now } });
const actor = someActor();
const officer = someActor('Trần Văn Duyệt');
let seller: Awaited<ReturnType<typeof createSeller>>;

beforeAll(async () => {
  seller = await createSeller(market.app.db, { name: 'Vườn ổi cô Tư' });
});

const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const reviewer = (by: Partial<{ actor: Actor; communeIds: string[]; ownSellerIds: string[] }> = {}) => ({ actor: officer, communeIds: [seller.communeId], ownSellerIds: [], ...by });

/** What the editor would send for a product as it stands for its seller, with these changes. */
async function edited(own: { sellerId: string; productId: string }, change: Record<string, unknown>) {
  const { variants, seasonMonths, shelfLifeDays, ...rest } = await getSellerProduct(market.app, own);
  const texts = Object.fromEntries(Object.entries(rest).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  return productForm.parse({
    ...texts,
    seasonMonths,
    ...(shelfLifeDays !== null && { shelfLifeDays: String(shelfLifeDays) }),
    variants: variants.map(({ id, name, price, netGrams, weightGrams, stock }) => ({ id, name, price: String(price), netGrams: String(netGrams), weightGrams: String(weightGrams), stock: String(stock), stockSeen: String(stock) })),
    ...change,
  });
}

/** A product with a picture, in a state, of a seller. */
async function goods({ name = 'Ổi lê Đài Loan', state = 'on_sale' as 'draft' | 'on_sale', of = seller.id } = {}) {
  const { id } = await product(market.app.db, of, { name, state });
  const picture = { color: '#208040', width: 640, height: 640, productId: id };
  await market.app.db.productPicture.createMany({ data: ['a', 'b'].map((letter, position) => ({ ...picture, key: letter.repeat(40), position })) });
  if (state === 'draft') await market.app.db.product.update({ where: { id }, data: { publishedAt: null } });
  return { sellerId: of, productId: id, actor };
}

async function edit(own: Awaited<ReturnType<typeof goods>>, change: Record<string, unknown>) {
  const result = await editProduct(market.app, { ...own, details: await edited(own, change) });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

const onShelf = (productId: string) => market.app.db.product.findUniqueOrThrow({ where: { id: productId }, include: { variants: { where: { retiredAt: null }, orderBy: { position: 'asc' } }, pictures: { orderBy: { position: 'asc' } } } });
const decide = (versionId: string, by = {}) => decideOnListing(market.app, { ...reviewer(by), versionId, approve: true });
const refuse = (versionId: string, reasonKey: 'name_unclear' | 'other' = 'name_unclear', words = '') => decideOnListing(market.app, { ...reviewer(), versionId, approve: false, reasonKey, words });
const told = async (productId: string) => (await market.app.db.message.findMany({ where: { body: { contains: productId } }, orderBy: { id: 'asc' } })).map(({ body }) => body);

describe('a new listing', () => {
  test('is seen by nobody until a reviewer approves it, then gets its address and its seller is told', async () => {
    const own = await goods({ state: 'draft', name: 'Ổi xá lị' });
    expect(await submitProduct(market.app, own)).toMatchObject({ value: { state: 'in_review' } });
    expect((await onShelf(own.productId)).state).toBe('in_review');
    expect(await approveWaiting(market.app, own.productId)).toMatchObject({ state: 'on_sale', slug: 'oi-xa-li', publishedAt: now });
    expect((await getProduct(market.app, 'oi-xa-li')).onSale).toBe(true);
    expect(await told(own.productId)).toEqual([expect.stringContaining('Ổi xá lị đã được duyệt')]);
  });

  test('that is sent back is a draft again, with the reason', async () => {
    const own = await goods({ state: 'draft', name: 'Ổi không tên' });
    await submitProduct(market.app, own);
    const { id } = await waitingVersion(market.app, own.productId);
    expect(await refuse(id, 'other', ' ')).toEqual({ ok: false, problem: { code: 'reason_missing' } });
    expect(await refuse(id, 'other', 'Ghi rõ giống ổi')).toMatchObject({ ok: true });
    expect(await getSellerProduct(market.app, own)).toMatchObject({ state: 'draft', waiting: null, refusal: { reasonKey: 'other', reason: 'Ghi rõ giống ổi' } });
    expect(await told(own.productId)).toEqual([expect.stringContaining('chưa được duyệt vì: Ghi rõ giống ổi')]);
    expect(await submitProduct(market.app, own)).toMatchObject({ value: { state: 'in_review' } });
    expect(await getSellerProduct(market.app, own)).toMatchObject({ refusal: null });
  });

  test('of a seller that is not verified may be handed in and approved, and goes on sale once it is', async () => {
    const applied = await createSeller(market.app.db, { name: 'Hộ mới', state: 'applied' });
    const own = await goods({ state: 'draft', name: 'Ổi hộ mới', of: applied.id });
    expect(await submitProduct(market.app, own)).toMatchObject({ ok: true });
    await approveWaiting(market.app, own.productId);
    expect(await onShelf(own.productId)).toMatchObject({ state: 'in_review', publishedAt: null });
    expect(await getSellerProduct(market.app, own)).toMatchObject({ approvedEarly: true });
    await publishApproved(market.app, { sellerId: applied.id });
    expect((await onShelf(own.productId)).state).toBe('in_review');
    await market.app.db.seller.update({ where: { id: applied.id }, data: { state: 'verified' } });
    await Promise.all([publishApproved(market.app, { sellerId: applied.id }), publishApproved(market.app, { sellerId: applied.id })]);
    expect(await onShelf(own.productId)).toMatchObject({ state: 'on_sale', slug: 'oi-ho-moi' });
    expect(await market.app.db.auditEntry.count({ where: { subjectId: own.productId, action: 'product.publish' } })).toBe(1);
  });

  test('approved early and then changed waits for another review', async () => {
    const applied = await createSeller(market.app.db, { name: 'Hộ mới hai', state: 'applied' });
    const own = await goods({ state: 'draft', name: 'Ổi đổi tên', of: applied.id });
    await submitProduct(market.app, own);
    await approveWaiting(market.app, own.productId);
    expect((await edit(own, { name: 'Ổi chữa bệnh' })).waits).toEqual(['name']);
    await market.app.db.seller.update({ where: { id: applied.id }, data: { state: 'verified' } });
    await publishApproved(market.app, { sellerId: applied.id });
    expect((await onShelf(own.productId)).state).toBe('in_review');
  });

  test('edited while it waits is handed in anew, and cannot lose what it needs', async () => {
    const own = await goods({ state: 'draft', name: 'Ổi ruột hồng' });
    await submitProduct(market.app, own);
    const first = await waitingVersion(market.app, own.productId);
    await edit(own, { summary: 'Ngọt, ít hạt' });
    const second = await waitingVersion(market.app, own.productId);
    expect(second.number).toBe(first.number + 1);
    expect(await decide(first.id)).toEqual({ ok: false, problem: { code: 'moved' } });
    expect(await editProduct(market.app, { ...own, details: await edited(own, { name: '' }) })).toMatchObject({ problem: { code: 'not_ready', missing: ['name'] } });
    await decide(second.id);
    expect(await onShelf(own.productId)).toMatchObject({ state: 'on_sale', summary: 'Ngọt, ít hạt' });
  });

  test('is taken back as a draft', async () => {
    const own = await goods({ state: 'draft', name: 'Ổi lấy lại' });
    await submitProduct(market.app, own);
    const { id } = await waitingVersion(market.app, own.productId);
    expect(await takeBackSubmission(market.app, own)).toEqual({ state: 'draft' });
    expect(await decide(id)).toEqual({ ok: false, problem: { code: 'moved' } });
    expect(await deleteDraft(market.app, own)).toEqual({ ok: false, problem: { code: 'has_history' } });
  });

  test('that was never handed in may be thrown away by its seller', async () => {
    const own = await goods({ state: 'draft', name: 'Nháp' });
    expect(await deleteDraft(market.app, own)).toMatchObject({ ok: true });
    expect(await market.app.db.product.findUnique({ where: { id: own.productId } })).toBeNull();
    expect(await deleteDraft(market.app, await goods())).toEqual({ ok: false, problem: { code: 'has_history' } });
  });
});

describe('a change of what is on sale', () => {
  test('of price, season and stock shows at once; of its name it waits while the old one stays', async () => {
    const own = await goods({ name: 'Ổi nữ hoàng' });
    const form = await edited(own, { name: 'Ổi nữ hoàng loại một', seasonMonths: ['6', '7'] });
    const [row] = form.variants;
    if (!row) throw new Error('a variant was expected');
    const result = await editProduct(market.app, { ...own, details: { ...form, variants: [{ ...row, price: 61_000, stock: 7 }] } });
    expect(result).toMatchObject({ value: { waits: ['name'] } });
    expect(await onShelf(own.productId)).toMatchObject({ state: 'on_sale', name: 'Ổi nữ hoàng', seasonMonths: [6, 7], variants: [{ price: 61_000, stock: 7 }] });
    expect(await getSellerProduct(market.app, own)).toMatchObject({ name: 'Ổi nữ hoàng loại một', waiting: { changed: ['name'] } });
    await approveWaiting(market.app, own.productId);
    expect(await onShelf(own.productId)).toMatchObject({ state: 'on_sale', name: 'Ổi nữ hoàng loại một', variants: [{ price: 61_000, stock: 7 }] });
  });

  test('that is sent back leaves the old words on sale', async () => {
    const own = await goods({ name: 'Ổi tím' });
    await edit(own, { name: 'Ổi tím chữa bách bệnh' });
    const { id } = await waitingVersion(market.app, own.productId);
    await refuse(id);
    expect(await onShelf(own.productId)).toMatchObject({ state: 'on_sale', name: 'Ổi tím' });
    expect(await getSellerProduct(market.app, own)).toMatchObject({ name: 'Ổi tím', refusal: { reasonKey: 'name_unclear' } });
    expect(await told(own.productId)).toEqual([expect.stringContaining('Bản cũ vẫn bán')]);
  });

  test('made again takes the place of the one that waits; what a reviewer saw before decides nothing', async () => {
    const own = await goods({ name: 'Ổi sẻ' });
    await edit(own, { name: 'Ổi sẻ Mỹ Tho' });
    const seen = await waitingVersion(market.app, own.productId);
    const results = await Promise.all([decide(seen.id), editProduct(market.app, { ...own, details: await edited(own, { name: 'Ổi sẻ giả' }) })]);
    const { name } = await onShelf(own.productId);
    expect(name).not.toBe('Ổi sẻ giả');
    expect(name).toBe(results[0].ok ? 'Ổi sẻ Mỹ Tho' : 'Ổi sẻ');
    expect((await waitingVersion(market.app, own.productId)).content).toMatchObject({ name: 'Ổi sẻ giả' });
    expect(await decide(seen.id)).toMatchObject({ problem: { code: 'moved' } });
  });

  test('of the price alone does not send what waits to the end of the queue', async () => {
    const own = await goods({ name: 'Ổi gia' });
    await edit(own, { summary: 'Giòn' });
    const before = await waitingVersion(market.app, own.productId);
    const form = await edited(own, {});
    await editProduct(market.app, { ...own, details: { ...form, variants: form.variants.map((row) => ({ ...row, price: 39_000 })) } });
    expect((await waitingVersion(market.app, own.productId)).id).toBe(before.id);
    await approveWaiting(market.app, own.productId);
    expect(await onShelf(own.productId)).toMatchObject({ summary: 'Giòn', variants: [{ price: 39_000 }] });
  });

  test('typed back to what is on sale waits no more', async () => {
    const own = await goods({ name: 'Ổi trắng' });
    await edit(own, { name: 'Ổi trắng mới' });
    await edit(own, { name: 'Ổi trắng' });
    expect(await getSellerProduct(market.app, own)).toMatchObject({ waiting: null });
  });

  test('that adds a packing waits with its price and first stock; one that only takes a packing away shows at once', async () => {
    const own = await goods({ name: 'Ổi hộp' });
    const form = await edited(own, {});
    const added = productForm.parse({ name: 'x', groupKey: 'fresh-food', variants: [{ name: 'Thùng 10 kg', price: '400.000', stock: '3', netGrams: '10 kg' }] }).variants;
    await editProduct(market.app, { ...own, details: { ...form, variants: [...form.variants, ...added] } });
    expect((await onShelf(own.productId)).variants).toHaveLength(1);
    expect((await getSellerProduct(market.app, own)).variants.map(({ name, stock }) => [name, stock])).toEqual([['Hộp 1 kg', 20], ['Thùng 10 kg', 3]]);
    await approveWaiting(market.app, own.productId);
    expect((await onShelf(own.productId)).variants).toMatchObject([{ name: 'Hộp 1 kg', stock: 20 }, { name: 'Thùng 10 kg', price: 400_000, stock: 3 }]);
    const both = await edited(own, {});
    const removed = await editProduct(market.app, { ...own, details: { ...both, variants: both.variants.slice(1) } });
    expect(removed).toMatchObject({ value: { waits: [] } });
    expect((await onShelf(own.productId)).variants.map(({ name }) => name)).toEqual(['Thùng 10 kg']);
  });

  test('of its pictures waits too', async () => {
    const own = await goods({ name: 'Ổi ảnh' });
    await movePictureFirst(market.app, { ...own, key: 'b'.repeat(40) });
    expect((await onShelf(own.productId)).pictures.map(({ key }) => key[0])).toEqual(['a', 'b']);
    expect((await getSellerProduct(market.app, own)).pictures.map(({ key }) => key[0])).toEqual(['b', 'a']);
    await approveWaiting(market.app, own.productId);
    expect((await onShelf(own.productId)).pictures.map(({ key }) => key[0])).toEqual(['b', 'a']);
  });

  test('goes on waiting while the listing is withdrawn, and the old words are sold again without a review', async () => {
    const own = await goods({ name: 'Ổi nghỉ bán' });
    await edit(own, { name: 'Ổi nghỉ bán mới' });
    await withdrawProduct(market.app, own);
    expect(await submitProduct(market.app, own)).toMatchObject({ value: { state: 'on_sale' } });
    expect(await onShelf(own.productId)).toMatchObject({ name: 'Ổi nghỉ bán', state: 'on_sale' });
    expect((await getSellerProduct(market.app, own)).waiting).not.toBeNull();
  });
});

describe('a trusted seller', () => {
  test('shows the parts that the operator has ticked at once, and no other', async () => {
    const trusted = await createSeller(market.app.db, { name: 'HTX tin cậy' });
    await market.app.db.seller.update({ where: { id: trusted.id }, data: { trusted: true } });
    const own = await goods({ name: 'Ổi tin cậy', of: trusted.id });
    expect((await edit(own, { summary: 'Giòn ngọt', name: 'Ổi tin cậy mới' })).waits).toEqual(['name']);
    expect(await onShelf(own.productId)).toMatchObject({ name: 'Ổi tin cậy', summary: 'Giòn ngọt' });
    await setReviewRules(market.app, { actor: officer, parts: ['name', 'prices'], newListings: false });
    expect((await edit(own, { name: 'Ổi tin cậy hai', summary: 'Giòn' })).waits).toEqual(['summary']);
    expect(await onShelf(own.productId)).toMatchObject({ name: 'Ổi tin cậy hai', summary: 'Giòn ngọt' });
    const draft = await goods({ name: 'Ổi mới tin cậy', of: trusted.id, state: 'draft' });
    expect(await submitProduct(market.app, draft)).toMatchObject({ value: { state: 'in_review' } });
    await setReviewRules(market.app, { actor: officer, parts: [], newListings: true });
    const next = await goods({ name: 'Ổi mới nữa', of: trusted.id, state: 'draft' });
    expect(await submitProduct(market.app, next)).toMatchObject({ value: { state: 'on_sale', slug: 'oi-moi-nua' } });
    expect(await submitProduct(market.app, await goods({ name: 'Ổi của nhà khác', state: 'draft' }))).toMatchObject({ value: { state: 'in_review' } });
    const entry = await market.app.db.auditEntry.findFirst({ where: { action: 'setting.change' }, orderBy: { at: 'desc' } });
    expect(entry).toMatchObject({ actorId: officer.userId });
  });
});

describe('the queue of a reviewer', () => {
  test('holds what waits in the reviewer’s communes, oldest first, marks what has waited a day, and leaves the reviewer’s own shop out', async () => {
    const here = await createSeller(market.app.db, { name: 'Gian hàng ở Gò Công', communeCode: '28729' });
    const [first, second] = [await goods({ name: 'Mắm cũ', of: here.id, state: 'draft' }), await goods({ name: 'Mắm đang bán', of: here.id })];
    await submitProduct(market.app, first);
    now = hours(25);
    await edit(second, { name: 'Mắm đang bán mới' });
    const scope = { communeIds: [here.communeId], ownSellerIds: [] };
    const queue = await listReviewQueue(market.app, scope);
    expect(queue.rows.map(({ name, isNew, late, hours: waited }) => [name, isNew, late, waited])).toEqual([['Mắm cũ', true, true, 25], ['Mắm đang bán mới', false, false, 0]]);
    expect(queue).toMatchObject({ total: 2, late: 1, groups: [{ key: 'fresh-food', count: 2 }] });
    expect((await listReviewQueue(market.app, { ...scope, filter: { kind: 'changes' } })).rows.map(({ name }) => name)).toEqual(['Mắm đang bán mới']);
    expect((await listReviewQueue(market.app, { ...scope, filter: { groupKey: 'tea' } })).total).toBe(0);
    expect((await listReviewQueue(market.app, { ...scope, filter: { areaId: queue.places.find(({ level }) => level === 'district')?.id ?? '' } })).total).toBe(2);
    expect((await listReviewQueue(market.app, { ...scope, filter: { areaId: seller.communeId } })).total).toBe(0);
    expect((await listReviewQueue(market.app, { ...scope, ownSellerIds: [here.id] })).total).toBe(0);
    expect((await listReviewQueue(market.app, { ...scope, communeIds: [seller.communeId] })).rows.some(({ name }) => name.startsWith('Mắm'))).toBe(false);
  });

  test('approves many at once, each by itself: what changed meanwhile is left and named', async () => {
    const own = await Promise.all(['Bánh một', 'Bánh hai', 'Bánh ba'].map((name) => goods({ name, state: 'draft' })));
    for (const each of own) await submitProduct(market.app, each);
    const versionIds = await Promise.all(own.map(async ({ productId }) => (await waitingVersion(market.app, productId)).id));
    const [, second] = own;
    if (!second) throw new Error('three were expected');
    await edit(second, { summary: 'Sửa sau khi cán bộ mở danh sách' });
    const { approved, left } = await approveListings(market.app, { ...reviewer(), versionIds });
    expect(approved).toEqual(['Bánh một', 'Bánh ba']);
    expect(left).toMatchObject([{ name: 'Bánh hai', code: 'moved' }]);
    expect(await Promise.all(own.map(async ({ productId }) => (await onShelf(productId)).state))).toEqual(['on_sale', 'in_review', 'on_sale']);
  });

  test('answers 404 for another area, and lets nobody decide about their own shop or what they handed in themselves', async () => {
    const own = await goods({ name: 'Bánh của tôi', state: 'draft' });
    await submitProduct(market.app, own);
    const { id } = await waitingVersion(market.app, own.productId);
    const mine = [seller.communeId];
    const doors: (() => Promise<unknown>)[] = [
      () => decide(id, { communeIds: ['2025-07:00001'] }),
      () => decide(randomUUID()),
      () => decide('x'),
      () => getReview(market.app, { versionId: id, communeIds: [], ownSellerIds: [] }),
      () => getReview(market.app, { versionId: id, communeIds: mine, ownSellerIds: [seller.id] }),
    ];
    for (const door of doors) expect(await door().then(() => 'open', (error: unknown) => error)).toMatchObject({ status: 404 });
    expect(await decide(id, { ownSellerIds: [seller.id] })).toEqual({ ok: false, problem: { code: 'own_shop' } });
    expect(await decide(id, { actor })).toEqual({ ok: false, problem: { code: 'own_shop' } });
    expect(await Promise.all([decide(id), decide(id)])).toEqual(expect.arrayContaining([expect.objectContaining({ ok: true }), { ok: false, problem: { code: 'moved' } }]));
  });

  test('says which papers the group of a listing needs and which of them are not there', async () => {
    const { productId } = await goods({ state: 'draft' });
    await market.app.db.product.update({ where: { id: productId }, data: { groupKey: 'processed-food' } });
    await submitProduct(market.app, { sellerId: seller.id, actor, productId });
    const { id: versionId } = await waitingVersion(market.app, productId);
    const paper = { productId, kind: 'food_safety' as const, number: '12', issuer: 'Chi cục', issuedOn: new Date('2024-01-01') };
    const needs = async () => (await getReview(market.app, { versionId, communeIds: [seller.communeId], ownSellerIds: [] })).needs.map(({ rule, state }) => `${rule.name}: ${state}`);
    expect(await needs()).toEqual(['Giấy an toàn thực phẩm: missing', 'Bản tự công bố sản phẩm: missing']);
    const { id } = await market.app.db.productDocument.create({ data: { ...paper, endsOn: null } });
    expect(await needs()).toEqual(['Giấy an toàn thực phẩm: there', 'Bản tự công bố sản phẩm: missing']);
    await market.app.db.productDocument.update({ where: { id }, data: { endsOn: new Date('2024-02-01') } });
    expect((await needs())[0]).toBe('Giấy an toàn thực phẩm: ended');
  });

  test('shows what changes beside what is on sale', async () => {
    const own = await goods({ name: 'Bánh tráng' });
    await edit(own, { name: 'Bánh tráng sữa', story: 'Chuyện mới' });
    const { id: versionId } = await waitingVersion(market.app, own.productId);
    const review = await getReview(market.app, { versionId, communeIds: [seller.communeId], ownSellerIds: [] });
    expect(review).toMatchObject({ waits: true, before: { name: 'Bánh tráng' }, after: { name: 'Bánh tráng sữa' }, seller: { name: 'Vườn ổi cô Tư' } });
    await decide(versionId);
    expect(await getReview(market.app, { versionId, communeIds: [seller.communeId], ownSellerIds: [] })).toMatchObject({ waits: false, before: { name: 'Bánh tráng' }, after: { name: 'Bánh tráng sữa' } });
  });
});

describe('the history of a listing', () => {
  test('keeps what was on sale before the first change, and every change with who made it and who decided', async () => {
    const own = await goods({ name: 'Trà sen' });
    await edit(own, { name: 'Trà sen Tháp Mười' });
    await approveWaiting(market.app, own.productId);
    await edit(own, { seasonMonths: ['5'] });
    const { versions } = await getProductHistory(market.app, own);
    expect(versions.map(({ number, state, submittedByName, decidedByName, changed, content }) => [number, state, submittedByName, decidedByName, changed, content.name])).toEqual([
      [3, 'approved', 'Nguyễn Thị Lành', '', ['season'], 'Trà sen Tháp Mười'],
      [2, 'approved', 'Nguyễn Thị Lành', 'Cán bộ xã', ['name'], 'Trà sen Tháp Mười'],
      [1, 'approved', '', '', [], 'Trà sen'],
    ]);
    const answer: unknown = await getProductHistory(market.app, { ...own, sellerId: randomUUID() }).catch((error: unknown) => error);
    expect(answer).toMatchObject({ status: 404 });
  });

  test('gives an old version back, by the way of every change', async () => {
    const own = await goods({ name: 'Trà lài' });
    await edit(own, { name: 'Trà lài ướp bông', seasonMonths: ['2'] });
    await approveWaiting(market.app, own.productId);
    expect(await revertProduct(market.app, { ...own, version: 1 })).toEqual({ ok: true, value: { waits: ['name'] } });
    expect(await onShelf(own.productId)).toMatchObject({ name: 'Trà lài ướp bông', seasonMonths: [] });
    await approveWaiting(market.app, own.productId);
    expect(await onShelf(own.productId)).toMatchObject({ name: 'Trà lài' });
  });

  test('gives parts of a version back and leaves the others', async () => {
    const own = await goods({ name: 'Trà gừng' });
    await edit(own, { seasonMonths: ['2'] });
    const before = await edited(own, {});
    await editProduct(market.app, { ...own, details: { ...before, variants: before.variants.map((row) => ({ ...row, price: 77_000 })) } });
    expect(await revertProduct(market.app, { ...own, version: 1, parts: ['season'] })).toMatchObject({ ok: true });
    expect(await onShelf(own.productId)).toMatchObject({ seasonMonths: [], variants: [{ price: 77_000 }] });
  });

  test('a change that changes nothing leaves no trace', async () => {
    const own = await goods({ name: 'Trà xanh' });
    const entries = () => market.app.db.auditEntry.count({ where: { subjectId: own.productId } });
    await edit(own, {});
    expect([await entries(), (await getProductHistory(market.app, own)).versions.length]).toEqual([0, 0]);
    await edit(own, { name: 'Trà xanh Thái' });
    expect(await market.app.db.auditEntry.findFirst({ where: { subjectId: own.productId } })).toMatchObject({ action: 'product.edit', before: { version: 1, name: 'Trà xanh' }, after: { version: 2, name: 'Trà xanh Thái' } });
  });
});
