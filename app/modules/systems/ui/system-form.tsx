import { useLocale, useTranslations } from 'use-intl';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { mostPerDay, mostPerMinute, scopes } from '../system.ts';
import type { SystemErrors, SystemField, SystemTyped } from '../system-form.ts';

type SystemFieldsProps = { typed: SystemTyped; errors: SystemErrors; areas: { id: string; name: string }[] };

/** What is to be known of a system: who it is, what it may see, how often it may ask. */
export function SystemFields({ typed, errors, areas }: SystemFieldsProps) {
  const t = useTranslations('systems');
  const locale = useLocale();
  const errorOf = (name: SystemField) => {
    const error = errors[name];
    return error ? t(`error.${error}`, { most: (name === 'perDay' ? mostPerDay : mostPerMinute).toLocaleString(locale) }) : null;
  };
  return (
    <>
      <TextField label={t('name')} hint={t('nameHint')} name="name" defaultValue={typed.name} error={errorOf('name')} required maxLength={100} />
      <TextField label={t('contact')} hint={t('contactHint')} name="contact" defaultValue={typed.contact} error={errorOf('contact')} required maxLength={200} />
      <SelectField label={t('area')} name="areaId" defaultValue={typed.areaId} error={errorOf('areaId')}>
        {areas.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Choices legend={t('scopes')} name="scopes" chosen={typed.scopes} error={errorOf('scopes')} choices={scopes.map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))} />
      <TextField label={t('perMinute')} name="perMinute" inputMode="numeric" defaultValue={typed.perMinute} error={errorOf('perMinute')} required maxLength={12} />
      <TextField label={t('perDay')} name="perDay" inputMode="numeric" defaultValue={typed.perDay} error={errorOf('perDay')} required maxLength={12} />
    </>
  );
}

type ChoicesProps = { legend: string; name: string; chosen: readonly string[]; error: string | null; choices: { value: string; label: string }[] };

/** Boxes to tick, at least one of them. */
export function Choices({ legend, name, chosen, error, choices }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="font-semibold">{legend}</legend>
      {choices.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} className="size-5 accent-leaf" />
          {label}
        </label>
      ))}
      {error && <p className="font-semibold text-berry">{error}</p>}
    </fieldset>
  );
}

/** Chooses a number of days. */
export function DaysField({ label, name, days, word }: { label: string; name: string; days: readonly number[]; word: 'daysOf' | 'overlapOf' }) {
  const t = useTranslations('systems');
  return (
    <SelectField label={label} name={name}>
      {days.map((each) => (
        <option key={each} value={each}>
          {t(word, { days: each })}
        </option>
      ))}
    </SelectField>
  );
}
