import { beforeEach, describe, expect, test } from 'vitest';
import { getHouseholdLink } from '#app/modules/households/get-household-link.server.ts';
import type { LinkChoice } from '#app/modules/households/household-link.ts';
import { linkHousehold } from '#app/modules/households/link-household.server.ts';
import { listYearHouseholds } from '#app/modules/households/list-year-households.server.ts';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { countStages } from '#app/modules/reports/internal/count-stages.server.ts';
import { keepStages } from '#app/modules/reports/keep-stages.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createApplicant } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';
import { countStagesByRows } from './figures/stage-rows.ts';

const market = testApp({ clock: fixedClock(new Date('2026-11-21T03:00:00Z')) });
const actor = someActor('Nguyễn Minh Thu');
const caiBe = '2025-07:28360';
const communeIds = [caiBe];
const phone = '+84901234567';

beforeEach(async () => {
  const { db } = market.app;
  await db.household.deleteMany();
  await db.seller.updateMany({ data: { phone: '+84909999999' } });
  await buildFigures(market.app);
});

const household = (code: string, { name = 'Nguyễn Thị Bảy', number = phone as string | null } = {}) => market.app.db.household.create({ data: { year: 2026, code, name, communeId: caiBe, phone: number } });
async function shop(name: string, { number = phone, communeCode = '28360', kind = 'household' as 'household' | 'cooperative' } = {}) {
  const { id } = await createApplicant(market.app.db, { name, communeCode, kind });
  return market.app.db.seller.update({ where: { id }, data: { phone: number } });
}
const say = (listedId: string, choice: LinkChoice) => linkHousehold(market.app, { actor, communeIds, listedId, choice });
const listed = async () => (await listYearHouseholds(market.app, { communeIds, year: 2026, communeId: caiBe })).households.map(({ code, by, shop: of }) => [code, by, of?.name ?? null]);

/** How many households of the list have come to the market, by the sums as they are kept; the second way says the same. */
async function registered(): Promise<number> {
  while ((await keepStages(market.app)) > 0);
  const rows = await countStages(market.app.db, { year: 2026, until: null, kind: null, communeIds });
  const counted = Object.fromEntries(rows.map(({ communeId, stage, count }) => [`${communeId} ${stage}`, count]));
  expect(counted).toEqual(await countStagesByRows(market.app.db, { year: 2026, until: '2027-12-31', kind: null }));
  return counted[`${caiBe} registered`] ?? 0;
}

