import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import type { AreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import { grantableRoles, roles as allRoles } from '#app/modules/identity/abilities.ts';
import { appointOperator } from '#app/modules/identity/appoint-operator.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { getOfficer } from '#app/modules/identity/get-officer.server.ts';
import { grantRole } from '#app/modules/identity/grant-role.server.ts';
import { grantSellerRole } from '#app/modules/identity/grant-seller-role.server.ts';
import { listGrantChoices } from '#app/modules/identity/list-grant-choices.server.ts';
import { listOfficers } from '#app/modules/identity/list-officers.server.ts';
import { listShopPeople } from '#app/modules/identity/list-shop-people.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { revokeRole } from '#app/modules/identity/revoke-role.server.ts';
import { revokeSellerRole } from '#app/modules/identity/revoke-seller-role.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { createConsent, createHousehold } from '#tests/factories/consents.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { createPersonWith, freePhone, openSessionOf, signedInPerson } from '#tests/factories/people.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const province = '2025-07:82';
let scope: AreaScope;
let otherScope: AreaScope;
let commune: { id: string; code: string; fullName: string };
const department = ['department_officer'] as const;
const operator = ['operator'] as const;

beforeAll(async () => {
  const today = vietnamDay(new Date());
  scope = await getAreaScope(market.app.db, [province], today);
  const other = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: '92', validTo: null } });
  otherScope = await getAreaScope(market.app.db, [other.id], today);
  commune = await market.app.db.areaUnit.findFirstOrThrow({ where: { id: scope.communeIds[0] ?? '' } });
});
beforeEach(() => market.app.db.roleGrant.deleteMany());

const somebody = async () => {
  const { userId, name } = await createPersonWith(market.app, { name: 'Nguyễn Minh Thu' });
  return { userId, name, address: '203.0.113.7', consentId: null };
};
const status = (run: Promise<unknown>) => run.then(() => 'done', (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown));
const entries = (personId: string) => market.app.db.auditEntry.findMany({ where: { personId }, orderBy: { id: 'asc' } });
const messagesTo = async (phone: string) => (await market.app.db.message.findMany({ where: { recipient: phone }, orderBy: { id: 'asc' } })).map(({ body }) => body);

describe('who grants what', () => {
  test('the operator every role over areas, the department those below it, nobody else any', () => {
    expect(grantableRoles(operator)).toEqual(['community_member', 'commune_officer', 'district_officer', 'department_officer', 'register_keeper', 'finance_officer', 'operator']);
    expect(grantableRoles(department)).toEqual(['community_member', 'commune_officer', 'district_officer', 'register_keeper', 'finance_officer']);
    for (const role of allRoles.filter((each) => each !== 'operator' && each !== 'department_officer')) expect(grantableRoles([role])).toEqual([]);
  });

  test('a choice holds the areas of the level of the role, in the scope alone', async () => {
    const communes = await listGrantChoices(market.app, { scope, role: 'commune_officer' });
    expect(communes.map(({ id }) => id).sort()).toEqual([...scope.communeIds].sort());
    const districts = await listGrantChoices(market.app, { scope, role: 'district_officer' });
    expect(districts.map(({ fullName }) => fullName)).toContain('Huyện Tháp Mười (Đồng Tháp)');
    expect(districts.every(({ level }) => level === 'district')).toBe(true);
    expect((await listGrantChoices(market.app, { scope, role: 'register_keeper' })).map(({ id }) => id)).toEqual([province]);
    expect(await listGrantChoices(market.app, { scope, role: 'operator' })).toEqual([]);
  });
});

