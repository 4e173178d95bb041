import { useLocale, useTranslations } from 'use-intl';
import { indicators, unitNames } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { sources } from '../indicators/indicator.ts';

/** What a figure means: how it is worked out, from what, in which unit. */
export function IndicatorDefinition({ indicator }: { indicator: IndicatorKey }) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const { formula, source, unit, number } = indicators[indicator];
  return (
    <section className="mt-6 max-w-3xl rounded-card border border-line bg-card p-4">
      <h2 className="text-base">{t('definition')}</h2>
      <p className="mt-1">{formula[locale]}</p>
      <p className="mt-2 text-sm text-soft">
        {t('source', { source: sources[source][locale] })}. {t('unit', { unit: unitNames[unit][locale] })}. {t('number', { number })}
      </p>
    </section>
  );
}
