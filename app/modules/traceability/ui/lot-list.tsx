import { useTranslations } from 'use-intl';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';

type ListedLot = {
  id: string;
  code: string;
  harvestedOn: string;
  bestBefore: string | null;
  amount: number;
  left: number;
  recalledAt: string | null;
  variant: { name: string; product: { name: string } };
};

/** Whether a lot may still be sold. */
export function LotBadge({ lot, today }: { lot: Pick<ListedLot, 'recalledAt' | 'bestBefore'>; today: string }) {
  const t = useTranslations('traceability');
  if (lot.recalledAt) return <Badge tone="bad">{t('recalled')}</Badge>;
  return lot.bestBefore && lot.bestBefore.slice(0, 10) < today ? <Badge tone="warning">{t('pastDay')}</Badge> : null;
}

/** A seller's lots, each a link to its labels and what became of it. */
export function LotList({ lots, today }: { lots: ListedLot[]; today: string }) {
  const t = useTranslations('traceability');
  const day = useDay();
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {lots.map((lot) => (
        <li key={lot.id} className="rounded-card border border-line bg-card p-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <Link to={`/seller/lots/${lot.id}`} className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4" aria-label={t('open', { code: lot.code })}>
              {t('lot', { code: lot.code })}
            </Link>
            <LotBadge lot={lot} today={today} />
          </div>
          <p>
            {lot.variant.product.name}, {lot.variant.name}
          </p>
          <p className="text-sm text-soft">
            {t('harvestedOn')}: {day(lot.harvestedOn)}
            {lot.bestBefore && ` · ${t('bestBefore')}: ${day(lot.bestBefore)}`}
          </p>
          <p className="text-sm">{t('left', { left: lot.left, amount: lot.amount })}</p>
        </li>
      ))}
    </ul>
  );
}
