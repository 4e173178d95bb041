import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addPicture } from '#app/modules/catalog/add-picture.server.ts';
import { changePictures } from '#app/modules/catalog/change-pictures.server.ts';
import { createProduct } from '#app/modules/catalog/create-product.server.ts';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { getSellerProduct } from '#app/modules/catalog/get-seller-product.server.ts';
import { listSellerProducts } from '#app/modules/catalog/list-seller-products.server.ts';
import { listUnfinishedProducts } from '#app/modules/catalog/list-unfinished-products.server.ts';
import { movePictureFirst } from '#app/modules/catalog/move-picture-first.server.ts';
import { removePicture } from '#app/modules/catalog/remove-picture.server.ts';
import { productForm } from '#app/modules/catalog/schema.ts';
import { setStock } from '#app/modules/catalog/set-stock.server.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { withdrawProduct } from '#app/modules/catalog/withdraw-product.server.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { approveWaiting } from '#tests/factories/reviews.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const actor = someActor();
let sellerId: string;
let strangerId: string;

beforeAll(async () => {
  sellerId = (await createSeller(market.app.db, { name: 'Vườn mận cô Sáu' })).id;
  strangerId = (await createSeller(market.app.db, { name: 'Hàng xóm' })).id;
});
beforeEach(() => market.app.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`);

const photograph = (color: string) => sharp({ create: { width: 320, height: 320, channels: 3, background: color } }).jpeg().toBuffer();

async function draft(name = 'Mận hồng đào Trung Lương') {
  const own = { sellerId, actor, productId: randomUUID() };
  await createProduct(market.app, { ...own, name, groupKey: name ? 'fresh-food' : '' });
  return own;
}

const row = (name: string, price: string, stock: string, more: Record<string, string> = {}) => ({ name, price, stock, netGrams: '1 kg', ...more });

/** What the form would hand over, read by its schema. */
function details(variants: Record<string, string>[], more: Record<string, unknown> = {}) {
  return productForm.parse({ name: 'Mận hồng đào Trung Lương', groupKey: 'fresh-food', variants, ...more });
}

async function onSale(name?: string) {
  const own = await draft(name);
  await addPicture(market.app, { ...own, bytes: await photograph('#c03050') });
  await editProduct(market.app, { ...own, details: details([row('1 kg', '45.000', '20'), row('Thùng 5 kg', '210k', '4', { netGrams: '5 kg' })], { name: name ?? 'Mận hồng đào Trung Lương' }) });
  return { ...own, slug: await publish(own) };
}

/** Hands a draft in and lets an officer approve it. Answers its address. */
async function publish(own: Awaited<ReturnType<typeof draft>>) {
  const submitted = await submitProduct(market.app, own);
  if (!submitted.ok) throw new Error(submitted.problem.missing.join());
  return (await approveWaiting(market.app, own.productId)).slug;
}

const announced = async () => (await market.app.db.productChange.findMany()).map(({ productId }) => productId);

describe('a product', () => {
  test('begins as a draft that needs nothing, and pressing twice begins one', async () => {
    const own = { sellerId, actor, productId: randomUUID() };
    await Promise.all([1, 2, 3].map(() => createProduct(market.app, { ...own, name: '', groupKey: '' })));
    expect(await getSellerProduct(market.app, own)).toMatchObject({ state: 'draft', name: '', missing: ['picture', 'name', 'group', 'variant'] });
    expect((await listUnfinishedProducts(market.app, { sellerId })).drafts.map(({ id }) => id)).toContain(own.productId);
  });

  test('is handed in when nothing is missing, each missing thing is named, and goes on sale when it is approved', async () => {
    const own = await draft('');
    expect(await submitProduct(market.app, own)).toEqual({ ok: false, problem: { code: 'not_ready', missing: ['picture', 'name', 'group', 'variant'] } });
    await addPicture(market.app, { ...own, bytes: await photograph('#208040') });
    expect(await submitProduct(market.app, own)).toMatchObject({ problem: { missing: ['name', 'group', 'variant'] } });
    await editProduct(market.app, { ...own, details: details([], { name: 'Xoài cát', groupKey: '' }) });
    expect(await submitProduct(market.app, own)).toMatchObject({ problem: { missing: ['group', 'variant'] } });
    await editProduct(market.app, { ...own, details: details([row('1 kg', '60000', '5')], { name: 'Xoài cát' }) });
    expect(await submitProduct(market.app, own)).toMatchObject({ ok: true, value: { state: 'in_review' } });
    expect((await approveWaiting(market.app, own.productId)).slug).toBe('xoai-cat');
    expect(await getSellerProduct(market.app, own)).toMatchObject({ state: 'on_sale', missing: [] });
    expect(await announced()).toContain(own.productId);
  });

  test('of a seller that is suspended cannot be handed in', async () => {
    const applied = await createSeller(market.app.db, { name: 'Người mới', state: 'suspended' });
    const own = { sellerId: applied.id, actor, productId: randomUUID() };
    await createProduct(market.app, { ...own, name: 'Bưởi', groupKey: 'fresh-food' });
    await addPicture(market.app, { ...own, bytes: await photograph('#80c020') });
    await editProduct(market.app, { ...own, details: details([row('1 kg', '30000', '5')], { name: 'Bưởi' }) });
    expect(await submitProduct(market.app, own)).toEqual({ ok: false, problem: { code: 'not_ready', missing: ['registered_seller'] } });
  });

  test('gets an address out of its name that is its own and stays', async () => {
    const [one, two, three] = [await onSale('Khô cá lóc'), await onSale('Khô cá lóc'), await onSale('Khô cá lóc')];
    expect(one.slug).toBe('kho-ca-loc');
    expect(two.slug).toMatch(/^kho-ca-loc-vuon-man-co-sau/);
    expect(three.slug).toMatch(/^kho-ca-loc-[a-z0-9]{6}$/);
    await withdrawProduct(market.app, one);
    await editProduct(market.app, { ...one, details: details([row('1 kg', '300000', '5')], { name: 'Khô cá lóc một nắng' }) });
    expect(await submitProduct(market.app, one)).toMatchObject({ value: { slug: 'kho-ca-loc' } });
  });

  test('of the same name published at once by many gets as many addresses', async () => {
    const drafts = await Promise.all(
      Array.from({ length: 6 }, async (_, index) => {
        const own = await draft('Nếp than');
        await addPicture(market.app, { ...own, bytes: await photograph(`#0000${(16 + index).toString(16)}`) });
        await editProduct(market.app, { ...own, details: details([row('1 kg', '50000', '1')], { name: 'Nếp than' }) });
        return own;
      }),
    );
    const slugs = await Promise.all(drafts.map(async (own) => {
      return publish(own);
    }));
    expect(new Set(slugs).size).toBe(6);
  });

  test('on sale cannot lose what it needs to be on sale', async () => {
    const own = await onSale('Chanh không hạt');
    expect(await editProduct(market.app, { ...own, details: details([], { name: '' }) })).toEqual({ ok: false, problem: { code: 'not_ready', missing: ['name', 'variant'] } });
    expect(await getSellerProduct(market.app, own)).toMatchObject({ name: 'Chanh không hạt', variants: [{}, {}] });
    const { pictures } = await getSellerProduct(market.app, own);
    expect(await removePicture(market.app, { ...own, key: pictures[0]?.key ?? '' })).toEqual({ ok: false, problem: { code: 'last_picture' } });
    await withdrawProduct(market.app, own);
    expect(await removePicture(market.app, { ...own, key: pictures[0]?.key ?? '' })).toMatchObject({ ok: true });
  });

  test('keeps its texts in one form of Unicode, with its paragraphs', async () => {
    const own = await draft();
    const typed = 'Mận  hồng đào'.normalize('NFD');
    await editProduct(market.app, { ...own, details: details([], { name: ` ${typed} `, story: `Đoạn một.\r\n\r\n\r\nĐoạn hai, ${typed}.` }) });
    expect(await getSellerProduct(market.app, own)).toMatchObject({ name: 'Mận hồng đào', story: 'Đoạn một.\n\nĐoạn hai, Mận hồng đào.' });
  });
});

