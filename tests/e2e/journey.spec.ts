import type { Browser, Page } from '@playwright/test';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import { aroundToday, countByApi, countInFile, countOnPage } from './support/department.ts';
import { randomPhone } from './support/market.ts';
import type { Market } from './support/market.ts';
import { addToCart, dong, fillBuyer, openCheckout, pickArea, pickAreaPlainly, placeOrder } from './support/shop.ts';
import { expect, listen, test } from './support/test.ts';
import type { SignedIn } from './support/test.ts';

type Parcel = { amount: number; district: { key: string; name: string } };

/** Types words into the search box and opens what is found under a name. */
async function findGoods(page: Page, words: string, found: RegExp): Promise<void> {
  await page.goto('/');
  await page.getByLabel('Tìm hàng', { exact: true }).fill(words);
  await page.getByRole('button', { name: 'Tìm', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words);
  await page.getByRole('article').getByRole('link', { name: found }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(found);
  await expect(page.getByRole('button', { name: 'Thêm vào giỏ' })).toBeVisible();
}

/** The row of the fees that holds for a place in the province: the fee of each parcel, and what is paid in all. */
async function readFees(page: Page): Promise<{ fees: number[]; total: number }> {
  const row = page.getByRole('table', { name: 'Phí giao theo nơi nhận' }).getByRole('row', { name: 'Trong tỉnh Đồng Tháp' });
  const fees = (await row.getByRole('rowheader').innerText()).split('Phí giao').at(-1)?.split('+').map(dong) ?? [];
  return { fees, total: dong(await row.getByRole('cell').last().innerText()) };
}

/** The buyer has lost the page: phone number, written in another form, and code lead back to it. */
async function findOrderAgain(page: Page, phone: string, code: string): Promise<void> {
  const address = new URL(page.url()).pathname;
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Tìm đơn hàng' }).click();
  await page.getByLabel('Mã đơn').fill(code.toLowerCase());
  await page.getByLabel('Số điện thoại').fill(`+84 ${phone.slice(1, 4)}-${phone.slice(4)}`);
  await page.getByRole('button', { name: 'Xem đơn hàng' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Đơn hàng ${code}`);
  expect(new URL(page.url()).pathname).toBe(address);
}

/** A seller signs in, sees the order of this buyer, and brings it to its end. */
async function deliver(page: Page, code: string, buyerName: string): Promise<void> {
  await page.goto('/seller/orders?show=to_confirm');
  await page.getByRole('link', { name: new RegExp(`^Xem đơn.*${code}`) }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
  await expect(page.getByText(buyerName, { exact: true })).toBeVisible();
  for (const [button, told] of [
    ['Nhận đơn', 'Đã nhận đơn.'],
    ['Đã gửi đi', 'Đã ghi: hàng gửi đi rồi.'],
    [/^Đã giao, đã thu/, 'Đã ghi: giao xong'],
  ] as const) {
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByText(told)).toBeVisible();
  }
}

/** The officer's page, its file, and the interface for programs say the same of a district. */
async function expectCounted(page: Page, market: Market, before: Map<string, Counts>, parcels: Parcel[]): Promise<void> {
  const period = aroundToday();
  const token = await market.departmentToken();
  const address = `/admin/reports/districts?${new URLSearchParams(period)}`;
  await page.goto(address);
  for (const { district, amount } of parcels) {
    const was = before.get(district.key) ?? { transactions: NaN, successful: NaN, value: NaN };
    const expected = { transactions: was.transactions + 1, successful: was.successful + 1, value: was.value + amount };
    // Figures follow within five seconds of what happened.
    await expect.poll(() => page.goto(address).then(() => countOnPage(page, district.name)), { message: `the page, ${district.name}`, timeout: 5_000 }).toEqual(expected);
    expect(await countInFile(page, district.name), `the file, ${district.name}`).toEqual(expected);
    expect(await countByApi(page.request, token, period, district.key), `the interface, ${district.name}`).toEqual(expected);
  }
}

type Counts = Awaited<ReturnType<typeof countByApi>>;

async function countBefore(page: Page, market: Market, parcels: Parcel[]): Promise<Map<string, Counts>> {
  const token = await market.departmentToken();
  const counted = parcels.map(async ({ district }) => [district.key, await countByApi(page.request, token, aroundToday(), district.key)] as const);
  return new Map(await Promise.all(counted));
}

/** Each step of both parcels was told to the buyer by SMS and mail, and the order itself to the seller. */
async function expectMessages(page: Page, phone: string, code: string): Promise<void> {
  const number = `${phone.slice(0, 4)} ${phone.slice(4, 7)} ${phone.slice(7)}`;
  await expect(async () => {
    const messages: string[] = [];
    await page.goto('/dev/outbox');
    const next = page.getByRole('link', { name: 'Trang sau' });
    for (let read = 0; read < 10; read += 1) {
      messages.push(...(await page.getByRole('main').getByRole('listitem').filter({ hasText: code }).allInnerTexts()));
      if (!(await next.isVisible()) || messages.length >= 18) break;
      await next.click();
    }
    const about = (words: string, recipient: string) => messages.filter((text) => text.includes(words) && text.includes(recipient)).length;
    for (const words of ['Đã gửi đơn', 'đã nhận đơn', 'đang trên đường', 'đã giao. Có gì chưa ổn']) {
      expect(about(words, number), `SMS: ${words}`).toBe(2);
      expect(about(words, `${phone}@thu.vn`), `mail: ${words}`).toBe(2);
    }
    // What the sellers did themselves nobody tells them.
    expect(about('Đơn mới', ''), 'to the sellers').toBeGreaterThanOrEqual(2);
  }).toPass({ timeout: 30_000 });
}

async function districtOf(page: Page, slug: string): Promise<{ key: string; name: string }> {
  const { district } = await (await page.request.get(`/api/v1/products/${slug}`)).json();
  return district;
}

/** A product of a seller of the demonstration of which there is enough. */
async function demoGoods(market: Market, sellerSlug: string) {
  return market.app.db.product.findFirstOrThrow({
    where: { seller: { slug: sellerSlug }, state: 'on_sale', variants: { every: { stock: { gte: 5 }, retiredAt: null } } },
    include: { seller: true },
    orderBy: { slug: 'asc' },
  });
}

type Visitor = { javaScriptEnabled?: boolean; phone?: boolean; session?: SignedIn };
const phoneScreen = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** A browser of one more person. */
async function openBrowser(browser: Browser, complaints: string[], { javaScriptEnabled = true, phone = false, session }: Visitor = {}): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled, ...(phone && phoneScreen), ...(session && { storageState: session }) });
  listen(context, complaints);
  return context.newPage();
}

test.describe('From the search to the parcel that is counted', () => {
  test.setTimeout(120_000);

  test('on a phone, with the sellers of the demonstration', async ({ browser, market, complaints, signedIn }) => {
    const page = await openBrowser(browser, complaints, { phone: true });
    await findGoods(page, 'ca phe', /cà phê/i);
    const phone = randomPhone();
    const parcels: (Parcel & { person: string })[] = [];
    for (const person of demoPeople) {
      if (person.role !== 'seller_owner') continue;
      const product = await demoGoods(market, person.sellerSlug);
      await page.goto(`/sellers/${person.sellerSlug}`);
      await page.getByRole('link', { name: product.name }).click();
      await page.getByRole('button', { name: 'Thêm vào giỏ' }).click();
      const parcel = page.getByRole('region').or(page.locator('section')).filter({ has: page.getByRole('heading', { name: `Từ ${product.seller.name}` }) });
      const amount = dong(await parcel.getByRole('listitem').innerText());
      parcels.push({ amount, person: person.name, district: await districtOf(page, product.slug) });
    }
    expect(new Set(parcels.map(({ district }) => district.key)).size).toBe(2);
    const before = await countBefore(page, market, parcels);
    const { fees, total } = await readFees(page);
    expect(fees).toHaveLength(2);
    expect(total).toBe([...parcels.map(({ amount }) => amount), ...fees].reduce((sum, part) => sum + part, 0));

    await openCheckout(page);
    await fillBuyer(page, { name: 'Phạm Thị Bưởi', phone, street: '12 đường Lê Lợi' });
    await page.getByLabel('Thư điện tử').fill(`${phone}@thu.vn`);
    await pickArea(page, ['dong thap', 'Tỉnh Đồng Tháp'], ['my tho', 'Phường Mỹ Tho']);
    const code = await placeOrder(page);
    await expect(page.getByText('Đã đặt hàng. Cảm ơn bạn!')).toBeVisible();
    expect(dong(await page.getByText('Tổng trả khi nhận hàng').locator('..').innerText())).toBe(total);
    await expect(page.getByText('12 đường Lê Lợi, Phường Mỹ Tho, Tỉnh Đồng Tháp')).toBeVisible();
    await findOrderAgain(page, phone, code);

    for (const { person } of parcels) {
      const seller = await openBrowser(browser, complaints, { phone: true });
      await seller.goto('/sign-in');
      await seller.getByRole('button', { name: `Vào bằng ${person}` }).click();
      await expect(seller.getByRole('heading', { level: 1, name: 'Việc hôm nay' })).toBeVisible();
      await deliver(seller, code, 'Phạm Thị Bưởi');
      await seller.context().close();
    }
    await page.reload();
    await expect(page.getByText('Đã giao', { exact: true })).toHaveCount(2);

    const officer = await openBrowser(browser, complaints, { session: await signedIn('department_officer') });
    await expectCounted(officer, market, before, parcels);
    await officer.context().close();
    await expectMessages(page, phone, code);
    await page.context().close();
  });

  test('without JavaScript, to an address in its old form', async ({ browser, market, complaints }) => {
    const page = await openBrowser(browser, complaints, { javaScriptEnabled: false });
    await findGoods(page, 'ca phe', /cà phê/i);
    const phone = randomPhone();
    const parcels: (Parcel & { phone: string; password: string })[] = [];
    for (const [communeCode, price] of [['28651', 62_000], ['30001', 84_000]] as const) {
      const { seller, product, path } = await market.makeGoods({ communeCode, price });
      await addToCart(page, path);
      parcels.push({ ...(await market.makeSellerPerson(seller.id)), amount: price, district: await districtOf(page, product.slug) });
    }
    expect(new Set(parcels.map(({ district }) => district.key)).size).toBe(2);
    const before = await countBefore(page, market, parcels);
    const { fees, total } = await readFees(page);
    expect(total).toBe(62_000 + 84_000 + (fees[0] ?? NaN) + (fees[1] ?? NaN));

    await openCheckout(page);
    await fillBuyer(page, { name: 'Đỗ Văn Ổi', phone, street: 'Tổ 5, ấp Hòa' });
    await page.getByText('Chỉ nhớ địa chỉ cũ').click();
    await page.getByLabel('Địa chỉ cũ', { exact: true }).fill('xã Hòa Khánh, huyện Cái Bè, tỉnh Tiền Giang');
    await page.getByLabel('Thư điện tử').fill(`${phone}@thu.vn`);
    await page.getByRole('button', { name: 'Tìm tên mới' }).click();
    await expect(page.getByText(/^Nay là Xã .+, Tỉnh Đồng Tháp\.$/)).toBeVisible();
    await expect(page.getByLabel('Họ và tên')).toHaveValue('Đỗ Văn Ổi');
    const code = await placeOrder(page);
    await expect(page.getByText('Tổ 5, ấp Hòa, Xã')).toContainText('Tỉnh Đồng Tháp');
    await findOrderAgain(page, phone, code);

    for (const parcel of parcels) {
      const seller = await openBrowser(browser, complaints, { javaScriptEnabled: false });
      await seller.goto('/seller');
      await seller.getByLabel('Số điện thoại').fill(parcel.phone);
      await seller.getByLabel('Mật khẩu').fill(parcel.password);
      await seller.getByRole('button', { name: 'Vào chợ' }).click();
      await expect(seller.getByRole('heading', { level: 1, name: 'Việc hôm nay' })).toBeVisible();
      await deliver(seller, code, 'Đỗ Văn Ổi');
      await seller.context().close();
    }
    await page.reload();
    await expect(page.getByText('Đã giao', { exact: true })).toHaveCount(2);

    const officer = await openBrowser(browser, complaints, { javaScriptEnabled: false });
    await officer.goto('/sign-in?back=/admin');
    await officer.getByRole('button', { name: 'Vào bằng Nguyễn Minh Thu' }).click();
    await officer.getByRole('button', { name: /^Dùng mã/ }).click();
    await expect(officer).toHaveURL(/\/admin$/);
    await expectCounted(officer, market, before, parcels);
    await officer.context().close();
    await expectMessages(page, phone, code);
    await page.context().close();
  });
});

test('without JavaScript, province and commune are plain lists', async ({ browser, market, complaints }) => {
  const page = await openBrowser(browser, complaints, { javaScriptEnabled: false });
  const { path } = await market.makeGoods();
  await addToCart(page, path);
  await openCheckout(page);
  await fillBuyer(page, { name: 'Lê Thị Chuối', phone: randomPhone(), street: 'Số 8' });
  await pickAreaPlainly(page, 'Tỉnh Cà Mau', 'Phường Bạc Liêu');
  await placeOrder(page);
  await expect(page.getByText('Số 8, Phường Bạc Liêu, Tỉnh Cà Mau')).toBeVisible();
  await page.context().close();
});

test('without JavaScript, of two sellers in two ways and with a code: every amount is shown before it is ordered', async ({ browser, market, complaints }) => {
  const { db } = market.app;
  const page = await openBrowser(browser, complaints, { javaScriptEnabled: false, phone: true });
  // Of former districts whose orders no other journey counts.
  const [brought, fetched] = [await market.makeGoods({ communeCode: '28429', price: 84_000 }), await market.makeGoods({ communeCode: '28729', price: 62_000 })];
  await db.sellerDelivery.create({ data: { sellerId: brought.seller.id, carrier: true, ownReach: 'province', ownFee: 12_000, readyDays: 1, updatedAt: new Date() } });
  await db.pickupPoint.create({ data: { sellerId: fetched.seller.id, name: 'Nhà vườn', communeId: fetched.seller.communeId, street: 'Ấp 3', hours: 'Mỗi ngày, 7:00 - 17:00' } });
  const code = `QUA${randomPhone().slice(3)}`;
  await db.discountCode.create({ data: { code, kind: 'amount', value: 20_000, leastGoods: 100_000, startsAt: new Date('2026-01-01'), createdAt: new Date('2026-01-01') } });
  await addToCart(page, brought.path);
  await addToCart(page, fetched.path);
  await openCheckout(page);
  await fillBuyer(page, { name: 'Trịnh Thị Cam', phone: randomPhone(), street: 'Số 15' });
  await pickAreaPlainly(page, 'Tỉnh Đồng Tháp', 'Phường Sa Đéc');
  const recalculate = () => page.getByRole('button', { name: 'Tính lại phí và tổng tiền' }).click();
  await recalculate();
  const parcelFrom = (seller: { name: string }) => page.getByRole('group', { name: `Gói từ ${seller.name}` });
  await parcelFrom(brought.seller).getByLabel('Người bán tự giao').check();
  await parcelFrom(fetched.seller).getByLabel('Tự đến lấy').check();
  await expect(parcelFrom(fetched.seller)).toContainText('Giờ mở: Mỗi ngày, 7:00 - 17:00');
  await expect(parcelFrom(brought.seller)).toContainText('Dự kiến nhận');
  await recalculate();
  await expect(parcelFrom(brought.seller).getByLabel('Người bán tự giao')).toBeChecked();
  await page.getByLabel('Mã giảm giá').fill('khong co ma nay');
  await page.getByRole('button', { name: 'Dùng mã' }).click();
  await expect(page.getByText('Không có mã KHONGCOMANAY.')).toBeVisible();
  await page.getByLabel('Mã giảm giá').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Dùng mã' }).click();
  await expect(page.getByText(`Mã ${code}: giảm 20.000 ₫`)).toBeVisible();
  const amounts = page.getByRole('region', { name: 'Số tiền' });
  const total = 84_000 + 62_000 + 12_000 - 20_000;
  expect(dong(await amounts.getByText('Tổng cộng').locator('..').innerText())).toBe(total);
  await expect(page.getByLabel('Họ và tên')).toHaveValue('Trịnh Thị Cam');
  await placeOrder(page);
  const group = await db.orderGroup.findFirstOrThrow({ where: { buyerName: 'Trịnh Thị Cam' }, include: { orders: { orderBy: { goods: 'asc' } } } });
  expect([group.goods, group.fee, group.discount, group.total]).toEqual([146_000, 12_000, 20_000, total]);
  expect(group.orders.map(({ delivery, fee }) => [delivery, fee])).toEqual([['pickup', 0], ['own', 12_000]]);
  await page.context().close();
});
