import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildFigures } from '#app/modules/reports/build-figures.server.ts';
import { getFigures } from '#app/modules/reports/get-figures.server.ts';
import { listSalesStories } from '#app/modules/reports/list-sales-stories.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import { storyYear } from '#app/modules/reports/sales-story.ts';
import type { SalesStories } from '#app/modules/reports/sales-story.ts';
import { hideSales } from '#app/modules/sellers/hide-sales.server.ts';
import { showSales } from '#app/modules/sellers/show-sales.server.ts';
import { loader as readOfficers } from '#app/routes/admin/sales-stories.tsx';
import { action as write, loader as readOwn } from '#app/routes/seller/shown-sales.tsx';
import { loader as readPublic } from '#app/routes/shop/public-stories.tsx';
import type { Actor } from '#app/shared/actor.ts';
import { dayOf, vietnamDay } from '#app/shared/dates.ts';
import { createConsent } from '#tests/factories/consents.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { createSale } from '#tests/factories/sales.ts';
import { actorNamed } from '#tests/factories/sellers.ts';
import { testApp } from '#tests/setup/test-app.ts';

const start = new Date('2026-11-22T03:00:00Z');
let now = start;
const market = testApp({ clock: { now: () => now } });
const actor = actorNamed('Hộ Tư Sáng');
const province = '2025-07:82';
type Shop = Awaited<ReturnType<typeof createSeller>> & { variantId: string };
/** Who helps under a live consent to everything that a consent can allow. */
let helping: Actor;
let small: Shop, great: Shop, away: Shop;
const cookies = { commune: '', department: '', owner: '', helper: '' };

async function shop(name: string, communeCode?: string): Promise<Shop> {
  const seller = await createSeller(market.app.db, { name, ...(communeCode && { communeCode }) });
  const product = await createProduct(market.app.db, seller.id, { name: `Trà ${name}` });
  return { ...seller, variantId: product.variants[0]?.id ?? '' };
}

beforeAll(async () => {
  const { app } = market;
  const { db } = app;
  small = await shop('Hộ Tư Sáng');
  great = await shop('Hợp tác xã Hòa Lộc');
  const home = await db.areaUnit.findUniqueOrThrow({ where: { id: small.communeId } });
  const other = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', parentId: province, validTo: null, formerDistrictId: { not: home.formerDistrictId } }, orderBy: { code: 'asc' } });
  away = await shop('Hộ ở nơi khác', other.code);
  const sell = ({ id, variantId }: Shop, at: string, quantity: number, returned = 0) => createSale(db, id, { placedAt: new Date(at), lines: [{ variantId, quantity, returned }], ...(returned > 0 && { state: 'refunded' as const }) });
  // The year of the list begins on 23 November 2025: a minute before its midnight in Vietnam is not in it.
  await sell(small, '2025-11-22T16:59:00Z', 100);
  await sell(small, '2025-11-22T17:00:00Z', 2);
  await sell(small, '2026-11-21T18:00:00Z', 4, 1);
  await sell(small, '2026-11-21T18:00:00Z', 6, 6);
  await createSale(db, small.id, { placedAt: start, state: 'placed', closedAt: null, lines: [{ variantId: small.variantId, quantity: 50 }] });
  await sell(great, '2026-05-05T03:00:00Z', 40);
  await sell(away, '2026-05-05T03:00:00Z', 20);
  await buildFigures(app);
  const person = async (name: string, roles: NonNullable<Parameters<typeof signedInPerson>[1]>['roles']) => (await signedInPerson(app, { name, roles, secondFactor: true })).cookie;
  cookies.department = await person('Cán bộ sở', [{ role: 'department_officer', areaId: province }]);
  cookies.commune = await person('Cán bộ xã', [{ role: 'commune_officer', areaId: small.communeId }]);
  cookies.owner = await person('Tư Sáng', [{ role: 'seller_owner', sellerId: small.id }]);
  const helper = await signedInPerson(app, { name: 'Nguyễn Thị Hoa', roles: [{ role: 'community_member', areaId: small.communeId }] });
  helping = (await createConsent(app, small.id, { userId: helper.userId, name: helper.name, address: null, consentId: null })).actor;
  cookies.helper = `${helper.cookie}; shop=${small.id}`;
});

beforeEach(async () => {
  now = start;
  for (const { id } of [small, great, away]) await hideSales(market.app, { sellerId: id, actor });
});

type Run = (args: LoaderFunctionArgs | ActionFunctionArgs) => Promise<Response> | Response;
async function ask(run: Run, path: string, cookie = '', fields?: Record<string, string>): Promise<Response> {
  const body = fields && new URLSearchParams(fields);
  const request = new Request(`http://localhost:3000${path}`, { ...(body && { method: 'POST', body }), headers: { cookie } });
  try {
    return await run({ request, params: {}, context: { app: market.app, nonce: '', clientAddress: '203.0.113.7', failures: [] } });
  } catch (thrown) {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  }
}
const stories = async (answer: Promise<Response>) => ((await (await answer).json()) as SalesStories).stories.map(({ name, orders, value }) => [name, orders, value]);
const seenBy = (cookie: string) => stories(ask(readOfficers, '/admin/reports/stories', cookie));
const seenByAll = () => stories(ask(readPublic, '/so-lieu/guong-ban-hang'));
const agree = (of: Shop, audience: 'officers' | 'everybody', days = '90') => showSales(market.app, { sellerId: of.id, actor, audience, days });
const ofSmall = ['Hộ Tư Sáng', 2, 2_500];
const ofGreat = ['Hợp tác xã Hòa Lộc', 1, 20_000];

