import { describe, expect, test } from 'vitest';
import { testDatabase } from '#tests/setup/test-database.ts';

const database = testDatabase();

describe('the rules that the database keeps by itself', () => {
  test('a fresh market knows the areas and the first delivery rates', async () => {
    expect(await database.db.areaUnit.count({ where: { level: 'province', validTo: null } })).toBe(34);
    const rates = await database.db.deliveryRate.findMany({ orderBy: { firstFee: 'asc' } });
    expect(rates.map(({ zone, firstFee }) => [zone, firstFee])).toEqual([['province', 16_000], ['region', 22_000], ['country', 30_000]]);
  });

  test('a phone number is kept in one form only', async () => {
    const person = (phoneNumber: string) => ({ data: { name: 'Lê Thị Sen', email: `${phoneNumber}@example.vn`, phoneNumber } });
    await expect(database.db.user.create(person('0901234567'))).rejects.toThrow('person_phone_in_one_form');
    await expect(database.db.user.create(person('+84901234567'))).resolves.toBeDefined();
  });

  test('a seller role names its seller, and an officer role its area', async () => {
    const { id: userId } = await database.db.user.create({ data: { name: 'Phan Văn Lúa', email: 'lua@example.vn' } });
    await expect(database.db.roleGrant.create({ data: { userId, role: 'seller_owner' } })).rejects.toThrow('role_grant_names_its_place');
    await expect(database.db.roleGrant.create({ data: { userId, role: 'department_officer' } })).rejects.toThrow('role_grant_names_its_place');
    await expect(database.db.roleGrant.create({ data: { userId, role: 'operator' } })).resolves.toBeDefined();
  });
});
