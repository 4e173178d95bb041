import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import { ownGoods } from '#app/modules/catalog/producer.ts';
import { listProducersFor, readProductForm } from '#app/modules/catalog/read-product-form.server.ts';
import { setProducer } from '#app/modules/catalog/set-producer.server.ts';
import { withdrawMemberProducts } from '#app/modules/catalog/withdraw-member-products.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { indexProducts } from '#tests/setup/index-products.ts';
import { addMember } from '#app/modules/sellers/add-member.server.ts';
import { agreeMembership } from '#app/modules/sellers/agree-membership.server.ts';
import { endMembership } from '#app/modules/sellers/end-membership.server.ts';
import { listMembers, listMemberships } from '#app/modules/sellers/list-members.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import type { Actor } from '#app/shared/actor.ts';
import { dayOf } from '#app/shared/dates.ts';
import type { Phone } from '#app/shared/phone.ts';
import { createOrders } from '#tests/factories/carts.ts';
import { readPhoneCode } from '#tests/factories/codes.ts';
import { createConsent, createHousehold, someHelper } from '#tests/factories/consents.ts';
import { reckonedReport, sumFigures } from '#tests/factories/figures.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { freePhone } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const owner: Actor = { userId: randomUUID(), name: 'Bùi Văn Thạnh', address: null, consentId: null };
/** Xã Trường Xuân, in another former district than the cooperative's Xã Cái Bè. */
const faraway = '30046';
const november = { scope: { areas: [{ id: '2025-07:82' }] }, period: { from: dayOf('2026-11-01'), to: dayOf('2026-11-30') } };

async function cooperative() {
  const seller = await createSeller(market.app.db, { name: 'Hợp tác xã Tân Lập' });
  return { seller, mine: { actor: owner, sellerId: seller.id } };
}

/** A cooperative with a household of another former district that has agreed. */
async function withMember() {
  const { seller, mine } = await cooperative();
  const member = await createHousehold(market.app.db, { name: 'Hộ ông Tư Đởm', communeCode: faraway });
  const added = await addMember(market.app, { ...mine, phone: member.phone as Phone, name: '', communeId: null });
  if (!added.ok) throw new Error(added.problem.code);
  const { membershipId } = added.value;
  const agreed = await agreeMembership(market.app, { ...mine, membershipId, code: await readPhoneCode(market.app.db, member.phone) });
  if (!agreed.ok) throw new Error(agreed.problem.code);
  return { seller, mine, member, membershipId };
}

const details = {
  name: 'Mít', nameEn: '', groupKey: 'fresh-food', summary: '', summaryEn: '', story: '', storyEn: '', ingredients: '', storage: '', shelfLifeDays: null, seasonMonths: [],
  variants: [{ name: '1 kg', price: 20_000, netGrams: 1000, weightGrams: 1000, stock: 5, stockSeen: null }],
};

