import { useLocale, useTranslations } from 'use-intl';
import { indicators, unitNames } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { sources } from '../indicators/indicator.ts';

/** What each figure of a page means. */
export function FigureDefinitions({ keys }: { keys: readonly IndicatorKey[] }) {
  const t = useTranslations('figures');
  const locale = useLocale();
  return (
    <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {keys.map((key) => {
        const { name, formula, source, unit } = indicators[key];
        return (
          <div key={key} className="break-inside-avoid border-t border-line pt-3">
            <dt className="font-semibold">{name[locale]}</dt>
            <dd>
              <p>{formula[locale]}</p>
              <p className="mt-1 text-sm text-soft">
                {t('unit', { unit: unitNames[unit][locale] })}. {t('source', { source: sources[source][locale] })}.
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
