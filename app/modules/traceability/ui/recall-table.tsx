import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { useDay, useDayOf } from '#app/ui/dates.ts';

type Recall = { lotId: string; code: string; product: string; sellerName: string; sellerPhone: string; commune: string; harvestedOn: string; reason: string; at: string; byName: string | null; told: number };

/** The cases of recall, one a card on a phone and one a row on a desk. */
export function RecallTable({ recalls }: { recalls: Recall[] }) {
  const t = useTranslations('traceability');
  const day = useDay();
  const dayOf = useDayOf();
  return (
    <ul className="grid gap-4 lg:grid-cols-2">
      {recalls.map((recall) => (
        <li key={recall.lotId} className="rounded-card border border-line bg-card p-4">
          <p className="font-semibold">
            {recall.product} · {t('lot', { code: recall.code })}
          </p>
          <p>{recall.reason}</p>
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-4 text-sm">
            <dt className="text-soft">{t('recalls.seller')}</dt>
            <dd>
              {recall.sellerName}, {recall.commune},{' '}
              <a href={`tel:${recall.sellerPhone}`} className="underline underline-offset-4">
                {formatPhone(recall.sellerPhone)}
              </a>
            </dd>
            <dt className="text-soft">{t('harvestedOn')}</dt>
            <dd>{day(recall.harvestedOn)}</dd>
            <dt className="text-soft">{t('recalls.when')}</dt>
            <dd>{dayOf(recall.at)}</dd>
            <dt className="text-soft">{t('recalls.by')}</dt>
            <dd>{recall.byName ?? '–'}</dd>
            <dt className="text-soft">{t('recalls.told')}</dt>
            <dd>{recall.told}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}
