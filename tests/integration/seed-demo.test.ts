import { beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { listHeldMoney } from '#app/modules/ledger/list-held-money.server.ts';
import { countLevels } from '#app/modules/reports/internal/count-levels.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import { publicMonthSchema } from '#app/modules/reports/public/public-month.ts';
import { rebuildLevels } from '#app/modules/reports/rebuild-levels.server.ts';
import { tellPublicMonths } from '#app/modules/reports/tell-public-months.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { applicants } from '#seed/demo/applicants.ts';
import { neighbours } from '#seed/demo/neighbours.ts';
import { newcomers } from '#seed/demo/newcomers.ts';
import { draftHouseholds } from '#seed/demo/seed-assistance.ts';
import { demoProducts, demoSellers } from '#seed/demo/catalogue.ts';
import { demoDistricts } from '#seed/demo/districts/index.ts';
import { seedDemo } from '#seed/demo/seed-demo.ts';
import { dayOf } from '#app/shared/dates.ts';
import { testApp } from '#tests/setup/test-app.ts';

const clock = fixedClock(new Date('2026-11-21T03:00:00Z'));
/** Ten thousand orders take seconds; a machine that does other things at the same time may take longer. */
const patience = 180_000;
const tables = ['seller', 'person', 'role_grant', 'sign_in_account', 'product', 'variant', 'ocop_certificate', 'product_document', 'order_group', 'order', 'order_line', 'order_event', 'search_product'];

/** A former district of the home province by the key of its texts. */
const districtSlugs: Record<string, string> = {
  'my-tho': 'thanh-pho-my-tho-tien-giang',
  'go-cong-thi-xa': 'thanh-pho-go-cong-tien-giang',
  'cai-lay-thi-xa': 'thi-xa-cai-lay-tien-giang',
  'tan-phuoc': 'huyen-tan-phuoc-tien-giang',
  'cai-be': 'huyen-cai-be-tien-giang',
  'cai-lay-huyen': 'huyen-cai-lay-tien-giang',
  'chau-thanh-tien-giang': 'huyen-chau-thanh-tien-giang',
  'cho-gao': 'huyen-cho-gao-tien-giang',
  'go-cong-tay': 'huyen-go-cong-tay-tien-giang',
  'go-cong-dong': 'huyen-go-cong-dong-tien-giang',
  'tan-phu-dong': 'huyen-tan-phu-dong-tien-giang',
  'cao-lanh-thanh-pho': 'thanh-pho-cao-lanh-dong-thap',
  'sa-dec': 'thanh-pho-sa-dec-dong-thap',
  'hong-ngu-thanh-pho': 'thanh-pho-hong-ngu-dong-thap',
  'tan-hong': 'huyen-tan-hong-dong-thap',
  'hong-ngu-huyen': 'huyen-hong-ngu-dong-thap',
  'tam-nong': 'huyen-tam-nong-dong-thap',
  'thap-muoi': 'huyen-thap-muoi-dong-thap',
  'cao-lanh-huyen': 'huyen-cao-lanh-dong-thap',
  'thanh-binh': 'huyen-thanh-binh-dong-thap',
  'lap-vo': 'huyen-lap-vo-dong-thap',
  'lai-vung': 'huyen-lai-vung-dong-thap',
  'chau-thanh-dong-thap': 'huyen-chau-thanh-dong-thap',
};

async function checksums({ db }: AppContext): Promise<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const table of tables) {
    const rows = await db.$queryRawUnsafe<{ sum: string }[]>(`SELECT count(*) || ':' || coalesce(md5(string_agg(r, '' ORDER BY r)), '') AS sum FROM (SELECT t::text AS r FROM "${table}" t) x`);
    sums[table] = rows[0]?.sum ?? '';
  }
  return sums;
}

