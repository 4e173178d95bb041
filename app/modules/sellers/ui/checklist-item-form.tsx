import { useLocale, useTranslations } from 'use-intl';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { sellerKinds } from '../seller.ts';

export type ItemValues = { name: string; nameEn: string; hint: string; hintEn: string; kinds: string[]; groupKeys: string[]; required: boolean; wantsScan: boolean; position: string };
export type ItemErrors = Partial<Record<keyof ItemValues, 'name' | 'nameEn' | 'hint' | 'group'>>;

/** A line of the checklist: its words in both languages, whom and for what goods it is asked. */
export function ChecklistItemForm({ itemKey, values, errors }: { itemKey: string | null; values: ItemValues; errors: ItemErrors }) {
  const t = useTranslations('onboarding.settings');
  const sellers = useTranslations('sellers');
  const locale = useLocale();
  const error = (field: keyof ItemValues) => (errors[field] ? t(`error.${errors[field]}`) : null);
  return (
    <form method="post" className="space-y-4 pt-2 pb-4">
      {itemKey !== null && <input type="hidden" name="key" value={itemKey} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('name')} name="name" required maxLength={80} defaultValue={values.name} error={error('name')} />
        <TextField label={t('nameEn')} optional name="nameEn" maxLength={80} defaultValue={values.nameEn} error={error('nameEn')} />
        <TextArea label={t('hint')} optional name="hint" maxLength={240} defaultValue={values.hint} error={error('hint')} />
        <TextArea label={t('hintEn')} optional name="hintEn" maxLength={240} defaultValue={values.hintEn} error={error('hintEn')} />
      </div>
      <Choices title={t('kinds')} name="kinds" chosen={values.kinds} choices={sellerKinds.map((kind) => [kind, sellers(`kind.${kind}`)])} />
      <Choices title={t('groups')} name="groupKeys" chosen={values.groupKeys} choices={ocopGroups.map(({ key, name }) => [key, name[locale]])} />
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <Tick name="required" label={t('required')} checked={values.required} />
        <Tick name="wantsScan" label={t('wantsScan')} checked={values.wantsScan} />
        <TextField className="w-24" label={t('position')} name="position" inputMode="numeric" maxLength={2} defaultValue={values.position} />
      </div>
      <Button name="intent" value="save">
        {t('save')}
      </Button>
    </form>
  );
}

function Choices({ title, name, chosen, choices }: { title: string; name: string; chosen: string[]; choices: (readonly [string, string])[] }) {
  return (
    <fieldset>
      <legend className="font-semibold">{title}</legend>
      <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
        {choices.map(([value, text]) => (
          <label key={value} className="flex min-h-11 items-center gap-3">
            <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} className="size-5 shrink-0 accent-leaf" />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Tick({ name, label, checked }: { name: string; label: string; checked: boolean }) {
  return (
    <label className="flex min-h-11 items-center gap-3">
      <input type="checkbox" name={name} defaultChecked={checked} className="size-5 shrink-0 accent-leaf" />
      {label}
    </label>
  );
}
