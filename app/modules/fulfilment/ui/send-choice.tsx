import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import type { CarrierKey } from '../port.ts';

type Quote = { key: CarrierKey; name: string; fee: number | null; missing: string | null };
type SendChoiceProps = { quotes: Quote[]; feeTold: number; typed: string; trackingError: string | null };

const card = 'rounded-card border border-line bg-card p-4 md:p-6';

/** How a parcel is sent: a carrier is called, each with its price, or the seller does it. */
export function SendChoice({ quotes, feeTold, typed, trackingError }: SendChoiceProps) {
  const t = useTranslations('fulfilment.parcel');
  const locale = useLocale();
  return (
    <section className="space-y-4">
      <h2>{t('choose')}</h2>
      <p>{t('feeTold', { fee: formatDong(feeTold, locale) })}</p>
      {quotes.map(({ key, name, fee, missing }) => (
        <form key={key} method="post" className={card}>
          <h3 className="text-lg">{name}</h3>
          <p className="mt-1">{missing ? t('problem.commune_missing', { commune: missing }) : fee === null ? t('noPrice') : t('price', { fee: formatDong(fee, locale) })}</p>
          {!missing && (
            <>
              <input type="hidden" name="intent" value="create" />
              <Button name="carrier" value={key} className="mt-3 min-h-12 w-full sm:w-auto">
                {t('call', { carrier: name })}
              </Button>
            </>
          )}
        </form>
      ))}
      <form method="post" className={card}>
        <h3 className="text-lg">{t('hand')}</h3>
        {quotes.length === 0 && <p className="mt-1 text-soft">{t('noCarrier')}</p>}
        <input type="hidden" name="intent" value="create" />
        <TextField label={t('tracking')} hint={t('handHint')} name="tracking" defaultValue={typed} error={trackingError} maxLength={40} autoComplete="off" optional className="mt-3 max-w-md" />
        <Button name="carrier" value="hand" look={quotes.length === 0 ? 'primary' : 'secondary'} className="mt-3 min-h-12 w-full sm:w-auto">
          {t('make')}
        </Button>
      </form>
    </section>
  );
}