describe('the demonstration', () => {
  const market = testApp({ clock, owner: true });
  const seed = (app: AppContext) => seedDemo({ app, log: () => {}, pictures: false });

  beforeAll(async () => {
    // The first run is broken off at its last step, the second completes it.
    const searchIndex = new Proxy({}, { get: () => () => Promise.reject(new Error('broken off')) });
    const broken = Object.create(market.app, { searchIndex: { value: searchIndex } }) as AppContext;
    await expect(seed(broken)).rejects.toThrow('broken off');
    await seed(market.app);
  }, patience);

  test('is there as a whole', async () => {
    const { db } = market.app;
    expect(await db.seller.count({ where: { slug: { in: demoSellers.map(({ slug }) => slug) } } })).toBe(demoSellers.length);
    expect(await db.seller.count()).toBe(demoSellers.length + applicants.length + draftHouseholds.length + newcomers.length + neighbours.length);
    expect(new Set((await db.seller.findMany({ distinct: ['state'], select: { state: true } })).map(({ state }) => state))).toEqual(new Set(['draft', 'applied', 'checked', 'verified', 'suspended', 'refused']));
    expect(await db.product.count({ where: { state: 'on_sale' } })).toBe(demoProducts.length + neighbours.length);
    expect(await db.searchProduct.count()).toBe(demoProducts.length + neighbours.length);
    expect(await db.order.count()).toBeGreaterThan(9_000);
    expect(await db.orderEvent.count()).toBeGreaterThan(30_000);
    expect(await db.ledgerTransaction.groupBy({ by: ['kind'], orderBy: { kind: 'asc' } }).then((kinds) => kinds.map(({ kind }) => kind))).toEqual(expect.arrayContaining(['card_transfer', 'handed_over', 'pay_in', 'payment', 'payout', 'payout_failed', 'provider_fee', 'sale']));
    expect(await db.returnRequest.findMany({ distinct: ['orderId'], select: { order: { select: { state: true } } } }).then((rows) => [...new Set(rows.map(({ order }) => order.state))].sort())).toEqual(['decided', 'disputed', 'refunded', 'return_accepted', 'return_asked']);
    expect(await db.payout.groupBy({ by: ['state'], orderBy: { state: 'asc' } }).then((states) => states.map(({ state }) => state))).toEqual(expect.arrayContaining(['proposed', 'paid', 'failed']));
  });

  test('knows what there was at the end of each month of its story, and grows', async () => {
    const { db } = market.app;
    await rebuildLevels(market.app);
    const districtIds = (await db.areaUnit.findMany({ where: { slug: { in: Object.values(districtSlugs) } }, select: { id: true } })).map(({ id }) => id);
    const listingsOn = async (day: string) => (await countLevels(db, { districtIds, period: { from: dayOf(day), to: dayOf(day) }, filter: noFilter })).reduce((sum, { counts }) => sum + (counts.listings ?? 0), 0);
    expect(await listingsOn('2025-11-30')).toBeGreaterThan(0);
    expect(await listingsOn('2026-10-31')).toBeGreaterThan(await listingsOn('2025-11-30'));
    expect(await listingsOn('2026-11-21')).toBe(demoProducts.length + neighbours.length);
  });

  test('gives no buyer the number of somebody else who can sign in, and each line of an order in the ledger the commission that its page names', async () => {
    const { db } = market.app;
    expect(await db.orderGroup.findMany({ where: { OR: demoPeople.map(({ phone, name }) => ({ buyerPhone: phone, buyerName: { not: name } })) }, select: { buyerName: true, buyerPhone: true } })).toEqual([]);
    const cooperatives = await db.orderLine.findMany({ where: { order: { seller: { slug: 'hop-tac-xa-khom-tan-lap' }, paid: { gt: 0 } } }, distinct: ['commissionBp'], select: { commissionBp: true } });
    expect(cooperatives).toEqual([{ commissionBp: 250 }]);
  });

  test('has the cash in the ledger that its parcels have brought, with whom it is, and no difference but those from which an officer can learn', async () => {
    const { db } = market.app;
    const ofParcels = await db.parcel.groupBy({ by: ['carrier'], where: { carrier: { not: 'hand' }, cash: 'collected' }, _sum: { cashDue: true }, orderBy: { carrier: 'asc' } });
    const { carriers } = await listHeldMoney({ db });
    expect(carriers).toEqual(ofParcels.map(({ carrier, _sum }) => ({ holder: carrier, amount: _sum.cashDue })));
    expect(carriers.map(({ holder }) => holder)).toEqual(['ghn', 'ghtk']);
    // What was delivered is paid for in the ledger as with the order, before it is a sale and after.
    const wrong = await db.$queryRaw`
      SELECT o.code FROM "order" o JOIN order_group g ON g.id = o.group_id
      WHERE o.delivery = 'carrier' AND (o.state = 'delivered' OR o.completed_at IS NOT NULL) AND (o.paid <> o.total OR o.paid <> (
        SELECT coalesce(-sum(e.amount), 0) FROM ledger_entry e JOIN ledger_transaction t ON t.id = e.transaction_id WHERE t.order_id = o.id AND t.kind = 'payment' AND e.account = 'buyer'))`;
    expect(wrong).toEqual([]);
    expect(await db.comparisonDifference.findMany({ select: { kind: true, reference: true, comparison: { select: { provider: true } } } })).toEqual([{ kind: 'only_theirs', reference: '92704', comparison: { provider: 'sepay' } }]);
    expect(await db.providerComparison.count({ where: { provider: 'ledger', compared: { gt: 0 } } })).toBe(2);
    expect((await db.settlementLine.findMany({ where: { difference: { not: null } }, orderBy: { row: 'asc' } })).map(({ difference }) => difference)).toEqual(['amount', 'unknown']);
    const overdue = await db.parcel.count({ where: { cash: 'collected', updatedAt: { lt: new Date('2026-11-14T03:00:00Z') } } });
    expect([overdue > 0, overdue < 8]).toEqual([true, true]);
  });

  test('has former districts in which enough households sell that everybody may see their figures, in every month that is closed', async () => {
    await tellPublicMonths(market.app);
    const told = await market.app.db.publicMonth.findMany();
    expect(told.length).toBeGreaterThan(5);
    for (const { month, told: figures } of told) {
      const { districts } = publicMonthSchema.parse(figures);
      expect(districts.filter((district) => district.figures !== null).length, month.toISOString()).toBeGreaterThan(1);
    }
  });

  test('changes nothing when it runs again, also a week later', async () => {
    const before = await checksums(market.app);
    clock.set(new Date('2026-11-28T03:00:00Z'));
    // What search knows of the last 90 days moves with the clock.
    await seed(market.app);
    clock.set(new Date('2026-11-21T03:00:00Z'));
    const after = await checksums(market.app);
    expect({ ...after, search_product: '' }).toEqual({ ...before, search_product: '' });
  });

  test('keeps what people have changed since', async () => {
    const { db } = market.app;
    const product = await db.product.findFirstOrThrow({ where: { slug: demoProducts[0]?.slug ?? '' } });
    await db.product.update({ where: { id: product.id }, data: { name: 'Tên mới' } });
    await seed(market.app);
    expect((await db.product.findUniqueOrThrow({ where: { id: product.id } })).name).toBe('Tên mới');
    await db.product.update({ where: { id: product.id }, data: { name: product.name } });
  });

  test('puts each seller into a commune of its former district', async () => {
    const sellers = await market.app.db.seller.findMany({ where: { slug: { notIn: [...applicants.map(({ slug }) => slug), ...draftHouseholds, ...newcomers.map(({ slug }) => slug), ...neighbours.map(({ slug }) => slug)] } }, include: { commune: { include: { formerDistrict: true } } } });
    const found = new Map(sellers.map(({ slug, commune }) => [slug, commune.formerDistrict?.slug]));
    const wanted = demoDistricts.flatMap(({ key, sellers: own }) => own.map(({ slug }) => [slug, districtSlugs[key]] as const));
    expect([...found].sort()).toEqual([...wanted].sort());
    expect(sellers.filter(({ commune }) => commune.validTo !== null).map(({ slug }) => slug)).toEqual([]);
  });

  test('names in each order the units that were in force on its day', async () => {
    const wrong = await market.app.db.$queryRaw`
      SELECT g.code FROM order_group g JOIN area_unit c ON c.id = g.commune_id JOIN area_unit p ON p.id = g.province_id
      WHERE g.placed_at >= '2025-07-01T00:00:00+07'
        AND (c.valid_from > (g.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date OR c.valid_to <= (g.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
          OR p.valid_from > (g.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date OR p.valid_to <= (g.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)`;
    expect(wrong).toEqual([]);
  });
});

describe('a market of its own', () => {
  const own = testApp({ clock, owner: true });

  test('is never filled with the demonstration', async () => {
    const { db } = own.app;
    const commune = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', code: '28360', validTo: null } });
    await db.seller.create({ data: { slug: 'cua-that', name: 'Hộ thật', kind: 'household', contactName: 'Lành', phone: '+84901234567', communeId: commune.id, street: 'Ấp 1' } });
    await expect(seedDemo({ app: own.app, log: () => {}, pictures: false })).rejects.toThrow('not the demonstration');
    expect(await db.product.count()).toBe(0);
  });
});
