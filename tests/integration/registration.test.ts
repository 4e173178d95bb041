import { describe, expect, test } from 'vitest';
import { registerShop } from '#app/modules/identity/register-shop.server.ts';
import { applySeller } from '#app/modules/sellers/apply-seller.server.ts';
import { findRegistration } from '#app/modules/sellers/find-registration.server.ts';
import { keepRegistration } from '#app/modules/sellers/keep-registration.server.ts';
import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import { listSellersToCheck } from '#app/modules/sellers/list-sellers-to-check.server.ts';
import { setBankAccount } from '#app/modules/sellers/set-bank-account.server.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { createPersonWith } from '#tests/factories/people.ts';
import { actorNamed, messagesTo } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const shop = { name: 'Hộ Tư Sáng', contactName: 'Lê Văn Tư', kind: 'household', communeCode: '28360', street: 'Ấp Hòa Phúc' } as const;

/** Somebody who has just come in by a code: their name is their number. */
async function newcomer() {
  const { userId, phone } = await createPersonWith(market.app);
  await market.app.db.user.update({ where: { id: userId }, data: { name: formatPhone(phone) } });
  return { userId, phone, name: formatPhone(phone) };
}

async function registered() {
  const person = await newcomer();
  const result = await registerShop(market.app, { person, address: null, shop });
  if (!result.ok) throw new Error(result.problem.code);
  return { ...person, sellerId: result.value.sellerId, actor: actorNamed('Lê Văn Tư', person.userId) };
}

describe('the step about who and where', () => {
  test('makes a shop and its owner, under the name that was given', async () => {
    const { userId, phone, sellerId } = await registered();
    expect(await market.app.db.seller.findUnique({ where: { id: sellerId } })).toMatchObject({ name: 'Hộ Tư Sáng', kind: 'household', state: 'draft', phone, contactName: 'Lê Văn Tư' });
    expect(await market.app.db.roleGrant.findMany({ where: { userId } })).toMatchObject([{ role: 'seller_owner', sellerId }]);
    expect((await market.app.db.user.findUniqueOrThrow({ where: { id: userId } })).name).toBe('Lê Văn Tư');
    const acts = await market.app.db.auditEntry.findMany({ where: { sellerId }, orderBy: { id: 'asc' } });
    expect(acts.map(({ action }) => action)).toEqual(['seller.register', 'role.grant']);
  });

  test('pressed again, also twice at the same moment, changes the same shop', async () => {
    const person = await newcomer();
    const press = (name: string) => registerShop(market.app, { person, address: null, shop: { ...shop, name } });
    const both = await Promise.all([press('Hộ Tư'), press('Hộ Tư')]);
    const again = await press('Hộ Tư Sáng');
    const ids = new Set([...both, again].map((result) => (result.ok ? result.value.sellerId : result.problem.code)));
    expect(ids.size).toBe(1);
    expect(await market.app.db.roleGrant.count({ where: { userId: person.userId } })).toBe(1);
    expect(await market.app.db.seller.findUnique({ where: { id: [...ids][0] ?? '' } })).toMatchObject({ name: 'Hộ Tư Sáng' });
  });

  test('takes no commune of another province, and makes nothing then', async () => {
    const person = await newcomer();
    expect(await registerShop(market.app, { person, address: null, shop: { ...shop, communeCode: '00004' } })).toEqual({ ok: false, problem: { code: 'commune' } });
    expect(await market.app.db.roleGrant.count({ where: { userId: person.userId } })).toBe(0);
  });

  test('of a second shop leaves the first as it is', async () => {
    const first = await registered();
    await applySeller(market.app, first);
    const second = await registerShop(market.app, { person: first, address: null, shop: { ...shop, name: 'Vườn Tư Sáng' } });
    expect(second.ok && second.value.sellerId).not.toBe(first.sellerId);
    expect(await market.app.db.seller.findUnique({ where: { id: first.sellerId } })).toMatchObject({ name: 'Hộ Tư Sáng', state: 'applied' });
  });
});

describe('what is typed', () => {
  test('is kept field by field, and found again by the same person only', async () => {
    const { userId } = await newcomer();
    await keepRegistration(market.app, { userId, fields: { name: 'Hộ T' } });
    await keepRegistration(market.app, { userId, fields: { name: 'Hộ Tư', street: 'Ấp 3' } });
    await keepRegistration(market.app, { userId, fields: { price: '45k' } });
    expect(await findRegistration(market.app, userId)).toEqual({ fields: { name: 'Hộ Tư', street: 'Ấp 3', price: '45k' }, sellerId: null, step: 'shop' });
    expect(await findRegistration(market.app, (await newcomer()).userId)).toEqual({ fields: {}, sellerId: null, step: 'shop' });
  });

  test('leads back to the step at which somebody left off', async () => {
    const { userId, sellerId } = await registered();
    await keepRegistration(market.app, { userId, fields: {}, step: 'bank' });
    expect(await findRegistration(market.app, userId)).toMatchObject({ sellerId, step: 'bank' });
  });
});

describe('a registration', () => {
  test('is nobody’s business until it is sent; then the commune’s officer has it, the household is told, and the draft is gone', async () => {
    const { userId, phone, sellerId, actor } = await registered();
    const { communeId } = await market.app.db.seller.findUniqueOrThrow({ where: { id: sellerId } });
    const waiting = async () => (await listSellersToCheck(market.app, { communeIds: [communeId], states: ['applied', 'draft'], perPage: 500 })).sellers.map(({ id }) => id);
    expect(await waiting()).not.toContain(sellerId);
    await applySeller(market.app, { sellerId, actor });
    await applySeller(market.app, { sellerId, actor });
    expect(await waiting()).toContain(sellerId);
    expect(await messagesTo(market.app.db, phone)).toEqual(['Chợ Phiên đã nhận đăng ký của Hộ Tư Sáng. Cán bộ xã sẽ xem và nhắn tin cho bạn.']);
    expect(await findRegistration(market.app, userId)).toMatchObject({ fields: {}, sellerId: null });
  });
});

describe('a bank account', () => {
  test('keeps the holder as banks write it, and its number whole only where it is needed', async () => {
    const { sellerId, actor } = await registered();
    expect(await setBankAccount(market.app, { sellerId, actor, bin: '970405', number: '6700 2051 23456', holder: 'Lê Văn Tư ' })).toEqual({ ok: true, value: null });
    expect(await market.app.db.bankAccount.findUnique({ where: { sellerId } })).toMatchObject({ bin: '970405', number: '6700205123456', holder: 'LE VAN TU' });
    const act = await market.app.db.auditEntry.findFirstOrThrow({ where: { sellerId, action: 'seller.set_bank_account' } });
    expect(JSON.stringify(act.after)).not.toContain('6700205123456');
  });

  test.each([
    ['of no bank', { bin: '123456' }, 'bank'],
    ['without a number', { number: '12' }, 'number'],
    ['without a holder', { holder: '…' }, 'holder'],
  ] as const)('%s is refused', async (_, change, code) => {
    const { sellerId, actor } = await registered();
    expect(await setBankAccount(market.app, { sellerId, actor, bin: '970405', number: '6700205123456', holder: 'Le Van Tu', ...change })).toEqual({ ok: false, problem: { code } });
  });

  test('can be of each bank that takes VietQR, once', () => {
    const banks = listBanks();
    expect(banks.length).toBeGreaterThan(40);
    expect(new Set(banks.map(({ bin }) => bin)).size).toBe(banks.length);
    expect(banks.map(({ name }) => name)).toContain('Agribank');
  });
});
