import { translator } from '#app/i18n/translator.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { localPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import type { CaseKind } from '../case.ts';

type NewCase = {
  kind: CaseKind;
  /** What it comes from: the same again opens nothing. */
  key: string;
  orderId: string | null;
  sellerId: string | null;
  paymentId: string | null;
  noticeId: string | null;
  amount: bigint;
  expected: bigint | null;
  at: Date;
  /** The money is with the operator's provider, and no transfer to the seller. */
  byCard?: true;
};

/** Opens a case, once, and tells those whom it concerns. Answers whether it was opened now. */
export async function openCase({ db: tx, settings }: { db: Db; settings: { publicUrl: string } }, { key, at, byCard, ...facts }: NewCase): Promise<boolean> {
  const [made] = await tx.paymentCase.createManyAndReturn({ data: [{ dedupeKey: key, openedAt: at, ...facts }], skipDuplicates: true, select: { id: true } });
  if (!made) return false;
  await tellOfCase(tx, settings.publicUrl, { id: made.id, byCard, ...facts });
  return true;
}

async function tellOfCase(tx: Db, publicUrl: string, { id, kind, orderId, sellerId, amount, byCard }: Omit<NewCase, 'key' | 'at' | 'byCard'> & { byCard: true | undefined } & { id: string }): Promise<void> {
  const order = orderId && (await tx.order.findUnique({ where: { id: orderId }, select: { code: true, group: { select: { key: true, buyerPhone: true, locale: true } } } }));
  const seller = sellerId && kind !== 'too_little' && !byCard && (await tx.seller.findUnique({ where: { id: sellerId }, select: { phone: true } }));
  if (order && (kind === 'too_late' || (kind === 'too_little' && !byCard))) {
    const locale = order.group.locale === 'en' ? 'en' : 'vi';
    const text = translator(locale, 'payments')(`tell.${kind}`, { code: order.code, amount: formatDong(Number(amount), locale) });
    await queueMessages(tx, [{ dedupeKey: `case:${id}:buyer`, channel: 'sms', recipient: order.group.buyerPhone, body: `${text} ${publicUrl}${localPath(`/orders/${order.group.key}/pay`, locale)}` }]);
  }
  if (seller) {
    const text = translator('vi', 'payments')('tell.case', { amount: formatDong(Number(amount), 'vi') });
    await queueMessages(tx, [{ dedupeKey: `case:${id}:seller`, channel: 'sms', recipient: seller.phone, body: `${text} ${publicUrl}/seller/payments` }]);
  }
}
