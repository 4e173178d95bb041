import { beforeEach, describe, expect, test } from 'vitest';
import { listVisitors } from '#app/modules/identity/list-visitors.server.ts';
import { getWorkLine } from '#app/modules/visits/get-work-line.server.ts';
import { keepWorkLists } from '#app/modules/visits/keep-work-lists.server.ts';
import { listOwnWork } from '#app/modules/visits/list-own-work.server.ts';
import { listVisitEffect } from '#app/modules/visits/list-visit-effect.server.ts';
import { listVisits } from '#app/modules/visits/list-visits.server.ts';
import { listWork } from '#app/modules/visits/list-work.server.ts';
import { planVisit } from '#app/modules/visits/plan-visit.server.ts';
import { writeWorkFile } from '#app/modules/visits/write-work-file.server.ts';
import { writeVisit } from '#app/modules/visits/write-visit.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, dayOf, startOfVietnamDay } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createPersonWith } from '#tests/factories/people.ts';
import { giveTo, openLines, visit, visitTyped } from '#tests/factories/visits.ts';
import { testApp } from '#tests/setup/test-app.ts';

const today = dayOf('2026-11-22');
const clock = fixedClock(new Date(0));
const market = testApp({ clock });
const morning = (days: number) => new Date(startOfVietnamDay(addDays(today, days)).getTime() + 9 * 3_600_000);
beforeEach(() => clock.set(morning(0)));

const [caiBe, truongXuan] = ['28360', '30046'];

/** The line of a seller who was verified so many days ago and has put nothing on sale. */
async function stuckSeller({ communeCode = caiBe, verified = 50, name = 'Hộ Bảy Xoài' } = {}) {
  const { db } = market.app;
  const made = await createSeller(db, { communeCode, name });
  await db.seller.update({ where: { id: made.id }, data: { verifiedAt: morning(-verified) } });
  await keepWorkLists(market.app);
  const [line] = await openLines(db, made.id);
  if (!line) throw new Error('nobody is stuck');
  return line;
}
/** A seller lists something on a day. */
async function list(sellerId: string, day: number) {
  clock.set(morning(day));
  await createProduct(market.app.db, sellerId, { name: 'Xoài', publishedAt: clock.now() });
  await keepWorkLists(market.app);
}
const all = { show: 'all', reason: null, communeId: null, page: 1 } as const;
const nobody = '00000000-0000-4000-8000-000000000000';
const statusOf = (run: Promise<unknown>) => run.then(() => 200, (thrown: Response) => thrown.status);

describe('who sees a work list', () => {
  test('an officer those of the own communes alone, and plans and writes nothing elsewhere', async () => {
    const [own, other] = [await stuckSeller({ communeCode: caiBe }), await stuckSeller({ communeCode: truongXuan })];
    for (const [mine, theirs] of [[own, other], [other, own]] as const) {
      const { lines } = await listWork(market.app, { communeIds: [mine.communeId], userId: nobody, query: all });
      expect(lines.map(({ id }) => id)).toContain(mine.id);
      expect(lines.map(({ id }) => id)).not.toContain(theirs.id);
      const foreign = { actor: someActor(), communeIds: [mine.communeId], workLineId: theirs.id };
      expect(await statusOf(getWorkLine(market.app, { ...foreign, onlyOf: null }))).toBe(404);
      expect(await statusOf(planVisit(market.app, { ...foreign, visitors: [], typed: { visitorId: '', plannedOn: '' } }))).toBe(404);
      expect(await statusOf(writeVisit(market.app, { ...foreign, onlyOf: null, typed: visitTyped(market.app) }))).toBe(404);
      expect((await listWork(market.app, { communeIds: [mine.communeId], userId: nobody, query: { ...all, communeId: theirs.communeId } })).lines).toEqual([]);
    }
  });

  test('a member of the community team only those given to them', async () => {
    const [mine, others] = [await stuckSeller(), await stuckSeller()];
    const { userId, name } = await createPersonWith(market.app, { name: 'Bé Sáu', roles: [{ role: 'community_member', areaId: mine.communeId }] });
    await giveTo(market.app, mine, { id: userId, name });
    const own = { communeIds: [mine.communeId], userId };
    expect((await listOwnWork(market.app, own)).map(({ id }) => id)).toEqual([mine.id]);
    expect(await statusOf(getWorkLine(market.app, { ...own, workLineId: mine.id, onlyOf: userId }))).toBe(200);
    const write = (workLineId: string) => writeVisit(market.app, { actor: { ...someActor(name), userId }, communeIds: own.communeIds, workLineId, onlyOf: userId, typed: visitTyped(market.app) });
    expect(await statusOf(getWorkLine(market.app, { ...own, workLineId: others.id, onlyOf: userId }))).toBe(404);
    expect(await statusOf(write(others.id))).toBe(404);
    expect(await statusOf(write(mine.id))).toBe(200);
  });

  test('of those who can be sent: people with a role there, and nobody of another commune', async () => {
    const line = await stuckSeller({ communeCode: truongXuan });
    const elsewhere = await createSeller(market.app.db);
    const person = (role: 'community_member' | 'commune_officer' | 'department_officer', areaId: string) => createPersonWith(market.app, { name: role, roles: [{ role, areaId }] });
    const [near, officer, department, far] = [await person('community_member', line.communeId), await person('commune_officer', line.communeId), await person('department_officer', '2025-07:82'), await person('community_member', elsewhere.communeId)];
    const ids = (await listVisitors(market.app, line)).map(({ id }) => id);
    expect(ids).toEqual([near.userId, officer.userId, department.userId]);
    const refused = await planVisit(market.app, { actor: someActor(), communeIds: [line.communeId], workLineId: line.id, visitors: await listVisitors(market.app, line), typed: { visitorId: far.userId, plannedOn: '' } });
    expect(refused).toEqual({ ok: false, problem: { code: 'wrong', problems: { visitorId: 'not_here' } } });
  });
});