describe('a shop that sells well', () => {
  test('is named to nobody before it agrees, then to officers of its area alone, or to everybody', async () => {
    expect([await seenBy(cookies.department), await seenByAll()]).toEqual([[], []]);
    await agree(small, 'officers');
    await agree(great, 'everybody');
    await agree(away, 'officers');
    expect(await seenBy(cookies.department)).toEqual([ofGreat, ['Hộ ở nơi khác', 1, 10_000], ofSmall]);
    expect(await seenBy(cookies.commune)).toEqual([ofGreat, ofSmall]);
    expect(await seenByAll()).toEqual([ofGreat]);
  });

  test('has sold what the figures of its commune say that was sold', async () => {
    await agree(small, 'officers');
    await agree(great, 'officers');
    const { total } = await getFigures(market.app, { scope: { areas: [{ id: small.communeId }] }, indicators: ['successful', 'value'], period: storyYear(vietnamDay(now)), filter: noFilter });
    const listed = await seenBy(cookies.commune);
    const sum = (at: 1 | 2) => listed.reduce((all, row) => all + Number(row[at]), 0);
    expect([sum(1), sum(2)]).toEqual([total.now.successful, total.now.value]);
  });

  test('is gone in the next request once it has withdrawn, and both acts are on record', async () => {
    expect((await ask(write, '/seller/shown-sales', cookies.owner, { intent: 'show', audience: 'everybody', days: '180' })).status).toBe(303);
    expect(await seenByAll()).toEqual([ofSmall]);
    expect(await (await ask(readOwn, '/seller/shown-sales', cookies.owner)).json()).toMatchObject({ consent: { audience: 'everybody', endsOn: '2027-05-21' }, sold: { orders: 2, value: 2_500 } });
    expect((await ask(write, '/seller/shown-sales', cookies.owner, { intent: 'hide' })).status).toBe(303);
    expect([await seenByAll(), await seenBy(cookies.department)]).toEqual([[], []]);
    const acts = await market.app.db.auditEntry.findMany({ where: { sellerId: small.id, actorName: 'Tư Sáng' }, orderBy: { id: 'asc' }, select: { action: true, before: true, after: true } });
    expect(acts).toEqual([
      { action: 'seller.show_sales', before: null, after: { audience: 'everybody', until: '2027-05-21' } },
      { action: 'seller.hide_sales', before: { audience: 'everybody' }, after: null },
    ]);
  });

  test('is named through the last day that it agreed to, and no longer', async () => {
    await agree(small, 'everybody');
    now = new Date('2027-02-20T16:59:00Z');
    expect(vietnamDay(now)).toBe(dayOf('2027-02-20'));
    expect((await seenByAll()).map(([name]) => name)).toEqual(['Hộ Tư Sáng']);
    now = new Date('2027-02-20T17:00:00Z');
    // Sessions of people have ended by then.
    const { stories: ofOfficers } = await listSalesStories(market.app, { communeIds: [small.communeId] });
    expect([await seenByAll(), ofOfficers]).toEqual([[], []]);
  });

  test('that is suspended is named to nobody', async () => {
    await agree(small, 'everybody');
    await market.app.db.seller.update({ where: { id: small.id }, data: { state: 'suspended' } });
    expect([await seenByAll(), await seenBy(cookies.department)]).toEqual([[], []]);
    await market.app.db.seller.update({ where: { id: small.id }, data: { state: 'verified' } });
  });

  test('agrees itself: no helper does it, or takes it back', async () => {
    const answers = await Promise.all([ask(readOwn, '/seller/shown-sales', cookies.helper), ask(write, '/seller/shown-sales', cookies.helper, { intent: 'show', audience: 'everybody', days: '90' })]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    await expect(showSales(market.app, { sellerId: small.id, actor: helping, audience: 'everybody', days: '90' })).rejects.toMatchObject({ status: 404 });
    await agree(small, 'officers');
    await expect(hideSales(market.app, { sellerId: small.id, actor: helping })).rejects.toMatchObject({ status: 404 });
    expect(await seenBy(cookies.department)).toEqual([ofSmall]);
  });

  test('agrees anew in place of what it agreed to before, and is told what it left out', async () => {
    await agree(small, 'everybody');
    await agree(small, 'officers', '365');
    expect([await seenByAll(), await seenBy(cookies.department)]).toEqual([[], [ofSmall]]);
    for (const [fields, problem] of [[{ audience: '', days: '90' }, 'audience'], [{ audience: 'officers', days: '4000' }, 'days']] as const) {
      const answer = await ask(write, '/seller/shown-sales', cookies.owner, { intent: 'show', ...fields });
      expect([answer.status, await answer.json()]).toEqual([422, { ...fields, problem }]);
    }
  });
});
