import { useTranslations } from 'use-intl';
import { SelectField } from '#app/ui/field.tsx';
import { ownGoods } from '../producer.ts';

export type Producer = { id: string; name: string; commune: string };

/** Whose goods they are: of the cooperative itself, or of one of its member households. Shows nothing where there are no members. */
export function ProducerField({ producers, value, label, hint, error }: { producers: Producer[]; value: string | null; label?: string; hint?: string; error?: string | null }) {
  const t = useTranslations('team.members');
  if (producers.length === 0) return null;
  return (
    <SelectField label={label ?? t('goodsOf')} name="producerId" defaultValue={value ?? ownGoods} error={error ?? null} {...(hint && { hint })}>
      <option value={ownGoods}>{t('own')}</option>
      {producers.map(({ id, name, commune }) => (
        <option key={id} value={id}>
          {name}, {commune}
        </option>
      ))}
    </SelectField>
  );
}
