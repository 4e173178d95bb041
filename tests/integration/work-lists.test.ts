import { beforeEach, describe, expect, test } from 'vitest';
import { setHoliday } from '#app/modules/sellers/set-holiday.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { countWork } from '#app/modules/visits/count-work.server.ts';
import { followWorkLists } from '#app/modules/visits/follow-work-lists.server.ts';
import { keepWorkLists } from '#app/modules/visits/keep-work-lists.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, dayOf, dayOfUtcMidnight, startOfVietnamDay } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { openLines } from '#tests/factories/visits.ts';
import { testApp } from '#tests/setup/test-app.ts';

const today = dayOf('2026-11-22');
const clock = fixedClock(new Date(0));
const market = testApp({ clock });
/** Nine in the morning in Vietnam, so many days from today. */
const morning = (days: number) => new Date(startOfVietnamDay(addDays(today, days)).getTime() + 9 * 3_600_000);
const after = (days: number, hours = 0) => clock.set(new Date(morning(days).getTime() + hours * 3_600_000));

beforeEach(() => clock.set(morning(0)));

/** A seller who was verified so many days ago, with something on sale for so many days unless it has nothing. */
async function seller({ verified = 400, onSale = 5 as number | null, certificate = undefined as { stars: number; endsOn: string } | undefined } = {}) {
  const { db } = market.app;
  const made = await createSeller(db, { name: 'Hộ Bảy Xoài' });
  await db.seller.update({ where: { id: made.id }, data: { verifiedAt: morning(-verified) } });
  const product = onSale === null ? null : await createProduct(db, made.id, { name: 'Xoài cát', publishedAt: morning(-onSale), ...(certificate && { certificate: { ...certificate, issuedOn: '2024-01-01' } }) });
  return { ...made, product };
}

const keep = () => keepWorkLists(market.app);
async function reasons(sellerId: string) {
  return (await openLines(market.app.db, sellerId)).map(({ reason, sinceOn }) => [reason, dayOfUtcMidnight(sinceOn)]);
}
const lastLine = (sellerId: string) => market.app.db.stuckLine.findFirstOrThrow({ where: { sellerId }, orderBy: [{ sinceOn: 'desc' }] });

