import { useTranslations } from 'use-intl';
import { reaches } from '../reach.ts';

/** How far goods may travel; nothing is chosen for the seller. */
export function ReachField({ value, error, hint }: { value: string; error: string | null; hint: string }) {
  const t = useTranslations('seller.editor');
  return (
    <fieldset aria-describedby={error ? 'reach-hint reach-error' : 'reach-hint'}>
      <legend className="font-semibold">{t('reach')}</legend>
      <p id="reach-hint" className="text-sm text-soft">
        {hint}
      </p>
      <div className="mt-1 grid gap-x-4 sm:grid-cols-3">
        {[...reaches].reverse().map((reach) => (
          <label key={reach} className="flex min-h-11 items-center gap-3">
            <input type="radio" name="reach" value={reach} defaultChecked={value === reach} className="size-5 shrink-0 accent-leaf" />
            {t(`reaches.${reach}`)}
          </label>
        ))}
      </div>
      {error && (
        <p id="reach-error" className="mt-1 font-semibold text-berry">
          {error}
        </p>
      )}
    </fieldset>
  );
}
