import type { Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { isUuid } from '#app/shared/uuid.ts';
import { formatOfKey, invoiceFileName, invoiceTypes } from './invoice.ts';

/** Who asks: the seller, the buyer by the key of the secret page, or an officer of these communes. */
type Asker = { sellerId: string } | { groupKey: string } | { communeIds: readonly string[] };

/** The file of an order's invoice, to be saved and not shown. 404 where there is none, or it is none of the asker's. */
export async function getInvoiceFile({ db, storage }: { db: Db; storage: Storage }, { orderId, by }: { orderId: string; by: Asker }) {
  const own = 'sellerId' in by ? { sellerId: by.sellerId } : 'groupKey' in by ? { group: { key: by.groupKey } } : { communeId: { in: [...by.communeIds] } };
  const invoice = isUuid(orderId) ? await db.orderInvoice.findFirst({ where: { orderId, order: own }, select: { number: true, fileKey: true } }) : null;
  const format = invoice?.fileKey ? formatOfKey(invoice.fileKey) : null;
  const bytes = format && invoice?.fileKey ? await storage.get(invoice.fileKey) : null;
  if (!invoice || !format || !bytes) throw new Response(null, { status: 404 });
  return { file: { bytes, type: invoiceTypes[format] }, name: invoiceFileName(invoice.number, format) };
}
