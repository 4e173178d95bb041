import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { changesOf } from '#app/modules/audit/entry.ts';
import { listAreaActs } from '#app/modules/audit/list-area-acts.server.ts';
import { listPersonActs } from '#app/modules/audit/list-person-acts.server.ts';
import { listSellerActs } from '#app/modules/audit/list-seller-acts.server.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Act } from '#app/modules/audit/record-act.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { dayOf } from '#app/shared/dates.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const me = { userId: randomUUID(), name: 'Võ Thị Lan', address: '203.0.113.7', consentId: null };
const helper = { userId: randomUUID(), name: 'Nguyễn Thị Bé Sáu', address: '198.51.100.4', consentId: randomUUID() };
let mine: Awaited<ReturnType<typeof createSeller>>;
let theirs: typeof mine;

/** An act at a moment in Vietnam. */
function write(at: string, actor: typeof me | typeof helper, act: Act) {
  return recordAct({ db: market.app.db, clock: fixedClock(new Date(`${at}+07:00`)) }, actor, act);
}

beforeAll(async () => {
  mine = await createSeller(market.app.db, { name: 'Ruộng sen ông Chín' });
  theirs = await createSeller(market.app.db, { communeCode: '28429' });
  await write('2026-11-19T23:59:59', me, { action: 'seller.approve', subject: { kind: 'seller', id: mine.id, name: mine.name }, seller: mine, before: { state: 'checked' }, after: { state: 'verified' } });
  await write('2026-11-20T00:00:00', helper, { action: 'product.set_stock', subject: { kind: 'product', id: 'p', name: 'Hạt sen' }, seller: mine, before: { stock: 5, version: 1 }, after: { stock: 9, version: 2 } });
  await write('2026-11-20T10:00:00', me, { action: 'seller.refuse', subject: { kind: 'seller', id: theirs.id }, seller: theirs });
  await write('2026-11-21T08:00:00', me, { action: 'setting.change', subject: { kind: 'setting', id: 'review' } });
  await write('2026-11-21T09:00:00', helper, { action: 'role.grant', subject: { kind: 'role', id: 'g', name: me.name }, personId: me.userId, after: { role: 'operator' } });
});

const actions = ({ entries }: { entries: { action: string }[] }) => entries.map(({ action }) => action);

describe('who reads which part of the audit log', () => {
  test('an officer what was done in their communes, and no more', async () => {
    const read = (communeIds: string[]) => listAreaActs(market.app, { communeIds, everything: false, page: 1 });
    expect(actions(await read([mine.communeId]))).toEqual(['product.set_stock', 'seller.approve']);
    expect(actions(await read([theirs.communeId]))).toEqual(['seller.refuse']);
    expect(actions(await read([]))).toEqual([]);
  });

  test('the operator everything, also what belongs to no commune', async () => {
    expect(actions(await listAreaActs(market.app, { communeIds: [], everything: true, page: 1 }))).toEqual(['role.grant', 'setting.change', 'seller.refuse', 'product.set_stock', 'seller.approve']);
  });

  test('a shop what was done on it, by whom and whether for it, without where the others sat', async () => {
    const { entries } = await listSellerActs(market.app, { sellerId: mine.id, page: 1 });
    expect(entries.map(({ action, actorName, helped, address }) => ({ action, actorName, helped, address }))).toEqual([
      { action: 'product.set_stock', actorName: 'Nguyễn Thị Bé Sáu', helped: true, address: null },
      { action: 'seller.approve', actorName: 'Võ Thị Lan', helped: false, address: null },
    ]);
  });

  test('a person what they did, with their own addresses, and what concerns them', async () => {
    const { entries } = await listPersonActs(market.app, { userId: me.userId, page: 1 });
    expect(entries.map(({ action, address }) => [action, address])).toEqual([
      ['role.grant', null],
      ['setting.change', '203.0.113.7'],
      ['seller.refuse', '203.0.113.7'],
      ['seller.approve', '203.0.113.7'],
    ]);
    expect(actions(await listPersonActs(market.app, { userId: randomUUID(), page: 1 }))).toEqual([]);
  });
});

describe('the record', () => {
  const read = (filter: Partial<Parameters<typeof listAreaActs>[1]>) => listAreaActs(market.app, { communeIds: [], everything: true, page: 1, ...filter });

  test('is narrowed by a day in Vietnam, a kind, a shop, a person', async () => {
    expect(actions(await read({ day: dayOf('2026-11-19') }))).toEqual(['seller.approve']);
    expect(actions(await read({ day: dayOf('2026-11-20') }))).toEqual(['seller.refuse', 'product.set_stock']);
    expect(actions(await read({ group: 'seller' }))).toEqual(['seller.refuse', 'seller.approve']);
    expect(actions(await read({ sellerId: mine.id }))).toEqual(['product.set_stock', 'seller.approve']);
    expect(actions(await read({ personId: helper.userId }))).toEqual(['role.grant', 'product.set_stock']);
  });

  test('a filter never opens what the scope closes', async () => {
    expect(actions(await listAreaActs(market.app, { communeIds: [mine.communeId], everything: false, sellerId: theirs.id, page: 1 }))).toEqual([]);
    expect(actions(await listAreaActs(market.app, { communeIds: [mine.communeId], everything: false, personId: me.userId, page: 1 }))).toEqual(['seller.approve']);
    expect(actions(await listSellerActs(market.app, { sellerId: mine.id, group: 'setting', page: 1 }))).toEqual([]);
  });

  test('shows what changed, part by part, without what only the market needs', async () => {
    const { entries } = await read({ group: 'product' });
    expect(entries.flatMap(changesOf)).toEqual([{ name: 'stock', before: 5, after: 9 }]);
  });

  test('comes in pages', async () => {
    const seller = await createSeller(market.app.db, { communeCode: '28360' });
    for (let n = 0; n < 45; n += 1) await write('2026-11-21T10:00:00', me, { action: 'order.confirm', subject: { kind: 'order', id: String(n) }, seller });
    const [first, second] = [await listSellerActs(market.app, { sellerId: seller.id, page: 1 }), await listSellerActs(market.app, { sellerId: seller.id, page: 2 })];
    expect([first.entries.length, second.entries.length, first.pages]).toEqual([40, 5, 2]);
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(45);
  });
});

test('an act that did not happen is not in the log', async () => {
  const count = await market.app.db.auditEntry.count();
  const broken = market.app.db.$transaction(async (tx) => {
    await recordAct({ db: tx, clock: market.app.clock }, me, { action: 'setting.change', subject: { kind: 'setting', id: 'x' } });
    throw new Error('the act itself fails');
  });
  await expect(broken).rejects.toThrow('the act itself fails');
  expect(await market.app.db.auditEntry.count()).toBe(count);
});
