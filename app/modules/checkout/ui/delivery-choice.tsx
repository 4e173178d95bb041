import { useLocale, useTranslations } from 'use-intl';
import type { DeliveryOption } from '#app/modules/fulfilment/delivery-options.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { optionKey } from '../option-key.ts';
import type { ParcelView } from './view.ts';

/** For each seller, the ways in which its parcel can come: fee and days beside each. The page's script recalculates by itself; without it there is a button. */
export function DeliveryChoice({ parcels }: { parcels: ParcelView[] }) {
  const t = useTranslations('checkout');
  const known = parcels.some(({ chosen }) => chosen !== null);
  return (
    <div className="space-y-4">
      {known ? parcels.map((parcel) => <ParcelWays key={parcel.parcel.seller.id} parcel={parcel} />) : <p className="text-soft">{t('deliveryUnknown')}</p>}
      <Button look="secondary" name="intent" value="recalculate" formNoValidate data-recalculate>
        {t('recalculate')}
      </Button>
    </div>
  );
}

function ParcelWays({ parcel: { parcel, options, chosen } }: { parcel: ParcelView }) {
  const t = useTranslations('checkout');
  return (
    <fieldset className="border-t border-line pt-3 first:border-0 first:pt-0">
      <legend className="float-left mb-2 w-full font-semibold">{t('deliveryFrom', { seller: parcel.seller.name })}</legend>
      <div className="clear-both space-y-2">
        {options.length === 0 && <p className="font-semibold text-berry">{t('noDelivery')}</p>}
        {options.map((option) => (
          <Way key={optionKey(option)} option={option} sellerId={parcel.seller.id} chosen={chosen !== null && optionKey(chosen) === optionKey(option)} />
        ))}
      </div>
    </fieldset>
  );
}

function Way({ option, sellerId, chosen }: { option: DeliveryOption; sellerId: string; chosen: boolean }) {
  const t = useTranslations('checkout');
  const locale = useLocale();
  return (
    <label className="flex min-h-11 items-start gap-3 rounded-lg border border-line p-3 has-checked:border-leaf has-checked:bg-leaf-pale">
      <input type="radio" name={`delivery:${sellerId}`} value={optionKey(option)} defaultChecked={chosen} className="mt-1 size-5 shrink-0 accent-leaf" />
      <span className="min-w-0 flex-1">
        <span className="flex flex-wrap justify-between gap-x-4">
          <span className="font-semibold">{t(`method.${option.method}`)}</span>
          <span className="font-semibold">{option.fee === 0 ? t('free') : formatDong(option.fee, locale)}</span>
        </span>
        {option.label && <span className="block text-sm">{option.label}</span>}
        {option.hours && <span className="block text-sm">{t('hours', { hours: option.hours })}</span>}
        <span className="block text-sm text-soft">
          <Expected option={option} />
        </span>
      </span>
    </label>
  );
}

function Expected({ option: { method, expected } }: { option: DeliveryOption }) {
  const t = useTranslations('checkout');
  const day = useDay();
  const days = { from: day(expected.from), to: day(expected.to) };
  if (method === 'pickup') return t('fetchFrom', days);
  return t(expected.from === expected.to ? 'expectedDay' : 'expected', days);
}