describe('granting a role', () => {
  test('makes a person for a new number, writes it down and tells them', async () => {
    const actor = await somebody();
    const phone = freePhone();
    const result = await grantRole(market.app, { actor, scope, roles: department, role: 'commune_officer', areaId: commune.id, phone: phone.replace('+84', '0'), name: '  Võ Thị   Lan ' });
    if (!result.ok) throw new Error(result.problem.code);
    const person = await market.app.db.user.findUniqueOrThrow({ where: { phoneNumber: phone }, include: { roles: true, accounts: true } });
    expect(person).toMatchObject({ id: result.value.userId, name: 'Võ Thị Lan', phoneNumberVerified: false, accounts: [], roles: [{ role: 'commune_officer', areaId: commune.id, grantedById: actor.userId }] });
    expect(await entries(person.id)).toMatchObject([
      { action: 'role.grant', actorId: actor.userId, actorName: 'Nguyễn Minh Thu', address: '203.0.113.7', communeId: commune.id, subjectName: 'Võ Thị Lan', before: null, after: { role: 'commune_officer', place: commune.fullName } },
    ]);
    expect(await messagesTo(phone)).toEqual([`Chợ Phiên: bạn được giao việc Cán bộ xã, phường ở ${commune.fullName}. Vào chợ bằng số máy này.`]);
  });

  test('leaves the name of somebody who is known', async () => {
    const { userId, phone } = await createPersonWith(market.app, { name: 'Lê Văn Chín' });
    await grantRole(market.app, { actor: await somebody(), scope, roles: operator, role: 'operator', areaId: null, phone, name: 'Kẻ Khác' });
    expect(await market.app.db.user.findUnique({ where: { id: userId }, include: { roles: true } })).toMatchObject({ name: 'Lê Văn Chín', roles: [{ role: 'operator', areaId: null }] });
  });

  test('opens the pages at once', async () => {
    const { userId, phone } = await createPersonWith(market.app);
    const cookie = await openSessionOf(market.app, { userId, secondFactor: true });
    const request = () => new Request('http://localhost:3000/admin/people', { headers: { cookie } });
    const source = { app: market.app, clientAddress: '203.0.113.7' };
    expect(await status(requireOfficer(source, request(), 'grant_roles'))).toBe(404);
    const granted = await grantRole(market.app, { actor: await somebody(), scope, roles: operator, role: 'department_officer', areaId: province, phone, name: '' });
    expect(granted.ok).toBe(true);
    expect((await requireOfficer(source, request(), 'grant_roles')).roles).toEqual(['department_officer']);
  });

  test.each([
    ['a number that is none', '12345', 'Lan', 'phone_wrong'],
    ['a new number without a name', '0987654321', '  ', 'name_missing'],
  ])('refuses %s', async (_, phone, name, code) => {
    expect(await grantRole(market.app, { actor: await somebody(), scope, roles: department, role: 'commune_officer', areaId: commune.id, phone, name })).toEqual({ ok: false, problem: { code } });
  });

  test('is refused to oneself, and a second time', async () => {
    const actor = await somebody();
    const { phoneNumber } = await market.app.db.user.findUniqueOrThrow({ where: { id: actor.userId } });
    const grant = { scope, roles: operator, role: 'operator' as const, areaId: null, name: '' };
    expect(await grantRole(market.app, { ...grant, actor, phone: phoneNumber ?? '' })).toEqual({ ok: false, problem: { code: 'own_role' } });
    const { phone, userId } = await createPersonWith(market.app);
    expect((await grantRole(market.app, { ...grant, actor, phone })).ok).toBe(true);
    expect(await grantRole(market.app, { ...grant, actor, phone })).toEqual({ ok: false, problem: { code: 'has_role' } });
    expect(await entries(userId)).toHaveLength(1);
  });

  test('answers 404 and leaves nothing for an area of somebody else, of another level, or a role above', async () => {
    const actor = await somebody();
    const { phone, userId } = await createPersonWith(market.app);
    const base = { actor, scope, roles: department, phone, name: '' };
    expect(await status(grantRole(market.app, { ...base, role: 'commune_officer', areaId: otherScope.communeIds[0] ?? '' }))).toBe(404);
    expect(await status(grantRole(market.app, { ...base, role: 'commune_officer', areaId: province }))).toBe(404);
    expect(await status(grantRole(market.app, { ...base, role: 'register_keeper', areaId: commune.id }))).toBe(404);
    expect(await status(grantRole(market.app, { ...base, role: 'department_officer', areaId: province }))).toBe(404);
    expect(await status(grantRole(market.app, { ...base, role: 'operator', areaId: null }))).toBe(404);
    expect(await market.app.db.roleGrant.count()).toBe(0);
    expect(await entries(userId)).toEqual([]);
  });
});

