import { beforeAll, describe, expect, test } from 'vitest';
import { countInvoices } from '#app/modules/orders/count-invoices.server.ts';
import { getInvoiceFile } from '#app/modules/orders/get-invoice-file.server.ts';
import { listInvoices } from '#app/modules/orders/list-invoices.server.ts';
import { setInvoice } from '#app/modules/orders/set-invoice.server.ts';
import { takeBuyerStep } from '#app/modules/orders/take-buyer-step.server.ts';
import { monthOf, vietnamDay } from '#app/shared/dates.ts';
import { someActor } from '#tests/factories/actors.ts';
import { createOrders } from '#tests/factories/carts.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const actor = someActor();
const pdf = new TextEncoder().encode('%PDF-1.7\ntrailer\n%%EOF\n');
const xml = new TextEncoder().encode('<?xml version="1.0"?><HDon><SHDon>123</SHDon></HDon>');
const typed = { number: '1C26TAA-00000123', provider: 'VNPT Invoice', issuedOn: '2026-01-02', file: pdf };

async function someOrder(app = market.app) {
  const seller = await createSeller(app.db);
  const product = await createProduct(app.db, seller.id, { name: 'Nem Lai Vung', stock: 10 });
  const group = await createOrders(app, [{ variantId: product.variants[0]?.id ?? '' }]);
  return { seller, sellerId: seller.id, group, orderId: group.orders[0]?.id ?? '' };
}
const notFound = (call: Promise<unknown>) => expect(call.catch((error: Response) => error.status)).resolves.toBe(404);
const storedFiles = async () => {
  const keys: string[] = [];
  for await (const { key } of market.app.storage.list('invoices')) keys.push(key);
  return keys.length;
};

describe('the invoice of an order', () => {
  test('is added by its seller, and its file opens for the seller, the buyer and an officer of the commune, byte for byte', async () => {
    const { seller, sellerId, group, orderId } = await someOrder();
    expect(await setInvoice(market.app, { ...typed, sellerId, orderId, actor })).toMatchObject({ ok: true });
    for (const by of [{ sellerId }, { groupKey: group.key }, { communeIds: [seller.communeId] }]) {
      const { file, name } = await getInvoiceFile(market.app, { orderId, by });
      expect([Buffer.from(file.bytes).equals(Buffer.from(pdf)), file.type, name]).toEqual([true, 'application/pdf', 'hoa-don-1c26taa-00000123.pdf']);
    }
    const other = await someOrder();
    for (const by of [{ sellerId: other.sellerId }, { groupKey: other.group.key }, { communeIds: ['2025-07:1'] }]) await notFound(getInvoiceFile(market.app, { orderId, by }));
    expect(await market.app.db.auditEntry.findMany({ where: { subjectId: orderId }, select: { action: true, sellerId: true, actorId: true } })).toEqual([{ action: 'order.add_invoice', sellerId, actorId: actor.userId }]);
  });

  test('is corrected: a new file takes the place of the old one, no file leaves it', async () => {
    const { sellerId, orderId } = await someOrder();
    const set = (change: Partial<Omit<typeof typed, 'file'> & { file: Uint8Array | null }>) => setInvoice(market.app, { ...typed, sellerId, orderId, actor, ...change });
    const before = await storedFiles();
    await set({});
    await set({ file: null, number: '1C26TAA-00000124' });
    expect((await getInvoiceFile(market.app, { orderId, by: { sellerId } })).name).toBe('hoa-don-1c26taa-00000124.pdf');
    await set({ file: xml });
    expect((await getInvoiceFile(market.app, { orderId, by: { sellerId } })).file.type).toBe('application/xml');
    expect(await storedFiles()).toBe(before + 1);
  });

  test.each([
    ['without a number', { number: ' ' }, 'number'],
    ['with a number that is too long', { number: '1'.repeat(51) }, 'number'],
    ['without a provider', { provider: '' }, 'provider'],
    ['without a day', { issuedOn: '2026-02-30' }, 'issued_on'],
    ['of a day to come', { issuedOn: '2999-01-01' }, 'issued_on'],
    ['with a picture', { file: new Uint8Array([0xff, 0xd8, 0xff]) }, 'wrong_file'],
    ['with a file over 5 MB', { file: new Uint8Array(5 * 1024 * 1024 + 1) }, 'too_many_bytes'],
  ])('%s is refused, and nothing is kept', async (_name, change, code) => {
    const { sellerId, orderId } = await someOrder();
    const before = await storedFiles();
    expect(await setInvoice(market.app, { ...typed, sellerId, orderId, actor, ...change })).toEqual({ ok: false, problem: { code } });
    expect([await market.app.db.orderInvoice.count({ where: { orderId } }), await storedFiles()]).toEqual([0, before]);
  });

  test('is not for an order that was called off', async () => {
    const { sellerId, orderId, group } = await someOrder();
    await takeBuyerStep(market.app, { groupKey: group.key, orderId, step: 'cancel' });
    const before = await storedFiles();
    expect(await setInvoice(market.app, { ...typed, sellerId, orderId, actor })).toEqual({ ok: false, problem: { code: 'not_sold' } });
    expect(await storedFiles()).toBe(before);
  });
});

