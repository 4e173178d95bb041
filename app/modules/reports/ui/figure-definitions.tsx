import { useLocale, useTranslations } from 'use-intl';
import { figureKeys, figures } from '../figures.ts';

/** What each figure of the table means; its headings lead here. */
export function FigureDefinitions() {
  const t = useTranslations('reports.districts');
  const locale = useLocale();
  return (
    <dl className="grid gap-x-8 gap-y-4 md:grid-cols-2">
      {figureKeys.map((key) => {
        const { name, formula, source, unit } = figures[key];
        return (
          <div key={key} id={`figure-${key}`} className="scroll-mt-4 break-inside-avoid border-t border-line pt-3 target:border-leaf">
            <dt className="font-semibold">{name[locale]}</dt>
            <dd>
              <p>{formula[locale]}</p>
              <p className="mt-1 text-sm text-soft">
                {t('unit', { unit: t(`units.${unit}`) })}. {t('source', { source: source[locale] })}.
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
