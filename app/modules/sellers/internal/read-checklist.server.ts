import type { Db } from '#app/platform/db/db.server.ts';
import { checklistFor } from '../checklist.ts';
import type { ChecklistItem, ChecklistLine } from '../checklist.ts';
import type { SellerKind, SellerState } from '../seller.ts';

/** The lines that are in force, in the operator's order. */
export function readItems(db: Db): Promise<ChecklistItem[]> {
  return db.checklistItem.findMany({
    where: { retiredAt: null },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    select: { key: true, name: true, nameEn: true, hint: true, hintEn: true, kinds: true, groupKeys: true, required: true, wantsScan: true },
  });
}

/** The list of one seller as it stands. */
export async function readChecklist(db: Db, seller: { id: string; kind: SellerKind; state: SellerState }, groupKeys: readonly string[]): Promise<ChecklistLine[]> {
  const [items, answers, account] = await Promise.all([
    readItems(db),
    db.sellerCheck.findMany({ where: { sellerId: seller.id }, select: { itemKey: true, state: true, value: true, scanKey: true, note: true } }),
    db.bankAccount.findUnique({ where: { sellerId: seller.id }, select: { sellerId: true } }),
  ]);
  return checklistFor(items, { kind: seller.kind, state: seller.state, groupKeys, hasBankAccount: account !== null, answers });
}