describe('taking a role back', () => {
  test('ends it with the next request, writes it down and tells the person', async () => {
    const actor = await somebody();
    const person = await signedInPerson(market.app, { roles: [{ role: 'commune_officer', areaId: commune.id }] });
    const [grant] = await market.app.db.roleGrant.findMany({ where: { userId: person.userId } });
    expect((await revokeRole(market.app, { actor, scope, roles: department, grantId: grant?.id ?? '' })).ok).toBe(true);
    expect((await findSignedIn(market.app, new Request('http://localhost:3000/', { headers: { cookie: person.cookie } })))?.roles).toEqual([]);
    expect(await entries(person.userId)).toMatchObject([{ action: 'role.revoke', before: { role: 'commune_officer', place: commune.fullName }, after: null, communeId: commune.id }]);
    expect(await messagesTo(person.phone)).toEqual([`Chợ Phiên: việc Cán bộ xã, phường ở ${commune.fullName} của bạn đã kết thúc.`]);
    expect(await status(revokeRole(market.app, { actor, scope, roles: department, grantId: grant?.id ?? '' }))).toBe(404);
  });

  test('of the community team ends the help in that commune too', async () => {
    const household = await createHousehold(market.app.db, { communeCode: commune.code });
    const helper = await createPersonWith(market.app, { roles: [{ role: 'community_member', areaId: commune.id }] });
    const consent = await createConsent(market.app, household.id, { ...helper, address: null, consentId: null });
    const { id: grantId } = await market.app.db.roleGrant.findFirstOrThrow({ where: { userId: helper.userId } });
    expect((await revokeRole(market.app, { actor: await somebody(), scope, roles: department, grantId })).ok).toBe(true);
    expect((await market.app.db.assistanceConsent.findUniqueOrThrow({ where: { id: consent.id } })).revokedAt).not.toBeNull();
  });

  test('answers 404 outside the scope, for a role above and for a role of a shop', async () => {
    const seller = await createSeller(market.app.db);
    await createPersonWith(market.app, { roles: [{ role: 'commune_officer', areaId: otherScope.communeIds[0] ?? '' }, { role: 'operator' }, { role: 'seller_owner', sellerId: seller.id }] });
    const grants = await market.app.db.roleGrant.findMany();
    for (const { id } of grants) expect(await status(revokeRole(market.app, { actor: await somebody(), scope, roles: department, grantId: id }))).toBe(404);
    expect(await market.app.db.roleGrant.count()).toBe(3);
  });

  test('leaves the last operator, also when two go at the same moment', async () => {
    await Promise.all([1, 2].map(() => createPersonWith(market.app, { roles: [{ role: 'operator' }] })));
    const grants = await market.app.db.roleGrant.findMany();
    const actor = await somebody();
    const results = await Promise.all(grants.map(({ id }) => revokeRole(market.app, { actor, scope, roles: operator, grantId: id })));
    expect(results.map((result) => (result.ok ? 'gone' : result.problem.code)).sort()).toEqual(['gone', 'last_one']);
    expect(await market.app.db.roleGrant.count({ where: { role: 'operator' } })).toBe(1);
    expect(await market.app.db.auditEntry.count({ where: { action: 'role.revoke', actorId: actor.userId } })).toBe(1);
  });
});