describe('a seller is stuck', () => {
  test('who was verified 30 days ago and has never had anything on sale, and not a day earlier', async () => {
    const [ripe, fresh, listed] = [await seller({ verified: 30, onSale: null }), await seller({ verified: 29, onSale: null }), await seller({ verified: 30 })];
    await createProduct(market.app.db, ripe.id, { name: 'Mới soạn', state: 'draft' }).then(({ id }) => market.app.db.product.update({ where: { id }, data: { publishedAt: null } }));
    await keep();
    expect(await reasons(ripe.id)).toEqual([['no_listing', addDays(today, -30)]]);
    expect([await reasons(fresh.id), await reasons(listed.id)]).toEqual([[], []]);
  });

  test('not whose goods a cooperative sells', async () => {
    const [member, cooperative] = [await seller({ onSale: null }), await seller()];
    await market.app.db.product.update({ where: { id: cooperative.product?.id ?? '' }, data: { producerId: member.id } });
    await keep();
    expect(await reasons(member.id)).toEqual([]);
  });

  test('who has something on sale and has sold nothing for 60 days, since the last sale or the first listing', async () => {
    const [never, once, lately, called] = [await seller({ onSale: 60 }), await seller({ onSale: 300 }), await seller({ onSale: 300 }), await seller({ onSale: 300 })];
    await createOrder(market.app.db, once, { placedAt: morning(-61), state: 'completed' });
    await createOrder(market.app.db, lately, { placedAt: morning(-59), state: 'completed' });
    await createOrder(market.app.db, called, { placedAt: morning(-10), state: 'declined' });
    await keep();
    expect(await reasons(never.id)).toEqual([['no_sale', addDays(today, -60)]]);
    expect(await reasons(once.id)).toEqual([['no_sale', addDays(today, -61)]]);
    expect(await reasons(lately.id)).toEqual([]);
    expect(await reasons(called.id)).toEqual([['no_sale', addDays(today, -300)]]);
  });

  test('by whom an order waits when the reminder has gone out, since the oldest', async () => {
    const waits = await seller();
    after(-1, 10);
    const { order } = await placeOne(market.app, { lines: [{ variantId: waits.product?.variants[0]?.id ?? '' }] });
    after(-1, 21);
    await keep();
    expect(await reasons(waits.id)).toEqual([]);
    after(-1, 22);
    await followWorkLists(market.app);
    expect(await reasons(waits.id)).toEqual([['unconfirmed', addDays(today, -1)]]);
    expect((await lastLine(waits.id)).facts).toEqual({ code: order.code });
  });

  test('whose certificate or needed paper ends within 90 days or has ended, unless another goes on', async () => {
    const ends = (days: number) => ({ stars: 4, endsOn: addDays(today, days) as string });
    const [soon, later, ended, longAgo, renewed] = [await seller({ certificate: ends(90) }), await seller({ certificate: ends(91) }), await seller({ certificate: ends(-20) }), await seller({ certificate: ends(-181) }), await seller({ certificate: ends(10) })];
    const own = { productId: renewed.product?.id ?? '', stars: 4, decision: '2', number: '2', issuer: 'UBND', confirmed: true };
    await market.app.db.certificate.create({ data: { ...own, issuedOn: new Date(addDays(today, 11)), endsOn: new Date(addDays(today, 1_000)) } });
    await keep();
    expect(await reasons(soon.id)).toEqual([['paper', today]]);
    expect(await reasons(ended.id)).toEqual([['paper', addDays(today, -110)]]);
    expect([await reasons(later.id), await reasons(longAgo.id), await reasons(renewed.id)]).toEqual([[], [], []]);
  });

  test('whose paper ends counts only where its group needs it', async () => {
    const { db } = market.app;
    const rule = await db.paperRule.findFirstOrThrow({ where: { kinds: { has: 'food_safety' } }, orderBy: { groupKey: 'asc' } });
    const [needs, free] = [await seller(), await seller()];
    await db.product.update({ where: { id: needs.product?.id ?? '' }, data: { groupKey: rule.groupKey } });
    const paper = { number: '1', issuer: 'Sở', issuedOn: new Date('2026-01-01'), endsOn: new Date(addDays(today, 20)) };
    await db.productDocument.create({ data: { ...paper, productId: needs.product?.id ?? '', kind: 'food_safety' } });
    await db.productDocument.create({ data: { ...paper, productId: free.product?.id ?? '', kind: 'other' } });
    await keep();
    expect(await reasons(needs.id)).toEqual([['paper', addDays(today, -70)]]);
    expect(await reasons(free.id)).toEqual([]);
  });

  test('who is closed for more than 30 days', async () => {
    const [long, short] = [await seller(), await seller()];
    after(-30);
    for (const { id } of [long, short]) await setHoliday(market.app, { sellerId: id, actor: someActor(), holiday: { from: addDays(today, id === long.id ? -30 : -29), until: addDays(today, 20) } });
    after(0);
    await keep();
    expect(await reasons(long.id)).toEqual([['closed', addDays(today, -30)]]);
    expect(await reasons(short.id)).toEqual([]);
  });

  test('not who is suspended: nobody is sent there', async () => {
    const away = await seller({ onSale: null });
    await market.app.db.seller.update({ where: { id: away.id }, data: { state: 'suspended' } });
    await keep();
    expect(await reasons(away.id)).toEqual([]);
  });
});