describe('a cooperative', () => {
  test('has a household as a member once its phone has agreed, and the household is told', async () => {
    const { seller, mine } = await cooperative();
    const member = await createHousehold(market.app.db, { name: 'Hộ bà Năm' });
    const add = () => addMember(market.app, { ...mine, phone: member.phone as Phone, name: '', communeId: null });
    const added = await add();
    const membershipId = added.ok ? added.value.membershipId : '';
    const goods = await createProduct(market.app.db, seller.id, { name: 'Khóm' });
    const give = () => setProducer(market.app, { ...mine, productId: goods.id, memberId: member.id });
    expect(await give()).toMatchObject({ problem: { code: 'not_a_member' } });
    const code = await readPhoneCode(market.app.db, member.phone);
    expect(await agreeMembership(market.app, { ...mine, membershipId, code: code === '000000' ? '000001' : '000000' })).toMatchObject({ problem: { code: 'wrong_code' } });
    expect(await listMemberships(market.app, { sellerId: member.id })).toHaveLength(0);
    expect(await agreeMembership(market.app, { ...mine, membershipId, code })).toMatchObject({ ok: true });
    expect(await give()).toMatchObject({ ok: true });
    expect((await listMemberships(market.app, { sellerId: member.id })).map(({ cooperative: { name } }) => name)).toEqual(['Hợp tác xã Tân Lập']);
    expect(await market.app.db.message.count({ where: { recipient: member.phone, body: { contains: 'Bạn đã là xã viên của Hợp tác xã Tân Lập' } } })).toBe(1);
    expect(await add()).toMatchObject({ problem: { code: 'member_already' } });
  });

  test('puts down a household that has no shop: a draft with its own number, which needs no account', async () => {
    const { seller, mine } = await cooperative();
    const phone = freePhone();
    const { id: communeId } = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: faraway, validTo: null } });
    expect(await addMember(market.app, { ...mine, phone, name: '', communeId })).toMatchObject({ problem: { code: 'name' } });
    expect(await addMember(market.app, { ...mine, phone, name: 'Hộ ông Ba', communeId: null })).toMatchObject({ problem: { code: 'commune' } });
    expect(await addMember(market.app, { ...mine, phone, name: 'Hộ ông Ba', communeId })).toMatchObject({ ok: true });
    expect(await market.app.db.seller.findFirstOrThrow({ where: { phone } })).toMatchObject({ kind: 'household', state: 'draft', communeId });
    const { members } = await listMembers(market.app, { sellerId: seller.id });
    expect(members.map(({ member, agreedAt }) => [member.name, agreedAt])).toEqual([['Hộ ông Ba', null]]);
  });

  test('names no cooperative, no firm and not itself; a household has no members; nobody adds one under a consent', async () => {
    const { seller, mine } = await cooperative();
    const phone = freePhone();
    await market.app.db.seller.update({ where: { id: seller.id }, data: { phone } });
    expect(await addMember(market.app, { ...mine, phone, name: '', communeId: null })).toMatchObject({ problem: { code: 'is_you' } });
    const otherPhone = freePhone();
    const other = await createSeller(market.app.db, { name: 'Hợp tác xã khác' });
    await market.app.db.seller.update({ where: { id: other.id }, data: { phone: otherPhone } });
    expect(await addMember(market.app, { ...mine, phone: otherPhone, name: '', communeId: null })).toMatchObject({ problem: { code: 'not_a_household', shop: 'Hợp tác xã khác' } });
    const household = await createHousehold(market.app.db);
    const add = (input: { actor: Actor; sellerId: string }) => addMember(market.app, { ...input, phone: freePhone(), name: 'Hộ', communeId: household.communeId });
    await expect(add({ actor: owner, sellerId: household.id })).rejects.toMatchObject({ status: 404 });
    const { actor } = await createConsent(market.app, seller.id, someHelper());
    await expect(add({ actor, sellerId: seller.id })).rejects.toMatchObject({ status: 404 });
  });

  test("does not reach another cooperative's members", async () => {
    const { membershipId, member } = await withMember();
    const stranger = await cooperative();
    await expect(endMembership(market.app, { ...stranger.mine, membershipId })).rejects.toMatchObject({ status: 404 });
    await expect(agreeMembership(market.app, { ...stranger.mine, membershipId, code: '123456' })).rejects.toMatchObject({ status: 404 });
    const goods = await createProduct(market.app.db, stranger.seller.id, { name: 'Khóm' });
    expect(await setProducer(market.app, { ...stranger.mine, productId: goods.id, memberId: member.id })).toMatchObject({ problem: { code: 'not_a_member' } });
    const draft = await createProduct(market.app.db, stranger.seller.id, { name: 'Mít', state: 'draft' });
    const byTheEditor = await editProduct(market.app, { ...stranger.mine, productId: draft.id, details: { ...details, producerId: member.id } });
    expect(byTheEditor).toMatchObject({ problem: { code: 'not_a_member' } });
    expect((await market.app.db.product.findUniqueOrThrow({ where: { id: draft.id } })).producerId).toBeNull();
  });

  test('says in the editor whose goods they are; a form that does not ask changes nothing, and a household that left stays to be seen', async () => {
    const { seller, mine, member, membershipId } = await withMember();
    const draft = await createProduct(market.app.db, seller.id, { name: 'Mít', state: 'draft' });
    await market.app.db.product.update({ where: { id: draft.id }, data: { publishedAt: null } });
    const chosen = async () => (await market.app.db.product.findUniqueOrThrow({ where: { id: draft.id } })).producerId;
    const save = async (producerId?: string) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ name: 'Mít', groupKey: 'fresh-food', reach: 'country', ...(producerId !== undefined && { producerId }) })) form.set(name, value);
      const submission = await readProductForm(market.app, form);
      if (submission.status !== 'success') return submission.reply().error;
      await editProduct(market.app, { ...mine, productId: draft.id, details: submission.value });
      return chosen();
    };
    expect((await listProducersFor(market.app, { sellerId: seller.id, producerId: null })).map(({ id }) => id)).toEqual([member.id]);
    expect(await save(member.id)).toBe(member.id);
    expect(await save()).toBe(member.id);
    expect(await save('')).toBe(member.id);
    expect(await save('nobody')).toEqual({ producerId: ['producer'] });
    expect(await endMembership(market.app, { ...mine, membershipId })).toMatchObject({ ok: true });
    expect((await listProducersFor(market.app, { sellerId: seller.id, producerId: member.id })).map(({ id }) => id)).toEqual([member.id]);
    expect(await save(member.id)).toBe(member.id);
    expect(await save(ownGoods)).toBeNull();
    expect(await save(member.id)).toBeNull();
  });

  test('sells no goods of a household that has left, from a day that lies between joining and today; the history stays', async () => {
    const { seller, mine, member, membershipId } = await withMember();
    const goods = await createProduct(market.app.db, seller.id, { name: 'Khóm' });
    await market.app.db.product.update({ where: { id: goods.id }, data: { producerId: member.id } });
    for (const leftOn of ['2026-11-20', '2026-11-22']) expect(await endMembership(market.app, { ...mine, membershipId, leftOn: dayOf(leftOn) })).toMatchObject({ problem: { code: 'not_a_day' } });
    await withdrawMemberProducts(market.app, { cooperativeId: seller.id, memberId: member.id });
    expect((await market.app.db.product.findUniqueOrThrow({ where: { id: goods.id } })).state).toBe('on_sale');
    expect(await endMembership(market.app, { actor: owner, sellerId: member.id, membershipId })).toMatchObject({ ok: true });
    await withdrawMemberProducts(market.app, { cooperativeId: seller.id, memberId: member.id });
    expect((await market.app.db.product.findUniqueOrThrow({ where: { id: goods.id } })).state).toBe('withdrawn');
    const { members, former } = await listMembers(market.app, { sellerId: seller.id });
    expect([members.length, former.map(({ member: { name } }) => name)]).toEqual([0, ['Hộ ông Tư Đởm']]);
  });
});