describe('the share of orders with an invoice', () => {
  const now = new Date('2026-05-31T16:30:00Z');
  let communeId: string;
  beforeAll(async () => {
    const { db } = market.app;
    // Completed in May: two with, one without; one given back whole, one given back in part with an invoice; one half an hour later, in June.
    const facts: [completedAt: Date | null, refunded: number, invoiced: boolean][] = [
      [now, 0, true], [new Date('2026-04-30T17:00:00Z'), 0, true], [now, 0, false], [now, 70_000, false], [now, 10_000, true], [new Date('2026-05-31T17:00:00Z'), 0, false], [null, 0, true],
    ];
    const seller = await createSeller(db, { name: 'Vườn có hóa đơn', communeCode: '30214' });
    communeId = seller.communeId;
    const product = await createProduct(db, seller.id, { name: 'Quýt hồng', stock: 50 });
    for (const [index, [completedAt, refunded, invoiced]] of facts.entries()) {
      const group = await createOrders(market.app, [{ variantId: product.variants[0]?.id ?? '' }]);
      const orderId = group.orders[0]?.id ?? '';
      await db.order.update({ where: { id: orderId }, data: { completedAt, paid: 70_000, refunded, state: completedAt ? 'completed' : 'confirmed' } });
      if (invoiced) await setInvoice(market.app, { ...typed, number: `HD-${index}`, issuedOn: '2026-05-20', file: null, sellerId: seller.id, orderId, actor });
    }
  });

  test('counts completed orders of the month in Vietnam whose money did not go back whole', async () => {
    const counts = await countInvoices(market.app, { communeIds: [communeId], month: monthOf(vietnamDay(now)) });
    expect(counts).toMatchObject({ completed: 4, invoiced: 3, sellers: [{ name: 'Vườn có hóa đơn', completed: 4, invoiced: 3 }] });
    expect(await countInvoices(market.app, { communeIds: ['2025-07:1'], month: monthOf(vietnamDay(now)) })).toEqual({ completed: 0, invoiced: 0, sellers: [] });
  });

  test('stands beside the invoices of the month, each of its own commune', async () => {
    const month = monthOf(vietnamDay(now));
    const { invoices, total } = await listInvoices(market.app, { communeIds: [communeId], month, perPage: 2 });
    expect([total, invoices.length, invoices[0]?.seller, invoices[0]?.hasFile]).toEqual([4, 2, 'Vườn có hóa đơn', false]);
    expect((await listInvoices(market.app, { communeIds: ['2025-07:1'], month })).total).toBe(0);
  });
});
