import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { useDayOf, useMoment } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { DisputeSide } from './dispute-talk.tsx';

export type ListedDispute = {
  id: string;
  openedBy: DisputeSide;
  openedAt: string;
  dueAt: string;
  reason: string;
  decidedAt: string | null;
  refund: number | null;
  order: { code: string; total: number; paid: number; refunded: number; seller: { name: string }; group: { buyerName: string } };
  last: { from: DisputeSide; at: string } | null;
};

/** Disputes for whoever decides them. */
export function DisputeList({ disputes, now }: { disputes: ListedDispute[]; now: string }) {
  const t = useTranslations('disputes');
  const locale = useLocale();
  const moment = useMoment();
  const day = useDayOf();
  return (
    <ul className="grid gap-3">
      {disputes.map(({ id, order, reason, decidedAt, refund, dueAt, openedBy, openedAt, last }) => (
        <li key={id} className="rounded-card border border-line bg-card p-4">
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h2 className="text-lg">
              <Link to={`/admin/disputes/${id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
                {t('title', { code: order.code })}
              </Link>
            </h2>
            {decidedAt ? (
              <Badge tone="plain">{refund ? t('decision.refund', { amount: formatDong(refund, locale) }) : t('decision.nothing')}</Badge>
            ) : (
              <Badge tone={dueAt < now ? 'bad' : 'warning'}>{dueAt < now ? t('late', { day: day(dueAt) }) : t('due', { day: day(dueAt) })}</Badge>
            )}
          </div>
          <p className="text-sm text-soft">
            {t('admin.sides', { buyer: order.group.buyerName, seller: order.seller.name })} · {t('openedBy', { side: t(`side.${openedBy}`), time: moment(openedAt) })}
          </p>
          <p className="mt-1 line-clamp-2 break-words">{reason}</p>
          <p className="mt-1 text-sm">
            {t('admin.money', { paid: formatDong(order.paid, locale), refunded: formatDong(order.refunded, locale) })}
            {last && <> · {t('admin.lastFrom', { side: t(`side.${last.from}`), time: moment(last.at) })}</>}
          </p>
        </li>
      ))}
    </ul>
  );
}