describe('a reason', () => {
  test('that lasts stands on the list once, however often it is asked', async () => {
    const stuck = await seller({ onSale: null });
    await keep();
    const first = await openLines(market.app.db, stuck.id);
    after(1);
    await keep();
    await followWorkLists(market.app);
    expect(await openLines(market.app.db, stuck.id)).toEqual(first);
  });

  test('that was got over leaves the list within minutes: listed, sold, confirmed, opened', async () => {
    const { db } = market.app;
    const [empty, quiet, slow, resting] = [await seller({ onSale: null }), await seller({ onSale: 100 }), await seller(), await seller()];
    await db.seller.update({ where: { id: resting.id }, data: { holidayFrom: new Date(addDays(today, -40)), holidayUntil: new Date(addDays(today, 5)) } });
    after(-1);
    const { order } = await placeOne(market.app, { lines: [{ variantId: slow.product?.variants[0]?.id ?? '' }] });
    after(0);
    await keep();
    await createProduct(db, empty.id, { name: 'Ổi', publishedAt: clock.now() });
    await createOrder(db, quiet, { placedAt: clock.now() });
    await takeSellerStep(market.app, { sellerId: slow.id, orderId: order.id, step: 'confirm', actor: someActor() });
    await setHoliday(market.app, { sellerId: resting.id, actor: someActor(), holiday: null });
    await followWorkLists(market.app);
    for (const { id } of [empty, quiet, slow, resting]) expect(await lastLine(id)).toMatchObject({ goneAt: clock.now(), solved: true });
  });

  test('that only lapsed was not got over: the order was called off, the shop suspended, the goods taken off sale', async () => {
    const { db } = market.app;
    const [slow, empty, quiet] = [await seller(), await seller({ onSale: null }), await seller({ onSale: 100 })];
    after(-1);
    const { order } = await placeOne(market.app, { lines: [{ variantId: slow.product?.variants[0]?.id ?? '' }] });
    after(0);
    await keep();
    await db.order.update({ where: { id: order.id }, data: { state: 'cancelled' } });
    await db.seller.update({ where: { id: empty.id }, data: { state: 'suspended' } });
    await db.product.updateMany({ where: { sellerId: quiet.id }, data: { state: 'withdrawn' } });
    await keep();
    for (const { id } of [slow, empty, quiet]) expect(await lastLine(id)).toMatchObject({ goneAt: clock.now(), solved: false });
  });

  test('of a paper is got over by the renewal', async () => {
    const { db } = market.app;
    const renewing = await seller({ certificate: { stars: 4, endsOn: addDays(today, 30) } });
    await keep();
    await db.certificate.updateMany({ where: { productId: renewing.product?.id ?? '' }, data: { endsOn: new Date(addDays(today, 1_100)) } });
    await keep();
    expect(await lastLine(renewing.id)).toMatchObject({ reason: 'paper', solved: true });
  });

  test('that comes back later is a new line', async () => {
    const quiet = await seller({ onSale: 200 });
    await keep();
    await createOrder(market.app.db, quiet, { placedAt: morning(0), state: 'completed' });
    await keep();
    after(60);
    await keep();
    const lines = await market.app.db.stuckLine.findMany({ where: { sellerId: quiet.id, reason: 'no_sale' }, orderBy: { sinceOn: 'asc' } });
    expect(lines.map(({ sinceOn, solved }) => [dayOfUtcMidnight(sinceOn), solved])).toEqual([[addDays(today, -200), true], [today, null]]);
  });

  test('follows a seller who moves, without the person of the old commune who was to visit', async () => {
    const { db } = market.app;
    const moving = await seller({ onSale: null });
    await keep();
    await db.stuckLine.updateMany({ where: { sellerId: moving.id }, data: { assignedTo: moving.id, assignedName: 'Bé Sáu', plannedOn: new Date(today) } });
    const { communeId } = await createSeller(db, { communeCode: '30046' });
    await db.seller.update({ where: { id: moving.id }, data: { communeId } });
    await keep();
    expect(await lastLine(moving.id)).toMatchObject({ communeId, assignedTo: null, assignedName: '', plannedOn: null, goneAt: null });
  });
});

test('the counts of a commune are those of its open lines, whatever happens to them', async () => {
  const { db } = market.app;
  await keep();
  const communes = await db.stuckLine.findMany({ distinct: ['communeId'], select: { communeId: true } });
  for (const { communeId } of communes) {
    const counts = await countWork(market.app, { communeIds: [communeId] });
    for (const [reason, { lines, unvisited }] of Object.entries(counts)) {
      const where = { communeId, reason: reason as 'paper', goneAt: null };
      expect([communeId, reason, lines, unvisited]).toEqual([communeId, reason, await db.stuckLine.count({ where }), await db.stuckLine.count({ where: { ...where, firstVisitOn: null } })]);
    }
  }
});