describe('the list of people with roles', () => {
  test('holds those of the scope whom one may grant, found by name without accents or by number', async () => {
    const lan = await createPersonWith(market.app, { name: 'Võ Thị Lan', roles: [{ role: 'commune_officer', areaId: commune.id }] });
    await createPersonWith(market.app, { name: 'Trần Xa', roles: [{ role: 'commune_officer', areaId: otherScope.communeIds[0] ?? '' }] });
    await createPersonWith(market.app, { name: 'Phạm Bảo', roles: [{ role: 'operator' }] });
    const list = async (asking: typeof department | typeof operator, query = '', role: 'finance_officer' | null = null) => (await listOfficers(market.app, { scope, roles: asking, role, query, page: 1 })).people.map(({ name }) => name);
    expect(await list(department)).toEqual(['Võ Thị Lan']);
    expect(await list(operator)).toEqual(['Phạm Bảo', 'Võ Thị Lan']);
    expect(await list(operator, 'vo thi')).toEqual(['Võ Thị Lan']);
    expect(await list(operator, lan.phone.slice(-6))).toEqual(['Võ Thị Lan']);
    expect(await list(operator, '100%')).toEqual([]);
    expect(await list(operator, '', 'finance_officer')).toEqual([]);
    expect(await getOfficer(market.app, { userId: lan.userId, scope, roles: department })).toMatchObject({ name: 'Võ Thị Lan', grants: [{ role: 'commune_officer', place: commune.fullName }] });
    expect(await status(getOfficer(market.app, { userId: lan.userId, scope: otherScope, roles: department }))).toBe(404);
  });
});

describe('the people of a shop', () => {
  test('are taken in and let go by an owner, on record', async () => {
    const seller = await createSeller(market.app.db, { name: 'Vựa khóm' });
    const owner = await createPersonWith(market.app, { name: 'Bùi Văn Thạnh', roles: [{ role: 'seller_owner', sellerId: seller.id }] });
    const actor = { userId: owner.userId, name: owner.name, address: null, consentId: null };
    const phone = freePhone();
    expect((await grantSellerRole(market.app, { actor, sellerId: seller.id, role: 'seller_staff', phone, name: 'Bùi Thị Diệp' })).ok).toBe(true);
    const people = await listShopPeople(market.app, { sellerId: seller.id });
    expect(people.map(({ name, role }) => [name, role])).toEqual([['Bùi Văn Thạnh', 'seller_owner'], ['Bùi Thị Diệp', 'seller_staff']]);
    expect(await messagesTo(phone)).toEqual(['Chợ Phiên: bạn được giao việc Người phụ bán ở Vựa khóm. Vào chợ bằng số máy này.']);
    expect((await revokeSellerRole(market.app, { actor, sellerId: seller.id, grantId: people[1]?.grantId ?? '' })).ok).toBe(true);
    expect(await listShopPeople(market.app, { sellerId: seller.id })).toHaveLength(1);
    expect(await market.app.db.auditEntry.findMany({ where: { sellerId: seller.id }, orderBy: { id: 'asc' } })).toMatchObject([
      { action: 'role.grant', communeId: seller.communeId, after: { role: 'seller_staff', place: 'Vựa khóm' } },
      { action: 'role.revoke', communeId: seller.communeId, before: { role: 'seller_staff', place: 'Vựa khóm' } },
    ]);
  });

  test('never lose the last owner, and a shop has no say over another', async () => {
    const [mine, theirs] = [await createSeller(market.app.db), await createSeller(market.app.db)];
    const owner = await createPersonWith(market.app, { roles: [{ role: 'seller_owner', sellerId: mine.id }] });
    await createPersonWith(market.app, { roles: [{ role: 'seller_owner', sellerId: theirs.id }] });
    const actor = { userId: owner.userId, name: owner.name, address: null, consentId: null };
    const grantOf = async (sellerId: string) => (await market.app.db.roleGrant.findFirstOrThrow({ where: { sellerId } })).id;
    expect(await revokeSellerRole(market.app, { actor, sellerId: mine.id, grantId: await grantOf(mine.id) })).toEqual({ ok: false, problem: { code: 'last_one' } });
    expect(await status(revokeSellerRole(market.app, { actor, sellerId: mine.id, grantId: await grantOf(theirs.id) }))).toBe(404);
    expect(await market.app.db.roleGrant.count()).toBe(2);
  });
});

test('the first operator is made by a command', async () => {
  const phone = freePhone();
  const result = await appointOperator(market.app, { phone, name: 'Phạm Quốc Bảo' });
  if (!result.ok) throw new Error(result.problem.code);
  expect(await market.app.db.roleGrant.findFirst({ where: { userId: result.value.userId } })).toMatchObject({ role: 'operator', areaId: null, grantedById: null });
  expect(await entries(result.value.userId)).toMatchObject([{ action: 'role.grant', actorId: null, actorName: 'Chợ Phiên' }]);
});
