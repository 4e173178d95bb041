import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Badge } from '#app/ui/notice.tsx';
import { useDay } from '#app/ui/dates.ts';
import { nameOf, readReference } from '../comparison.ts';

type DifferenceView = { id: string; kind: 'only_theirs' | 'only_ours' | 'amount'; reference: string; orderCode: string | null; theirs: string | null; ours: string | null };
type ComparisonView = { id: string; provider: string; day: string; compared: number; trouble: string | null; differences: DifferenceView[] };

/** What each night's comparison has found. */
export function ComparisonList({ comparisons }: { comparisons: ComparisonView[] }) {
  const t = useTranslations('payments.admin');
  const day = useDay();
  if (comparisons.length === 0) return <p className="mt-6">{t('compareNone')}</p>;
  return (
    <ul className="mt-6 grid gap-4">
      {comparisons.map(({ id, provider, day: date, compared, trouble, differences }) => {
        const known = nameOf(provider);
        return (
          <li key={id} className="rounded-card border border-line bg-card p-4">
            <p className="flex flex-wrap items-center gap-2">
              <span className="font-semibold">{day(date)}</span>
              <span>{known ? t(`providers.${known}`) : provider}</span>
              <span className="text-soft">
                {t('compared')}: {compared}
              </span>
              {trouble && <Badge tone="warning">{t('trouble', { why: trouble })}</Badge>}
              {!trouble && <Badge tone={differences.length > 0 ? 'bad' : 'good'}>{differences.length > 0 ? t('differences', { count: differences.length }) : t('equal')}</Badge>}
            </p>
            {differences.length > 0 && <Differences differences={differences} />}
          </li>
        );
      })}
    </ul>
  );
}

function Differences({ differences }: { differences: DifferenceView[] }) {
  const t = useTranslations('payments.admin');
  const locale = useLocale();
  const money = (amount: string | null) => (amount === null ? '–' : formatDong(Number(amount), locale));
  return (
    <ul className="mt-3 divide-y divide-line border-t border-line">
      {differences.map(({ id, kind, reference, orderCode, theirs, ours }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2">
          <span>
            <span className="block font-semibold">{t(`kind.${kind}`)}</span>
            <span className="wrap-anywhere">
              {t(`of.${readReference(reference).of}`, readReference(reference))}
              {orderCode && orderCode !== reference && ` · ${orderCode}`}
            </span>
          </span>
          <span className="text-right">
            <span className="block">
              {t('theirs')}: {money(theirs)}
            </span>
            <span className="block">
              {t('ours')}: {money(ours)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
