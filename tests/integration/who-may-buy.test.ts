import { describe, expect, test } from 'vitest';
import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import { checkOut, createCart } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();

async function goods({ group = 'fresh-food', ...facts }: { group?: OcopGroupKey; reach?: 'province' | 'region' | 'country'; harvestOn?: Date } = {}) {
  const { db } = market.app;
  const product = await createProduct(db, (await createSeller(db)).id, { name: 'Dâu Hạ Châu', group });
  await db.product.update({ where: { id: product.id }, data: facts });
  return product.variants[0]?.id ?? '';
}

async function buy(variantId: string, { adult = false, provinceCode = '82', region = 'mekong' } = {}) {
  return checkOut(market.app, await createCart(market.app.db, [{ variantId }]), { buyer: { adult }, to: { provinceCode, region } });
}

const stockOf = async (id: string) => (await market.app.db.variant.findUniqueOrThrow({ where: { id } })).stock;

describe('alcohol', () => {
  test('is sold only to somebody who says to be 18, and the order keeps that word', async () => {
    const variantId = await goods({ group: 'alcoholic-drinks' });
    expect(await buy(variantId)).toMatchObject({ ok: false, problem: { code: 'adult_missing' } });
    expect(await stockOf(variantId)).toBe(20);
    const placed = await buy(variantId, { adult: true });
    expect(placed.ok && (await market.app.db.orderGroup.findUnique({ where: { key: placed.value.key } }))).toMatchObject({ adult: true });
  });
});

describe('goods that spoil on a long way', () => {
  const near = { provinceCode: '82', region: 'mekong' };
  const region = { provinceCode: '86', region: 'mekong' };
  const far = { provinceCode: '01', region: 'red-river' };
  test.each([
    ['province', [true, false, false]],
    ['region', [true, true, false]],
    ['country', [true, true, true]],
  ] as const)('of reach “%s” go so far and no farther', async (reach, expected) => {
    const variantId = await goods({ reach });
    const answers = [];
    for (const place of [near, region, far]) answers.push(await buy(variantId, place));
    expect(answers.map(({ ok }) => ok)).toEqual(expected);
    for (const answer of answers) if (!answer.ok) expect(answer.problem).toMatchObject({ code: 'too_far', lines: [{ variantId }] });
    expect(await stockOf(variantId)).toBe(20 - expected.filter(Boolean).length);
  });
});

test('a pre-order keeps the day of harvest that its buyer was told', async () => {
  const variantId = await goods({ harvestOn: new Date('2027-01-15') });
  const placed = await buy(variantId);
  const line = await market.app.db.orderLine.findFirstOrThrow({ where: { variantId, order: { group: { key: placed.ok ? placed.value.key : '' } } } });
  await market.app.db.product.updateMany({ where: { variants: { some: { id: variantId } } }, data: { harvestOn: null } });
  expect(line.harvestOn).toEqual(new Date('2027-01-15'));
});
