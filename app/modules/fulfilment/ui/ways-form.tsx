import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { ownReaches } from '../delivery-options.ts';
import type { DeliveryWays } from '../delivery-options.ts';

type Typed = { carrier: boolean; ownReach: string; ownFee: string; ownFreeFrom: string; readyDays: string };
type WaysFormProps = { ways: DeliveryWays; again: { typed: Typed; problem: 'no_way' | 'fee' | 'free_from' | 'ready_days' } | null };

/** How a shop's goods come to buyers. */
export function WaysForm({ ways, again }: WaysFormProps) {
  const t = useTranslations('fulfilment.ways');
  const typed: Typed = again?.typed ?? { carrier: ways.carrier, ownReach: ways.ownReach ?? '', ownFee: String(ways.ownFee), ownFreeFrom: ways.ownFreeFrom === null ? '' : String(ways.ownFreeFrom), readyDays: String(ways.readyDays) };
  const mistake = (code: string) => (again?.problem === code ? t(`problem.${again.problem}`) : null);
  return (
    <form method="post" className="space-y-5 rounded-card border border-line bg-card p-4 md:p-6">
      <label className="flex min-h-11 items-start gap-3">
        <input type="checkbox" name="carrier" defaultChecked={typed.carrier} aria-describedby="carrier-hint" className="mt-1 size-5 shrink-0 accent-leaf" />
        <span className="font-semibold">
          {t('carrier')}
          <span id="carrier-hint" className="block text-sm font-normal text-soft">
            {t('carrierHint')}
          </span>
        </span>
      </label>
      <fieldset className="space-y-4 border-t border-line pt-4">
        <legend className="sr-only">{t('own')}</legend>
        <p className="font-semibold" aria-hidden="true">
          {t('own')}
        </p>
        <SelectField label={t('ownReach')} name="ownReach" defaultValue={typed.ownReach}>
          <option value="">{t('reach.none')}</option>
          {ownReaches.map((reach) => (
            <option key={reach} value={reach}>
              {t(`reach.${reach}`)}
            </option>
          ))}
        </SelectField>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t('ownFee')} name="ownFee" inputMode="numeric" defaultValue={typed.ownFee} error={mistake('fee')} />
          <TextField label={t('ownFreeFrom')} hint={t('ownFreeFromHint')} name="ownFreeFrom" inputMode="numeric" defaultValue={typed.ownFreeFrom} error={mistake('free_from')} />
        </div>
      </fieldset>
      <div className="border-t border-line pt-4">
        <TextField label={t('readyDays')} hint={t('readyDaysHint')} name="readyDays" inputMode="numeric" defaultValue={typed.readyDays} error={mistake('ready_days')} className="max-w-xs" />
      </div>
      {mistake('no_way') && (
        <p role="alert" className="font-semibold text-berry">
          {mistake('no_way')}
        </p>
      )}
      <Button className="min-h-12 w-full sm:w-auto">{t('save')}</Button>
    </form>
  );
}
