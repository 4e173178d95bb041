import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { Standing } from '../figure-report.ts';
import { useFormats } from './formats.ts';

type StandingNoteProps = { standing: Standing; closedAt: string | null; /** The address of these figures, without what they are told as. */ address: string };

/** Whether the figures are those with which the period was closed or those of today, and the way to the others. Nothing of a period that is not closed. */
export function StandingNote({ standing, closedAt, address }: StandingNoteProps) {
  const t = useTranslations('figures.standing');
  const { moment } = useFormats();
  if (standing === 'open' || closedAt === null) return null;
  const link = (to: string, words: string) => (
    <Link to={to} className="no-print inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
      {words}
    </Link>
  );
  if (standing === 'by_filter') return <p className="mt-1 max-w-3xl text-soft">{t('byFilter')}</p>;
  return (
    <p className="mt-1 flex flex-wrap items-center gap-x-3">
      {standing === 'closed' && <Badge tone="good">{t('closed')}</Badge>}
      <span className="text-soft">{t(standing === 'closed' ? 'closedAt' : 'today', { moment: moment(closedAt) })}</span>
      {standing === 'closed' ? link(`${address}&as=today`, t('toToday')) : link(address, t('toClosed'))}
    </p>
  );
}
