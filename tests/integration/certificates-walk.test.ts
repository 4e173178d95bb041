import { beforeAll, describe, expect, test } from 'vitest';
import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import { addPaper } from '#app/modules/register/add-paper.server.ts';
import { confirmClaim } from '#app/modules/register/confirm-claim.server.ts';
import { makeClaim } from '#app/modules/register/make-claim.server.ts';
import { tellSellersOfEnds } from '#app/modules/register/tell-sellers-of-ends.server.ts';
import { watchPapers } from '#app/modules/register/watch-papers.server.ts';
import { indexProducts } from '#tests/setup/index-products.ts';
import { refreshIndex } from '#app/modules/search/refresh-index.server.ts';
import { fixedClock } from '#app/platform/clock.ts';
import { addDays, dayOf, startOfVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { entryFacts, registerVersion } from '#tests/factories/register.ts';
import { testApp } from '#tests/setup/test-app.ts';

const first = dayOf('2025-03-10');
const clock = fixedClock(startOfVietnamDay(first));
const market = testApp({ clock });
const actor = someActor();
type Listing = Awaited<ReturnType<typeof createProduct>> & { seller: Awaited<ReturnType<typeof createSeller>> };

/** A verified cooperative with one listing. */
async function listing(name: string, group: 'fresh-food' | 'processed-food' | 'household-crafts' = 'household-crafts'): Promise<Listing> {
  const seller = await createSeller(market.app.db, { name: `Hợp tác xã ${name}` });
  return { ...(await createProduct(market.app.db, seller.id, { name, group })), seller };
}

async function matched(product: Listing, entryKey: string) {
  const own = { sellerId: product.seller.id, productId: product.id, actor };
  const claim = await makeClaim(market.app, { ...own, stars: 4, decision: '', number: '', scanKey: null });
  if (!claim.ok) throw new Error(claim.problem.code);
  return confirmClaim(market.app, { claimId: claim.value.id, entryKey, communeIds: [product.seller.communeId], actor });
}

/** What happens on a day: the clock's work a minute after midnight in Vietnam, the messages in the morning. */
async function live(day: VietnamDay) {
  clock.set(new Date(startOfVietnamDay(day).getTime() + 60_000));
  await watchPapers(market.app);
  clock.set(new Date(startOfVietnamDay(day).getTime() + 7.5 * 3_600_000));
  await tellSellersOfEnds(market.app);
}

const told = async (product: Listing) => (await market.app.db.message.findMany({ where: { body: { contains: product.name } }, orderBy: { id: 'asc' } })).map(({ body }) => body);
const starsOnCard = async ({ id }: Listing) => (await listProductCards(market.app, [id]))[0]?.stars ?? null;
const starsOnPage = async ({ slug }: Listing) => (await getProduct(market.app, slug)).certificate?.stars ?? 0;

/** As the buyer meets it: card, page, and the facet of search. */
async function starsSeen(product: Listing) {
  await refreshIndex(market.app);
  const row = await market.app.db.searchProduct.findUnique({ where: { productId: product.id } });
  return [await starsOnCard(product), await starsOnPage(product), row?.stars];
}

describe('36 months, day by day', () => {
  const log = new Map<string, string[]>();
  const messages = (name: string) => log.get(name) ?? [];
  let renewed: Listing;
  let leap: Listing;
  let food: Listing;
  let gone: Listing;
  const stars = new Map<string, (number | null | undefined)[]>();
  const states = new Map<string, string>();

  beforeAll(async () => {
    renewed = await listing('Chiếu cói Định Yên');
    leap = await listing('Rổ tre Tân Mỹ');
    food = await listing('Nem chua Lai Vung', 'processed-food');
    gone = await listing('Khăn rằn Long Khánh');
    const entries = [
      entryFacts({ name: renewed.name, subject: renewed.seller.name, groupKey: 'household-crafts', issuedOn: dayOf('2025-03-01') }),
      entryFacts({ name: leap.name, subject: leap.seller.name, groupKey: 'household-crafts', issuedOn: dayOf('2025-03-02'), endsOn: dayOf('2028-02-29') }),
      entryFacts({ name: gone.name, subject: gone.seller.name, groupKey: 'household-crafts', issuedOn: dayOf('2025-03-01') }),
    ];
    const [renewedKey = '', leapKey = '', goneKey = ''] = await registerVersion(market.app, entries);
    for (const [product, key] of [[renewed, renewedKey], [leap, leapKey], [gone, goneKey]] as const) expect(await matched(product, key)).toEqual({ ok: true, value: null });
    const paper = { kind: 'food_safety' as const, number: '12/2025/ATTP', issuer: 'Chi cục An toàn thực phẩm', scanKey: null };
    await addPaper(market.app, { ...paper, sellerId: food.seller.id, productId: food.id, actor, issuedOn: dayOf('2024-06-01'), endsOn: dayOf('2026-05-31') });
    await indexProducts(market.app, [renewed.id, leap.id, food.id, gone.id]);
    await market.app.db.message.deleteMany();

    const products = [renewed, leap, food, gone];
    const events: Record<string, () => Promise<unknown>> = {
      '2026-06-10': () => addPaper(market.app, { ...paper, number: '13', scanKey: 'scans/0b6e2d3c-0000-4000-8000-000000000000.pdf', sellerId: food.seller.id, productId: food.id, actor, issuedOn: dayOf('2026-06-09'), endsOn: dayOf('2029-06-08') }),
      '2026-01-15': () => registerVersion(market.app, [], [goneKey]),
      '2026-02-01': () => registerVersion(market.app, [entries[2]!]),
      '2028-03-20': () => registerVersion(market.app, [{ ...entries[0]!, decision: '77/QĐ-UBND', issuedOn: dayOf('2028-03-18'), endsOn: dayOf('2031-03-17') }]),
    };
    const watched = new Set(['2025-12-01', '2026-01-15', '2026-02-01', '2028-02-28', '2028-02-29', '2028-03-01', '2028-03-20', '2028-03-21', '2026-05-31', '2026-06-01', '2026-06-10']);
    for (let day = first; day <= '2028-04-05'; day = addDays(day, 1)) {
      const before = await market.app.db.message.count();
      await live(day);
      await events[day]?.();
      if ((await market.app.db.message.count()) > before) {
        for (const product of products) {
          const all = await told(product);
          const known = messages(product.name).length;
          log.set(product.name, [...messages(product.name), ...all.slice(known).map(() => day as string)]);
        }
      }
      if (!watched.has(day)) continue;
      for (const product of products) {
        stars.set(`${product.name} ${day}`, await starsSeen(product));
        states.set(`${product.name} ${day}`, (await market.app.db.product.findUniqueOrThrow({ where: { id: product.id } })).state);
      }
    }
  }, 240_000);

  const seen = (product: Listing, day: string) => stars.get(`${product.name} ${day}`);

  test('a seller is told 90, 30 and 7 days ahead, on the day after the last, and of the renewal: on no other day', async () => {
    expect(messages(renewed.name)).toEqual(['2027-12-01', '2028-01-30', '2028-02-22', '2028-03-01', '2028-03-20']);
    expect((await told(renewed)).map((body) => body.slice(0, 60))).toEqual([
      'Sao OCOP của Chiếu cói Định Yên còn 90 ngày, đến hết 29/2/202',
      'Sao OCOP của Chiếu cói Định Yên còn 30 ngày, đến hết 29/2/202',
      'Sao OCOP của Chiếu cói Định Yên còn 7 ngày, đến hết 29/2/2028',
      'Sao OCOP của Chiếu cói Định Yên hết hạn ngày 29/2/2028 nên k',
      'Chiếu cói Định Yên: 4 sao OCOP được công nhận lại, hiện trên',
    ].map((text) => expect.stringContaining(text.slice(0, 55))));
  });

  test('the star shows on the last day, a 29 February, and is gone on the next, on card, page and in search', () => {
    expect(seen(leap, '2028-02-28')).toEqual([4, 4, 4]);
    expect(seen(leap, '2028-02-29')).toEqual([4, 4, 4]);
    expect(seen(leap, '2028-03-01')).toEqual([0, 0, 0]);
    expect(messages(leap.name)).toEqual(['2027-12-01', '2028-01-30', '2028-02-22', '2028-03-01']);
  });

  test('a renewal in the register brings it back by itself', () => {
    expect(seen(renewed, '2028-03-01')).toEqual([0, 0, 0]);
    expect(seen(renewed, '2028-03-20')).toEqual([4, 4, 4]);
  });

  test('an entry that leaves the register takes the star along, and brings it back when it returns', async () => {
    expect(seen(gone, '2025-12-01')).toEqual([4, 4, 4]);
    expect(seen(gone, '2026-01-15')).toEqual([0, 0, 0]);
    expect(seen(gone, '2026-02-01')).toEqual([4, 4, 4]);
    expect(messages(gone.name).slice(0, 2)).toEqual(['2026-01-15', '2026-02-01']);
  });

  test('a food-safety paper that ends holds the listing on the day after its last, and a new one with a scan puts it on sale again', async () => {
    const state = (day: string) => states.get(`${food.name} ${day}`);
    expect([state('2026-05-31'), state('2026-06-01'), state('2026-06-10')]).toEqual(['on_sale', 'withdrawn', 'on_sale']);
    expect(messages(food.name)).toEqual(['2026-03-02', '2026-05-01', '2026-05-24', '2026-06-01']);
    expect((await told(food)).at(-1)).toContain('tạm ngừng bán');
    const acts = await market.app.db.auditEntry.findMany({ where: { subjectId: food.id, action: { in: ['product.hold_for_paper', 'product.publish'] } }, orderBy: { at: 'asc' } });
    expect(acts.map(({ action, actorId }) => [action, actorId])).toEqual([['product.hold_for_paper', null], ['product.publish', null]]);
  });

  test('the end of a star stands in the audit log once', async () => {
    const acts = await market.app.db.auditEntry.findMany({ where: { subjectId: renewed.id, action: { startsWith: 'certificate.' } }, orderBy: { at: 'asc' } });
    expect(acts.map(({ action }) => action)).toEqual(['certificate.end', 'certificate.renew']);
  });
});

describe('the clock', () => {
  test('turns the day at 17:00 UTC', async () => {
    const product = await listing('Giỏ lục bình Hòa An');
    await market.app.db.certificate.create({ data: { productId: product.id, stars: 3, number: '1', decision: '2', issuer: 'UBND', confirmed: true, issuedOn: new Date('2028-05-01'), endsOn: new Date('2028-06-30') } });
    clock.set(new Date('2028-06-30T16:59:59Z'));
    expect([await starsOnCard(product), await starsOnPage(product)]).toEqual([3, 3]);
    clock.set(new Date('2028-06-30T17:00:00Z'));
    expect([await starsOnCard(product), await starsOnPage(product)]).toEqual([0, 0]);
  });

  test('that runs twice, or was away for weeks, tells each thing once, and of several missed warnings only the nearest', async () => {
    const product = await listing('Nón lá Thới Tân');
    await market.app.db.certificate.create({ data: { productId: product.id, stars: 3, number: '1', decision: '2', issuer: 'UBND', confirmed: true, issuedOn: new Date('2029-01-01'), endsOn: new Date('2029-12-31') } });
    await live(dayOf('2029-12-06'));
    await Promise.all([live(dayOf('2029-12-06')), live(dayOf('2029-12-06'))]);
    expect(await told(product)).toEqual([expect.stringContaining('còn 25 ngày')]);
    await live(dayOf('2030-01-10'));
    await live(dayOf('2030-01-11'));
    expect(await told(product)).toEqual([expect.stringContaining('còn 25 ngày'), expect.stringContaining('hết hạn')]);
    const late = await listing('Bình gốm Sa Đéc');
    await market.app.db.certificate.create({ data: { productId: late.id, stars: 3, number: '1', decision: '2', issuer: 'UBND', confirmed: true, issuedOn: new Date('2027-01-01'), endsOn: new Date('2029-10-01') } });
    await live(dayOf('2030-01-12'));
    expect(await told(late)).toEqual([]);
  });

  test('leaves a listing alone that never had the paper, and one whose group may be sold without', async () => {
    const never = await listing('Bánh phồng tôm Bà Sáu', 'processed-food');
    const crafts = await listing('Tranh lá sen Cao Lãnh');
    await market.app.db.productDocument.create({ data: { productId: crafts.id, kind: 'food_safety', number: '1', issuer: 'x', issuedOn: new Date('2029-01-01'), endsOn: new Date('2029-12-01') } });
    await live(dayOf('2030-01-15'));
    const rows = await market.app.db.product.findMany({ where: { id: { in: [never.id, crafts.id] } }, select: { state: true } });
    expect(rows).toEqual([{ state: 'on_sale' }, { state: 'on_sale' }]);
  });

  test('leaves a listing on sale whose group may be sold without the paper that has ended, and tells its seller', async () => {
    const fruit = await listing('Mận An Phước', 'fresh-food');
    await market.app.db.productDocument.create({ data: { productId: fruit.id, kind: 'food_safety', number: '1', issuer: 'x', issuedOn: new Date('2029-01-01'), endsOn: new Date('2030-01-15') } });
    await live(dayOf('2030-01-16'));
    expect((await market.app.db.product.findUniqueOrThrow({ where: { id: fruit.id } })).state).toBe('on_sale');
    expect(await told(fruit)).toEqual([expect.stringContaining('15/1/2030')]);
    expect(await market.app.db.auditEntry.count({ where: { subjectId: fruit.id, action: 'product.hold_for_paper' } })).toBe(0);
  });

  test('puts a held listing on sale again on the first day of a paper that begins later', async () => {
    const own = await listing('Chả lụa Cai Lậy', 'processed-food');
    const paper = { productId: own.id, kind: 'food_safety' as const, number: '1', issuer: 'x', grade: 'scanned' as const, scanKey: 'scans/0b6e2d3c-0000-4000-8000-000000000003.pdf' };
    await market.app.db.productDocument.create({ data: { ...paper, issuedOn: new Date('2029-01-01'), endsOn: new Date('2030-01-16') } });
    await market.app.db.productDocument.create({ data: { ...paper, number: '2', issuedOn: new Date('2030-01-19'), endsOn: new Date('2033-01-18') } });
    const state = async () => (await market.app.db.product.findUniqueOrThrow({ where: { id: own.id } })).state;
    const days: string[] = [];
    for (const day of ['2030-01-16', '2030-01-17', '2030-01-18', '2030-01-19'] as const) {
      await live(dayOf(day));
      days.push(await state());
    }
    expect(days).toEqual(['on_sale', 'withdrawn', 'withdrawn', 'on_sale']);
  });

  test('tells nothing of an end where another certificate or paper goes on, nor of a certificate that nobody has confirmed', async () => {
    const own = await listing('Dưa bồn bồn Cái Nước', 'processed-food');
    const day = (text: string) => new Date(text);
    const certificate = { productId: own.id, stars: 3, number: '1', decision: '2', issuer: 'UBND', confirmed: true };
    await market.app.db.certificate.createMany({
      data: [
        { ...certificate, issuedOn: day('2028-01-01'), endsOn: day('2030-01-17') },
        { ...certificate, stars: 4, issuedOn: day('2030-01-18'), endsOn: day('2033-01-17') },
      ],
    });
    const paper = { productId: own.id, kind: 'food_safety' as const, issuer: 'x', grade: 'scanned' as const };
    await market.app.db.productDocument.createMany({
      data: [
        { ...paper, number: '1', issuedOn: day('2028-01-01'), endsOn: day('2030-01-17') },
        { ...paper, number: '2', issuedOn: day('2030-01-10'), endsOn: day('2033-01-09') },
      ],
    });
    const unsure = await listing('Khô cá sặc Bảy Núi');
    await market.app.db.certificate.create({ data: { ...certificate, productId: unsure.id, confirmed: false, issuedOn: day('2028-01-01'), endsOn: day('2030-01-17') } });
    await live(dayOf('2030-01-15'));
    await live(dayOf('2030-01-18'));
    expect([await told(own), await told(unsure)]).toEqual([[], []]);
    expect(await starsOnCard(own)).toBe(4);
  });

  test('does not put on sale again what its seller has withdrawn', async () => {
    const own = await listing('Mắm tôm chà Gò Công', 'processed-food');
    await market.app.db.product.update({ where: { id: own.id }, data: { state: 'withdrawn' } });
    await addPaper(market.app, { sellerId: own.seller.id, productId: own.id, actor, kind: 'food_safety', number: '1', issuer: 'Chi cục', issuedOn: dayOf('2030-01-01'), endsOn: dayOf('2033-01-01'), scanKey: 'scans/0b6e2d3c-0000-4000-8000-000000000001.pdf' });
    await live(dayOf('2030-01-20'));
    expect((await market.app.db.product.findUniqueOrThrow({ where: { id: own.id } })).state).toBe('withdrawn');
  });

  test('a held listing wants a scan: a number alone does not put it on sale again', async () => {
    const own = await listing('Tương hột Bà Tám', 'processed-food');
    await market.app.db.productDocument.create({ data: { productId: own.id, kind: 'food_safety', number: '1', issuer: 'x', issuedOn: new Date('2029-01-01'), endsOn: new Date('2030-01-25') } });
    await live(dayOf('2030-01-26'));
    const paper = { sellerId: own.seller.id, productId: own.id, actor, kind: 'food_safety' as const, number: '2', issuer: 'Chi cục', issuedOn: dayOf('2030-01-20'), endsOn: dayOf('2033-01-01') };
    expect(await addPaper(market.app, { ...paper, scanKey: null })).toMatchObject({ value: { released: false } });
    expect(await addPaper(market.app, { ...paper, scanKey: 'scans/0b6e2d3c-0000-4000-8000-000000000002.pdf' })).toMatchObject({ value: { released: true } });
  });
});