describe('the shop of a listed household', () => {
  test('is the one that an officer names, and the funnel follows; what was said can be taken back', async () => {
    const home = await household('H1', { number: null });
    const own = await shop('Vườn Bảy', { number: '+84907654321' });
    expect([await listed(), await registered()]).toEqual([[['H1', 'number', null]], 0]);
    expect(await say(home.id, { sellerId: own.id })).toEqual({ ok: true, value: null });
    expect([await listed(), await registered()]).toEqual([[['H1', 'hand', 'Vườn Bảy']], 1]);
    await say(home.id, 'number');
    expect([await listed(), await registered()]).toEqual([[['H1', 'number', null]], 0]);
  });

  test('is none where an officer says that the shop of its number is another’s', async () => {
    const home = await household('H1');
    await shop('Vườn của con');
    expect([await listed(), await registered()]).toEqual([[['H1', 'number', 'Vườn của con']], 1]);
    await say(home.id, 'none');
    expect([await listed(), await registered()]).toEqual([[['H1', 'hand', null]], 0]);
    await say(home.id, 'number');
    expect([await listed(), await registered()]).toEqual([[['H1', 'number', 'Vườn của con']], 1]);
  });

  test('stands for one household of a year: given to one, it is not found by the number of another', async () => {
    await household('H1');
    const second = await household('H2', { name: 'Trần Văn Tám', number: null });
    const third = await household('H3', { name: 'Lê Thị Chín', number: null });
    const own = await shop('Vườn Tám');
    await say(second.id, { sellerId: own.id });
    expect([await listed(), await registered()]).toEqual([[['H1', 'number', null], ['H2', 'hand', 'Vườn Tám'], ['H3', 'number', null]], 1]);
    expect(await say(third.id, { sellerId: own.id })).toEqual({ ok: false, problem: { code: 'taken' } });
    await say(second.id, 'number');
    expect(await say(third.id, { sellerId: own.id })).toMatchObject({ ok: true });
    expect([await listed(), await registered()]).toEqual([[['H1', 'number', null], ['H2', 'number', null], ['H3', 'hand', 'Vườn Tám']], 1]);
  });

  test('goes to one of two officers who give it away at the same moment, and the other is told', async () => {
    const { db } = market.app;
    const homes = [await household('H1', { number: null }), await household('H2', { name: 'Trần Văn Tám', number: null })];
    const own = await shop('Vườn Tám');
    let both: ReturnType<typeof say>[] = [];
    await db.$transaction(async (tx) => {
      // Both come while the shop is held, so that neither has seen what the other says.
      await tx.$queryRaw`SELECT id FROM seller WHERE id = ${own.id}::uuid FOR UPDATE`;
      both = homes.map(({ id }) => say(id, { sellerId: own.id }));
      for (const until = Date.now() + 10_000; Date.now() < until; ) {
        // Not in the transaction, which sees who waits as it was at its first look.
        const [row] = await db.$queryRaw<{ waiting: number }[]>`SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        if ((row?.waiting ?? 0) >= 2) return;
      }
      throw new Error('The two officers do not wait');
    }, { timeout: 20_000 });
    expect((await Promise.all(both)).map((answer) => (answer.ok ? 'given' : answer.problem.code)).sort()).toEqual(['given', 'taken']);
    expect(await registered()).toBe(1);
  });

  test('moves with its household to another commune of the list', async () => {
    const home = await household('H1', { number: null });
    const own = await shop('Vườn Bảy', { number: '+84907654321' });
    await say(home.id, { sellerId: own.id });
    expect(await registered()).toBe(1);
    const other = await market.app.db.areaUnit.findFirstOrThrow({ where: { level: 'commune', parentId: '2025-07:82', validTo: null, id: { not: caiBe } }, orderBy: { code: 'asc' } });
    await market.app.db.household.update({ where: { id: home.id }, data: { communeId: other.id } });
    while ((await keepStages(market.app)) > 0);
    const rows = await countStages(market.app.db, { year: 2026, until: null, kind: null, communeIds: [caiBe, other.id] });
    expect(rows.filter(({ stage }) => stage === 'registered').map(({ communeId, count }) => [communeId, count]).filter(([, count]) => count !== 0)).toEqual([[other.id, 1]]);
  });

  test('is looked for by number, by address, and by a name like its own in its commune', async () => {
    const home = await household('H1', { name: 'Đặng Hoàng Yến', number: null });
    const alike = await shop('Hộ Đặng Hoàng Yến', { number: '+84907654321' });
    const far = await shop('Hộ Đặng Hoàng Yến ở xa', { number: '+84907654322', communeCode: '30046' });
    await shop('Hợp tác xã Hoàng Yến', { number: '+84907654323', kind: 'cooperative' });
    const find = async (typed?: string, of = communeIds) => (await getHouseholdLink(market.app, { listedId: home.id, communeIds: of, ...(typed !== undefined && { typed }) })).candidates.map(({ id }) => id);
    expect(await find()).toEqual([alike.id]);
    expect(await find('0907 654 321')).toEqual([alike.id]);
    expect(await find(`https://cho.example.vn/sellers/${alike.slug}?x=1`)).toEqual([alike.id]);
    expect([await find('0907 654 322'), await find('0907 654 323'), await find('nothing')]).toEqual([[], [], []]);
    expect(await find('0907 654 322', [caiBe, far.communeId])).toEqual([far.id]);
  });

  test('is said by who keeps the commune of both, and each act is on record', async () => {
    const home = await household('H1', { number: null });
    const own = await shop('Vườn Bảy', { number: '+84907654321' });
    const away = await shop('Vườn xa', { number: '+84907654322', communeCode: '30046' });
    for (const foreign of [{ communeIds: ['2025-07:30046'], listedId: home.id, choice: { sellerId: away.id } }, { communeIds, listedId: home.id, choice: { sellerId: away.id } }, { communeIds, listedId: own.id, choice: 'none' as const }]) {
      await expect(linkHousehold(market.app, { actor, ...foreign })).rejects.toMatchObject({ status: 404 });
    }
    await expect(getHouseholdLink(market.app, { listedId: home.id, communeIds: ['2025-07:30046'] })).rejects.toMatchObject({ status: 404 });
    for (const choice of [{ sellerId: own.id }, { sellerId: own.id }, 'none', 'number', 'number'] as const) await say(home.id, choice);
    const acts = await market.app.db.auditEntry.findMany({ where: { subjectId: home.id }, orderBy: { id: 'asc' }, select: { action: true, before: true, after: true, sellerId: true } });
    expect(acts).toEqual([
      { action: 'household.link', before: null, after: { shop: 'Vườn Bảy' }, sellerId: own.id },
      { action: 'household.unlink', before: { shop: 'Vườn Bảy' }, after: null, sellerId: own.id },
      { action: 'household.find_by_number', before: { shop: '' }, after: null, sellerId: null },
    ]);
  });
});