describe('a variant', () => {
  const written = async (own: { sellerId: string; productId: string }) =>
    (await getSellerProduct(market.app, own)).variants.map(({ id, name, price, stock }) => ({
      ...row(name, String(price), String(stock)),
      id,
      stockSeen: String(stock),
    }));

  test('that goods were sold of meanwhile keeps its true stock, unless the seller has counted anew', async () => {
    const own = await onSale('Sầu riêng Ri6');
    const [first, second] = await written(own);
    if (!first || !second) throw new Error('two rows were expected');
    await market.app.db.variant.update({ where: { id: first.id }, data: { stock: 3 } });
    await editProduct(market.app, { ...own, details: details([{ ...first, price: '47.000' }, { ...second, stock: '9' }], { name: 'Sầu riêng Ri6' }) });
    expect((await getSellerProduct(market.app, own)).variants.map(({ price, stock }) => [price, stock])).toEqual([[47_000, 3], [210_000, 9]]);
  });

  test('that was ordered is kept when it is taken off, one that never was is deleted', async () => {
    const own = await onSale('Nhãn tiêu Nhị Quý');
    const [ordered, spare] = await written(own);
    if (!ordered || !spare) throw new Error('two rows were expected');
    await orderOf(ordered.id);
    await editProduct(market.app, { ...own, details: details([row('Hộp quà', '90.000', '5')], { name: 'Nhãn tiêu Nhị Quý' }) });
    await approveWaiting(market.app, own.productId);
    expect((await getSellerProduct(market.app, own)).variants.map(({ name }) => name)).toEqual(['Hộp quà']);
    expect(await market.app.db.variant.findUnique({ where: { id: ordered.id } })).toMatchObject({ retiredAt: expect.any(Date) });
    expect(await market.app.db.variant.findUnique({ where: { id: spare.id } })).toBeNull();
  });

  test('of another product that a form names is not touched', async () => {
    const own = await onSale('Ổi nữ hoàng');
    const other = await onSale('Ổi lê');
    const [foreign] = await written(other);
    await editProduct(market.app, { ...own, details: details([row('1 kg', '1.000', '1', { id: foreign?.id ?? '' })], { name: 'Ổi nữ hoàng' }) });
    expect((await written(other))[0]).toEqual(foreign);
  });

  test('takes a stock that can be true only', async () => {
    const own = await onSale('Dừa xiêm');
    const [first] = await written(own);
    for (const stock of [-1, 1.5, NaN, 100_001]) {
      expect(await setStock(market.app, { sellerId, actor, variantId: first?.id ?? '', stock })).toEqual({ ok: false, problem: { code: 'not_a_stock' } });
    }
    expect(await setStock(market.app, { sellerId, actor, variantId: first?.id ?? '', stock: 0 })).toMatchObject({ ok: true });
    expect((await listUnfinishedProducts(market.app, { sellerId })).lowVariants.some(({ id }) => id === first?.id)).toBe(true);
    expect(await announced()).toContain(own.productId);
  });
});

