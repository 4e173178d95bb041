import type { AppContext } from '#app/app-context.server.ts';
import { utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { idOf } from '../stable-id.ts';

const providers = ['VNPT Invoice', 'Viettel S-Invoice', 'MISA meInvoice'];
/** So many come with their file: the latest, which somebody may want to open. */
const withFile = 12;

/** Electronic invoices of cooperatives and firms, for two of three of the orders that they have completed; households are only beginning. */
export async function seedInvoices({ db, storage }: Pick<AppContext, 'db' | 'storage'>): Promise<void> {
  if ((await db.orderInvoice.count()) > 0) return;
  const orders = await db.order.findMany({
    where: { completedAt: { not: null }, refunded: 0, invoice: null },
    orderBy: [{ completedAt: 'desc' }, { id: 'asc' }], take: 400,
    select: { id: true, code: true, sellerId: true, total: true, completedAt: true, seller: { select: { kind: true, name: true } } },
  });
  const shops = [...new Set(orders.map(({ sellerId }) => sellerId))].sort();
  const invoices = orders.flatMap(({ id, code, sellerId, total, completedAt, seller }, at) => {
    const hasOne = seller.kind === 'household' ? at % 9 === 0 : at % 3 !== 0;
    if (!hasOne || !completedAt) return [];
    const shop = shops.indexOf(sellerId);
    const number = `1C${String(completedAt.getUTCFullYear()).slice(2)}T${letter(shop)}${letter(shop * 7)}-${String(orders.length - at).padStart(8, '0')}`;
    return [{ orderId: id, number, provider: providers[shop % providers.length] ?? '', issuedOn: utcMidnight(vietnamDay(completedAt)), addedAt: completedAt, text: invoiceText({ number, code, total, seller: seller.name }) }];
  });
  const rows = invoices.map(({ text, ...invoice }, at) => ({ ...invoice, text, fileKey: at < withFile ? `invoices/${idOf(`demo invoice ${invoice.orderId}`)}.xml` : null }));
  for (const { fileKey, text } of rows) if (fileKey) await storage.put(fileKey, new TextEncoder().encode(text));
  await db.orderInvoice.createMany({ data: rows.map(({ text: _, ...row }) => row), skipDuplicates: true });
}

const letter = (at: number) => 'ABCDEGHKLMNPQRSTUVXY'[at % 20] ?? 'A';
const inXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function invoiceText({ number, code, total, seller }: { number: string; code: string; total: number; seller: string }): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<HDon><TTChung><SHDon>${number}</SHDon><NBan>${inXml(seller)}</NBan><DHang>${code}</DHang><TTien>${total}</TTien><GChu>Hóa đơn mẫu của chợ trình diễn</GChu></TTChung></HDon>\n`;
}