describe('the goods of a member', () => {
  async function goods() {
    const { seller, mine, member } = await withMember();
    const product = await createProduct(market.app.db, seller.id, { name: 'Khóm Tân Lập', price: 30_000, stock: 9 });
    await market.app.db.product.update({ where: { id: product.id }, data: { producerId: member.id } });
    const own = await createProduct(market.app.db, seller.id, { name: 'Khóm sấy', price: 50_000, stock: 9 });
    return { seller, mine, member, product, own, variantId: product.variants[0]?.id ?? '', ownVariantId: own.variants[0]?.id ?? '' };
  }

  test('show the member as their maker and its commune as their origin: on the page, in lists, in the search', async () => {
    const { product, seller, member } = await goods();
    expect(await getProduct(market.app, product.slug)).toMatchObject({ seller: { name: seller.name }, producer: { name: member.name }, origin: { commune: { code: faraway } } });
    expect((await listProductCards(market.app, [product.id])).map(({ seller: { name }, commune }) => [name, commune.code])).toEqual([[seller.name, faraway]]);
    await indexProducts(market.app, [product.id]);
    const found = await market.app.db.searchProduct.findUniqueOrThrow({ where: { productId: product.id } });
    expect(found).toMatchObject({ communeCode: faraway, sellerId: seller.id });
    expect(found.about).toContain('Hộ ông Tư Đởm');
  });

  test('are kept as theirs on the order, with where they came from on that day; the stock is that of their listing', async () => {
    const { member, variantId, ownVariantId } = await goods();
    const group = await createOrders(market.app, [{ variantId, quantity: 2 }, { variantId: ownVariantId }]);
    const lines = group.orders.flatMap((order) => order.lines).map(({ variantId: of, producerId, originCommuneId }) => [of, producerId, originCommuneId]);
    expect(lines).toHaveLength(2);
    expect(lines).toEqual(expect.arrayContaining([[variantId, member.id, member.communeId], [ownVariantId, null, null]]));
    expect((await market.app.db.variant.findUniqueOrThrow({ where: { id: variantId } })).stock).toBe(7);
  });

  test('count in the reports where they come from, household and cooperative both, and no đồng twice', async () => {
    const { db } = market.app;
    await db.product.updateMany({ data: { state: 'withdrawn' } });
    const { seller, mine, member, variantId, ownVariantId } = await goods();
    const group = await createOrders(market.app, [{ variantId, quantity: 2 }, { variantId: ownVariantId }]);
    for (const { id: orderId } of group.orders) for (const step of ['confirm', 'hand-over', 'deliver'] as const) await takeSellerStep(market.app, { ...mine, orderId, step });
    const report = async () => {
      const { districts, total } = await reckonedReport(market.app, november);
      return { total, districts, at: (communeId: string) => districts.flatMap(({ communes }) => communes).find(({ id }) => id === communeId)?.figures };
    };
    const { at, total, districts } = await report();
    expect(at(seller.communeId)).toMatchObject({ listings: 1, sold: 1, successful: 1, value: 50_000 });
    expect(at(member.communeId)).toMatchObject({ listings: 1, sold: 1, transactions: 0, successful: 0, value: 60_000 });
    expect(total).toMatchObject({ listings: 2, sold: 2, successful: 1, value: 110_000 });
    expect(total).toEqual(sumFigures(districts.map(({ figures }) => figures)));
    expect(total.value).toBe(group.goods);
    await db.seller.update({ where: { id: member.id }, data: { communeId: seller.communeId } });
    expect((await report()).at(member.communeId)).toMatchObject({ value: 60_000, sold: 0 });
  });
});