describe('photographs', () => {
  test('stand in the order in which they came until one is moved to the front', async () => {
    const own = await draft();
    for (const color of ['#ff0000', '#00ff00', '#0000ff']) await addPicture(market.app, { ...own, bytes: await photograph(color) });
    const before = (await getSellerProduct(market.app, own)).pictures.map(({ key }) => key);
    await movePictureFirst(market.app, { ...own, key: before[2] ?? '' });
    expect((await getSellerProduct(market.app, own)).pictures.map(({ key }) => key)).toEqual([before[2], before[0], before[1]]);
    await removePicture(market.app, { ...own, key: before[0] ?? '' });
    expect((await getSellerProduct(market.app, own)).pictures.map(({ key }) => key)).toEqual([before[2], before[1]]);
  });

  test('are at most eight, the same one counts once, and a bad file keeps no good one out', async () => {
    const own = await draft();
    const files = await Promise.all(Array.from({ length: 7 }, async (_, index) => new File([new Uint8Array(await photograph(`#${index}0${index}0${index}0`))], `${index}.jpg`)));
    const again = files[0] ? [files[0]] : [];
    const add = [new File(['not a photograph'], 'giấy.pdf'), ...files, ...again];
    expect(await changePictures(market.app, { ...own, add, first: null, remove: null })).toEqual([{ code: 'not_a_picture', file: 'giấy.pdf' }]);
    expect((await getSellerProduct(market.app, own)).pictures).toHaveLength(7);
    await Promise.all(['#111111', '#222222', '#333333'].map(async (color) => addPicture(market.app, { ...own, bytes: await photograph(color) })));
    expect((await getSellerProduct(market.app, own)).pictures).toHaveLength(8);
    expect(await addPicture(market.app, { ...own, bytes: await photograph('#444444') })).toEqual({ ok: false, problem: { code: 'too_many_pictures' } });
  });
});

