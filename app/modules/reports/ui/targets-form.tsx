import { useLocale, useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { indicators, themes, unitNames } from '../indicators.ts';
import type { IndicatorKey, Theme } from '../indicators.ts';
import type { Targets } from '../list-targets.server.ts';
import type { Place } from '../places.ts';
import { targetYears } from '../targets.ts';
import type { TypedTargetProblem } from '../targets.ts';
import { useFormats } from './formats.ts';
import { TargetStatus } from './target-status.tsx';

type TargetsFormProps = {
  year: number;
  places: readonly Place[];
  place: Place | null;
  single: boolean;
  shown: readonly IndicatorKey[];
  targets: Targets;
  maySet: boolean;
  done: boolean;
  again: { typed: Partial<Record<IndicatorKey, string>>; wrong: Partial<Record<IndicatorKey, TypedTargetProblem['code']>> } | null;
};

/** What each figure is to be by the end of a year: for who sets them a form, for others how far they are. */
export function TargetsForm({ year, places, place, single, shown, targets, maySet, done, again }: TargetsFormProps) {
  const t = useTranslations('figures');
  return (
    <>
      <h1>{t('targets.title', { year: String(year) })}</h1>
      <p className="mt-1 text-soft">{t('targets.intro')}</p>
      <form className="no-print mt-4 grid items-start gap-4 rounded-card border border-line bg-card p-4 sm:grid-cols-[minmax(10rem,20rem)_8rem_auto] sm:justify-start">
        <SelectField label={t('filter.place')} name="place" defaultValue={place?.key ?? ''}>
          <option value="">{t('whole')}</option>
          {places.map(({ key, name, level }) => (
            <option key={key} value={key}>
              {level === 'commune' ? `   ${name}` : name}
            </option>
          ))}
        </SelectField>
        <TextField label={t('targets.year')} name="year" type="number" min={targetYears.first} max={targetYears.last} defaultValue={year} />
        <Button look="secondary" className="sm:mt-8">
          {t('targets.show')}
        </Button>
      </form>
      <div className="mt-4">
        {done && !again && <Notice tone="good">{t('targets.saved')}</Notice>}
        {again && <Notice tone="bad">{t('targets.wrong')}</Notice>}
      </div>
      {!single ? (
        <p className="mt-6">{t('targets.severalAreas')}</p>
      ) : (
        <form method="post" className="mt-6">
          {(Object.keys(themes) as Theme[]).map((theme) => (
            <ThemeTargets key={theme} theme={theme} keys={(Object.keys(themes[theme]) as IndicatorKey[]).filter((key) => shown.includes(key))} targets={targets} maySet={maySet} again={again} />
          ))}
          {maySet && <Button className="mt-6">{t('targets.save')}</Button>}
        </form>
      )}
    </>
  );
}

type ThemeTargetsProps = Pick<TargetsFormProps, 'targets' | 'maySet' | 'again'> & { theme: Theme; keys: readonly IndicatorKey[] };

function ThemeTargets({ theme, keys, targets, maySet, again }: ThemeTargetsProps) {
  const t = useTranslations('figures');
  const locale = useLocale();
  const { typedWorth } = useFormats();
  if (keys.length === 0) return null;
  return (
    <fieldset className="mt-6 min-w-0">
      <legend className="text-lg font-semibold">{t(`themes.${theme}`)}</legend>
      <ul className="mt-2 grid gap-4 rounded-card border border-line bg-card p-4 md:grid-cols-2">
        {keys.map((key) => {
          const { name, unit } = indicators[key];
          const target = targets[key];
          const problem = again?.wrong[key];
          return (
            <li key={key} className="grid grid-cols-[minmax(0,1fr)] items-end gap-x-4 gap-y-1 sm:grid-cols-[minmax(0,16rem)_1fr]">
              {maySet ? (
                <TextField
                  label={name[locale]}
                  hint={unitNames[unit][locale]}
                  name={key}
                  inputMode="decimal"
                  defaultValue={again?.typed[key] ?? (target ? typedWorth(unit, target.target) : '')}
                  error={problem ? t(`targets.errors.${problem}`) : null}
                />
              ) : (
                <span>{name[locale]}</span>
              )}
              {target ? <TargetStatus indicator={key} progress={target} /> : !maySet && <span className="text-soft">{t('targets.none')}</span>}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
