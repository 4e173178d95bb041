import type { AppLoadContext } from '@remix-run/server-runtime';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { IntlProvider } from 'use-intl';
import { messagesIn } from '#app/i18n/messages.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { Sheets } from '#app/modules/orders/ui/print/sheets.tsx';
import * as officerFile from '#app/routes/admin/money-invoice-file.ts';
import * as invoicePage from '#app/routes/seller/invoice.tsx';
import * as sellerFile from '#app/routes/seller/invoice-file.ts';
import * as printPage from '#app/routes/seller/print.tsx';
import * as buyerFile from '#app/routes/shop/invoice-file.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { signedInPerson } from '#tests/factories/people.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const context = (): AppLoadContext => ({ app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] });
const at = (path: string, cookie: string, params: Record<string, string> = {}, body?: FormData) => ({
  request: new Request(`http://localhost:3000${path}`, { headers: { cookie }, ...(body && { method: 'POST', body }) }), params, context: context(),
});
const answer = async (run: Promise<unknown>): Promise<Response> => (await run.catch((error: unknown) => error)) as Response;

type Shop = Awaited<ReturnType<typeof shop>>;
let mine: Shop;
let theirs: Shop;
async function shop(name: string) {
  const seller = await createSeller(market.app.db, { name });
  const { cookie, userId } = await signedInPerson(market.app, { roles: [{ role: 'seller_owner', sellerId: seller.id }] });
  const product = await createProduct(market.app.db, seller.id, { name: `Xoài của ${name}`, price: 40_000 });
  const { order, group } = await placeOne(market.app, { lines: [{ variantId: product.variants[0]?.id ?? '', quantity: 3 }] });
  await market.app.db.orderGroup.update({ where: { id: group.id }, data: { note: 'Quà tặng, đừng nói giá', buyerEmail: 'nam@example.vn' } });
  await takeSellerStep(market.app, { sellerId: seller.id, orderId: order.id, step: 'confirm', actor: { userId, name, address: null, consentId: null } });
  return { seller, cookie, order, key: group.key };
}

beforeAll(async () => {
  mine = await shop('Vườn Lành');
  theirs = await shop('Vườn Khác');
});

async function sheet(as: 'labels' | 'slips' | 'products' | 'buyers', locale: 'vi' | 'en' = 'vi'): Promise<string> {
  const response = await answer(printPage.loader(at(`/seller/print?as=${as}&order=${mine.order.id}`, mine.cookie)));
  expect(response.status).toBe(200);
  const data = (await response.json()) as Parameters<typeof Sheets>[0];
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={messagesIn(locale)} timeZone="Asia/Ho_Chi_Minh">
      <Sheets {...data} kind={as} />
    </IntlProvider>,
  );
}

describe('printing', () => {
  test('a label names who gets it, what to collect and what is in it, and nothing that a carrier need not know', async () => {
    const label = await sheet('labels');
    for (const told of ['Trần Văn Năm', '0912 345 678', 'Ấp Tân Lợi', '140.000', 'Xoài của Vườn Lành', 'Vườn Lành', mine.order.code]) expect(label).toContain(told);
    for (const secret of ['Quà tặng', 'nam@example.vn', '40.000&nbsp;', '120.000', '20.000', mine.key]) expect(label.replaceAll('140.000', '')).not.toContain(secret);
    expect(label).toContain('<svg');
  });

  test('a slip has prices, what is left to pay, and the note of the buyer', async () => {
    const slip = await sheet('slips');
    for (const told of ['120.000', '140.000', 'Quà tặng, đừng nói giá', 'Vườn Lành']) expect(slip).toContain(told);
  });

  test('pick lists say how much to take, in both languages', async () => {
    expect(await sheet('products')).toMatch(/>3</);
    expect(await sheet('buyers')).toContain('Trần Văn Năm');
    expect(await sheet('buyers', 'en')).toContain('Pick by buyer');
  });

  test('an order of another shop is nowhere to be found', async () => {
    expect((await answer(printPage.loader(at(`/seller/print?order=${mine.order.id}&order=${theirs.order.id}`, mine.cookie)))).status).toBe(404);
  });
});

describe('the page of an invoice', () => {
  const form = (change: Record<string, string | File> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ number: '1C26TAA-9', provider: 'VNPT', issuedOn: '2026-01-02', ...change })) body.set(name, value);
    return body;
  };
  const send = ({ cookie }: { cookie: string }, body: FormData) => answer(invoicePage.action(at(`/en/seller/orders/${mine.order.id}/invoice`, cookie, { id: mine.order.id }, body)));

  test('asks again with what was typed where something is wrong', async () => {
    const refused = await send(mine, form({ file: new File(['no pdf'], 'a.pdf') }));
    expect([refused.status, await refused.json()]).toEqual([422, { typed: { number: '1C26TAA-9', provider: 'VNPT', issuedOn: '2026-01-02' }, problem: 'wrong_file' }]);
  });

  test('keeps the file, which seller, buyer and finance officer then save, and nobody else', async () => {
    const kept = await send(mine, form({ file: new File(['%PDF-1.4 %%EOF'], 'Hóa đơn.pdf', { type: 'text/html' }) }));
    expect([kept.status, kept.headers.get('location')]).toEqual([303, `/en/seller/orders/${mine.order.id}?done=invoice`]);
    const { id } = mine.order;
    const finance = await signedInPerson(market.app, { roles: [{ role: 'finance_officer', areaId: '2025-07:82' }] });
    const elsewhere = await signedInPerson(market.app, { roles: [{ role: 'finance_officer', areaId: '2025-07:92' }] });
    const opened = [
      await answer(sellerFile.loader(at('/file', mine.cookie, { id }))),
      await answer(buyerFile.loader(at('/file', '', { key: mine.key, orderId: id }))),
      await answer(officerFile.loader(at('/file', finance.cookie, { orderId: id }))),
    ];
    for (const file of opened) {
      expect([file.status, file.headers.get('content-type'), file.headers.get('content-disposition'), file.headers.get('cache-control'), file.headers.get('x-content-type-options')])
        .toEqual([200, 'application/pdf', 'attachment; filename="hoa-don-1c26taa-9.pdf"', 'private, no-store', 'nosniff']);
    }
    const shut = [
      await answer(sellerFile.loader(at('/file', theirs.cookie, { id }))),
      await answer(buyerFile.loader(at('/file', mine.cookie, { key: theirs.key, orderId: id }))),
      await answer(officerFile.loader(at('/file', elsewhere.cookie, { orderId: id }))),
      await send(theirs, form()),
    ];
    expect(shut.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });
});