describe('another seller', () => {
  test('can neither see nor change a product: every door answers 404', async () => {
    const own = await onSale('Bưởi da xanh');
    const [variant] = (await getSellerProduct(market.app, own)).variants;
    const foreign = { sellerId: strangerId, actor, productId: own.productId };
    const key = (await getSellerProduct(market.app, own)).pictures[0]?.key ?? '';
    const bytes = await photograph('#123456');
    const doors: (() => Promise<unknown>)[] = [
      () => getSellerProduct(market.app, foreign),
      () => editProduct(market.app, { ...foreign, details: details([], { name: 'Của tôi' }) }),
      () => submitProduct(market.app, foreign),
      () => withdrawProduct(market.app, foreign),
      () => setStock(market.app, { sellerId: strangerId, actor, variantId: variant?.id ?? '', stock: 0 }),
      () => addPicture(market.app, { ...foreign, bytes }),
      () => removePicture(market.app, { ...foreign, key }),
      () => movePictureFirst(market.app, { ...foreign, key }),
      () => getSellerProduct(market.app, { sellerId, productId: 'new; DROP' }),
      () => setStock(market.app, { sellerId, actor, variantId: 'not an id', stock: 0 }),
      () => submitProduct(market.app, { sellerId, actor, productId: randomUUID() }),
      () => createProduct(market.app, { ...foreign, name: 'Của tôi', groupKey: '' }),
    ];
    for (const door of doors) {
      const answer: unknown = await door().then(() => 'open', (error: unknown) => error);
      expect(answer).toBeInstanceOf(Response);
      expect(answer).toMatchObject({ status: 404 });
    }
    expect(await getSellerProduct(market.app, own)).toMatchObject({ name: 'Bưởi da xanh', state: 'on_sale', sellerId });
    expect((await listSellerProducts(market.app, { sellerId: strangerId })).total).toBe(0);
  });
});

/** An order of one piece, as a checkout leaves it. */
async function orderOf(variantId: string) {
  const seller = await market.app.db.seller.findUniqueOrThrow({ where: { id: sellerId }, include: { commune: true } });
  const code = randomUUID().slice(0, 8);
  await market.app.db.orderGroup.create({
    data: {
      key: code,
      code,
      checkoutKey: randomUUID(),
      buyerName: 'Trần Văn Mua',
      buyerPhone: '+84901234568',
      provinceId: seller.commune.parentId ?? '',
      communeId: seller.communeId,
      street: '1 đường Lê Lợi',
      locale: 'vi',
      paymentMethod: 'cod',
      goods: 45_000,
      fee: 0,
      total: 45_000,
      orders: {
        create: {
          code: `${code}-1`,
          sellerId,
          communeId: seller.communeId,
          districtId: seller.commune.formerDistrictId ?? '',
          goods: 45_000,
          fee: 0,
          total: 45_000,
          weightGrams: 1_000,
          zone: 'province',
          placedAt: new Date(),
          lines: { create: { variantId, productName: 'Nhãn', variantName: '1 kg', unitPrice: 45_000, quantity: 1, amount: 45_000, weightGrams: 1_000 } },
        },
      },
    },
  });
}
