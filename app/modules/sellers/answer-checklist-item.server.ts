import { storeScan } from '#app/modules/ocop/store-scan.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import { bankAccountItem, taxCodeItem } from './checklist.ts';
import { recordSellerAct } from './record-seller-act.server.ts';
import { parseTaxCode } from './tax-code.ts';

type Input = { sellerId: string; actor: Actor; itemKey: string; /** As it was typed. */ value: string; scan: Uint8Array | null };
type ScanProblem = Extract<Awaited<ReturnType<typeof storeScan>>, { ok: false }>['problem'];
type Problem = { code: 'scan_missing' | 'value_missing' | 'tax_code' } | ScanProblem;

/**
 * A seller's answer to a line of the list: a number, a scan, or both; a later one takes the place of an earlier one, and what an officer asked
 * for counts as answered. 404 for a line that is not in force. Errors: `scan_missing`, `value_missing`, `tax_code`, those of `storeScan`.
 */
export async function answerChecklistItem({ db, clock, storage }: { db: Database; clock: Clock; storage: Storage }, { sellerId, actor, itemKey, value: typed, scan }: Input): Promise<Result<null, Problem>> {
  const item = await db.checklistItem.findUnique({ where: { key: itemKey, retiredAt: null } });
  if (!item || item.key === bankAccountItem) throw new Response(null, { status: 404 });
  const before = await db.sellerCheck.findUnique({ where: { sellerId_itemKey: { sellerId, itemKey } } });
  const text = tidyText(typed).slice(0, 80);
  const value = itemKey === taxCodeItem ? parseTaxCode(text) : text;
  if (value === null) return failed({ code: 'tax_code' });
  if (!item.wantsScan && value === '') return failed({ code: 'value_missing' });
  if (item.wantsScan && !scan && !before?.scanKey) return failed({ code: 'scan_missing' });
  const stored = scan ? await storeScan({ storage }, scan) : null;
  if (stored && !stored.ok) return stored;
  const scanKey = stored ? stored.value.key : (before?.scanKey ?? null);
  return db.$transaction(async (tx) => {
    await lockSeller(tx, sellerId);
    const answer = { state: 'sent' as const, value, scanKey, note: null, sentAt: clock.now(), decidedAt: null };
    await tx.sellerCheck.upsert({ where: { sellerId_itemKey: { sellerId, itemKey } }, create: { sellerId, itemKey, ...answer }, update: answer });
    await tx.seller.update({ where: { id: sellerId }, data: { askedFor: null } });
    await recordSellerAct({ db: tx, clock }, actor, {
      sellerId,
      part: 'shop',
      action: 'seller.send_paper',
      subject: { kind: 'paper', id: itemKey, name: item.name },
      ...(before && { before: { state: before.state, value: before.value } }),
      after: { state: 'sent', value, scan: scan !== null },
    });
    return ok(null);
  });
}

/** An answer and an officer's decision about it come one after the other. */
async function lockSeller(tx: Db, sellerId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM seller WHERE id = ${sellerId}::uuid FOR UPDATE`;
}
