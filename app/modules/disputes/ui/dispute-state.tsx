import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { useDayOf, useMoment } from '#app/ui/dates.ts';
import { Badge, Notice } from '#app/ui/notice.tsx';
import type { DisputeSide } from './dispute-talk.tsx';

export type ShownDispute = { openedBy: DisputeSide; openedAt: string; decidedAt: string | null; refund: number | null; decision: string | null };

/** Who asked, by when the market decides, and what it decided. */
export function DisputeState({ dispute, dueAt, now = null }: { dispute: ShownDispute; dueAt: string; /** For whoever has to decide: shows what is late. */ now?: string | null }) {
  const t = useTranslations('disputes');
  const locale = useLocale();
  const moment = useMoment();
  const day = useDayOf();
  return (
    <div className="space-y-3">
      <p>{t('openedBy', { side: t(`side.${dispute.openedBy}`), time: moment(dispute.openedAt) })}</p>
      {dispute.decidedAt === null && (now !== null && dueAt < now ? <Badge tone="bad">{t('late', { day: day(dueAt) })}</Badge> : <p className="font-semibold">{t('due', { day: day(dueAt) })}</p>)}
      {dispute.decidedAt !== null && (
        <Notice tone="plain" title={t('decision.title')}>
          <p className="font-semibold">{dispute.refund ? t('decision.refund', { amount: formatDong(dispute.refund, locale) }) : t('decision.nothing')}</p>
          <p className="mt-1 break-words whitespace-pre-line">{dispute.decision}</p>
          <p className="mt-1 text-sm text-soft">{t('decision.at', { time: moment(dispute.decidedAt) })}</p>
        </Notice>
      )}
    </div>
  );
}
