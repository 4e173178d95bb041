import { useTranslations } from 'use-intl';
import { consentParts } from '../consent.ts';
import type { ConsentPart } from '../consent.ts';

/** The choice of what a helper may do, in plain words. */
export function ConsentPartsField({ label, chosen, error }: { label: string; chosen: readonly string[]; error?: string | null }) {
  const t = useTranslations('assistance');
  return (
    <fieldset aria-describedby={error ? 'parts-error' : undefined}>
      <legend className="mb-1 font-semibold">{label}</legend>
      {consentParts.map((part) => (
        <label key={part} className="flex min-h-11 items-center gap-3 py-1">
          <input type="checkbox" name="part" value={part} defaultChecked={chosen.includes(part)} className="size-5 shrink-0" />
          {t(`part.${part}`)}
        </label>
      ))}
      <p className="text-sm text-soft">{t('never')}</p>
      {error && (
        <p id="parts-error" className="mt-1 font-semibold text-berry">
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** 'hàng hóa, đơn hàng' */
export function useParts(): (parts: readonly ConsentPart[]) => string {
  const t = useTranslations('assistance');
  return (parts) => parts.map((part) => t(`partShort.${part}`)).join(', ');
}
