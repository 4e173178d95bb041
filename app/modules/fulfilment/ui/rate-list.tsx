import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { useDay } from '#app/ui/dates.ts';
import { deliveryFee } from '../delivery-fee.ts';
import type { DeliveryRate } from '../delivery-fee.ts';
import { formatWeight } from './weight.ts';

export type RateView = DeliveryRate & { from: string; when: 'now' | 'later' | 'before' };

/** Rates of one moment, zone by zone, each in a sentence and with what a kilogram costs. */
export function RateList({ rates, when }: { rates: RateView[]; when: RateView['when'] }) {
  const t = useTranslations('fulfilment');
  const locale = useLocale();
  const day = useDay();
  const shown = rates.filter((rate) => rate.when === when);
  if (shown.length === 0) return <p className="mt-2 text-soft">{t('rates.none')}</p>;
  return (
    <ul className="mt-2 divide-y divide-line">
      {shown.map((rate) => (
        <li key={rate.zone + rate.from} className="py-2">
          <span className="font-semibold">{t(`zone.${rate.zone}`)}</span> <span className="text-sm text-soft">{t('ways.ratesFrom', { day: day(rate.from) })}</span>
          <span className="block">
            {t('ways.rateLine', { firstFee: formatDong(rate.firstFee, locale), first: formatWeight(rate.firstGrams, locale), stepFee: formatDong(rate.stepFee, locale), step: formatWeight(rate.stepGrams, locale) })}
          </span>
          <span className="block text-sm text-soft">{t('rates.example', { fee: formatDong(deliveryFee(rate, 1_000), locale) })}</span>
        </li>
      ))}
    </ul>
  );
}