describe('a visit', () => {
  test('pressed twice is one, and stands in the record with who was there', async () => {
    const line = await stuckSeller();
    const typed = visitTyped(market.app, { note: 'Đã chụp ảnh', nextStep: 'Ghi giá', nextOn: addDays(today, 3) });
    for (const _ of [1, 2]) expect((await visit(market.app, line, typed)).ok).toBe(true);
    expect(await market.app.db.visit.count({ where: { lineId: line.id } })).toBe(1);
    expect(await market.app.db.auditEntry.count({ where: { action: 'visit.write', sellerId: line.sellerId } })).toBe(1);
    expect(await market.app.db.stuckLine.findUniqueOrThrow({ where: { id: line.id } })).toMatchObject({ firstVisitOn: new Date(today), plannedOn: new Date(addDays(today, 3)) });
    await expect(market.app.db.visit.updateMany({ where: { lineId: line.id }, data: { note: 'khác' } })).rejects.toThrow();
  });

  test.each([
    [{ outcome: '' }, { outcome: 'missing' }],
    [{ visitedOn: addDays(today, 1) }, { visitedOn: 'in_future' }],
    [{ visitedOn: addDays(today, -61) }, { visitedOn: 'too_long_ago' }],
    [{ visitedOn: '' }, { visitedOn: 'not_a_day' }],
    [{ note: 'a'.repeat(501) }, { note: 'too_long' }],
    [{ nextStep: 'a'.repeat(201) }, { nextStep: 'too_long' }],
    [{ nextOn: addDays(today, -1) }, { nextOn: 'not_later' }],
    [{ outcome: 'gone fishing', nextOn: '2026-02-30' }, { outcome: 'missing', nextOn: 'not_a_day' }],
  ])('with %o is refused beside its cause and written nowhere', async (typed, problems) => {
    const line = await stuckSeller();
    expect(await visit(market.app, line, typed)).toEqual({ ok: false, problem: { code: 'wrong', problems } });
    expect(await market.app.db.visit.count({ where: { lineId: line.id } })).toBe(0);
  });

  test.each([
    [addDays(today, -1) as string, 'in_past'],
    [addDays(today, 181) as string, 'too_far'],
    ['hôm nào', 'not_a_day'],
  ])('planned for %s is refused: %s', async (plannedOn, problem) => {
    const line = await stuckSeller();
    const result = await planVisit(market.app, { actor: someActor(), communeIds: [line.communeId], workLineId: line.id, visitors: [{ id: nobody, name: 'Lan' }], typed: { visitorId: nobody, plannedOn } });
    expect(result).toEqual({ ok: false, problem: { code: 'wrong', problems: { plannedOn: problem } } });
  });

  test('is told with what became of its reason: still stuck, then solved after so many days', async () => {
    const line = await stuckSeller();
    clock.set(morning(-10));
    await visit(market.app, line);
    clock.set(morning(0));
    const since = async () => (await listVisits(market.app, { communeIds: [line.communeId], onlyOf: null })).find(({ lineId }) => lineId === line.id)?.since;
    expect(await since()).toEqual({ state: 'open', days: 10 });
    await list(line.sellerId, 2);
    expect(await since()).toEqual({ state: 'solved', days: 12 });
  });

  test('to somebody who was unstuck this morning finds the line gone', async () => {
    const line = await stuckSeller();
    await createProduct(market.app.db, line.sellerId, { name: 'Ổi', publishedAt: clock.now() });
    const { gone } = await getWorkLine(market.app, { workLineId: line.id, communeIds: [line.communeId], onlyOf: null });
    expect(gone).toEqual({ on: today, solved: true });
  });
});

test('visits are compared with sellers who had waited as long and were not visited', async () => {
  const communeCode = '29938';
  const lines = [];
  for (const _ of [1, 2, 3, 4]) lines.push(await stuckSeller({ communeCode, verified: 90 }));
  const [visited, left, soon, late] = lines.map((line) => line);
  if (!visited || !left || !soon || !late) throw new Error('four sellers');
  // On the list for 20 days when the visit comes; of the others one has solved it by itself in the same days, one before, one much later.
  clock.set(morning(-40));
  await visit(market.app, visited);
  await list(soon.sellerId, -50);
  await list(left.sellerId, -38);
  await list(visited.sellerId, -30);
  await list(late.sellerId, 0);
  const effect = await listVisitEffect(market.app, { communeIds: [visited.communeId] });
  // It had waited 14 to 27 days: beside it count those two who were still stuck after 14 days.
  expect(effect).toEqual([{ reason: 'no_listing', visited: 1, visitedSolved: 1, others: 2, expected: 0.5 }]);
});

test('a file holds what the list shows, and no formula', async () => {
  const line = await stuckSeller({ name: '=HYPERLINK("x")' });
  const { bytes } = await writeWorkFile(market.app, { communeIds: [line.communeId], userId: nobody, query: all, locale: 'vi' });
  const text = new TextDecoder().decode(bytes);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  expect(text).toContain('0901 234 567');
});
