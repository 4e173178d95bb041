import { randomUUID } from 'node:crypto';
import { recordSellerAct } from '#app/modules/sellers/record-seller-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { dayOfUtcMidnight, parseVietnamDay, utcMidnight, vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { getSellerOrder } from './get-seller-order.server.ts';
import { invoiceFormat } from './internal/invoice-format.ts';
import { largestInvoice } from './invoice.ts';
import type { InvoiceProblem } from './invoice.ts';
import { unsoldStates } from './order.ts';

type Typed = { number: string; provider: string; /** 'YYYY-MM-DD' */ issuedOn: string; /** Null = none was chosen: one that is there stays. */ file: Uint8Array | null };
type Facts = { number: string; provider: string; issuedOn: Date };

/**
 * The seller says which electronic invoice it has issued for an order, once or anew. Its file (PDF or XML, 5 MB at most) is kept as it is: it is
 * signed. Errors: `number`, `provider`, `issued_on` (none, or after today), `wrong_file`, `too_many_bytes`, `not_sold` (no sale came of the
 * order). 404 for another seller's order.
 */
export async function setInvoice(
  app: { db: Database; clock: Clock; storage: Storage },
  { sellerId, orderId, actor, ...typed }: Typed & { sellerId: string; orderId: string; actor: Actor },
): Promise<Result<null, InvoiceProblem>> {
  const { db, clock, storage } = app;
  await getSellerOrder(app, { sellerId, orderId });
  const read = readFacts(typed, clock.now());
  if (!read.ok) return read;
  const fileKey = await keepFile(storage, typed.file);
  if (!fileKey.ok) return fileKey;
  const keep = db.$transaction(async (tx) => {
    // The order stands still meanwhile: two people write one after the other, and one that is called off now is seen.
    const [order] = await tx.$queryRaw<{ state: (typeof unsoldStates)[number]; code: string }[]>`SELECT state::text, code FROM "order" WHERE id = ${orderId}::uuid AND seller_id = ${sellerId}::uuid FOR UPDATE`;
    if (!order || unsoldStates.includes(order.state)) return null;
    const before = await tx.orderInvoice.findUnique({ where: { orderId } });
    const facts = { ...read.value, fileKey: fileKey.value ?? before?.fileKey ?? null, addedAt: clock.now(), addedBy: actor.userId };
    await tx.orderInvoice.upsert({ where: { orderId }, create: { orderId, ...facts }, update: facts });
    await recordSellerAct({ db: tx, clock }, actor, { sellerId, part: 'orders', action: 'order.add_invoice', subject: { kind: 'order', id: orderId, name: order.code }, ...(before && { before: told(before) }), after: told(facts) });
    return { fileKey: fileKey.value === null ? null : (before?.fileKey ?? null) };
  });
  const replaced = await keep.catch(async (error: unknown) => {
    if (fileKey.value) await storage.remove(fileKey.value);
    throw error;
  });
  // Nothing names it any more: a file that was replaced, or one that came for an order without a sale.
  const unused = replaced ? replaced.fileKey : fileKey.value;
  if (unused) await storage.remove(unused);
  return replaced ? ok(null) : failed({ code: 'not_sold' });
}

const told = ({ number, provider, issuedOn }: Facts) => ({ number, provider, issuedOn: dayOfUtcMidnight(issuedOn) });

function readFacts(typed: Typed, now: Date): Result<Facts, InvoiceProblem> {
  const number = typed.number.trim();
  const provider = typed.provider.trim();
  const issuedOn = parseVietnamDay(typed.issuedOn);
  if (number === '' || number.length > 50) return failed({ code: 'number' });
  if (provider === '' || provider.length > 100) return failed({ code: 'provider' });
  if (!issuedOn || issuedOn > vietnamDay(now)) return failed({ code: 'issued_on' });
  return ok({ number, provider, issuedOn: utcMidnight(issuedOn) });
}

async function keepFile(storage: Storage, file: Uint8Array | null): Promise<Result<string | null, InvoiceProblem>> {
  if (!file) return ok(null);
  if (file.length > largestInvoice) return failed({ code: 'too_many_bytes' });
  const format = invoiceFormat(file);
  if (!format) return failed({ code: 'wrong_file' });
  const key = `invoices/${randomUUID()}.${format}`;
  await storage.put(key, file);
  return ok(key);
}
