import { useTranslations } from 'use-intl';
import { paperKinds } from '#app/modules/ocop/papers.ts';
import { ScanField } from '#app/modules/ocop/ui/scan-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

export type PaperErrors = Partial<Record<'number' | 'issuer' | 'issuedOn' | 'endsOn' | 'scan', string>>;

/** The form of a new paper. */
export function PaperForm({ typed, errors }: { typed: Record<string, string>; errors: PaperErrors }) {
  const t = useTranslations('papers.add');
  const name = useTranslations('catalog.document');
  return (
    <form method="post" encType="multipart/form-data" className="space-y-4">
      <input type="hidden" name="intent" value="add" />
      <SelectField label={t('kind')} name="kind" defaultValue={typed.kind ?? 'food_safety'}>
        {paperKinds.map((kind) => (
          <option key={kind} value={kind}>
            {name(kind)}
          </option>
        ))}
      </SelectField>
      <TextField label={t('number')} name="number" defaultValue={typed.number} error={errors.number ?? null} maxLength={100} autoComplete="off" required />
      <TextField label={t('issuer')} hint={t('issuerHint')} name="issuer" defaultValue={typed.issuer} error={errors.issuer ?? null} maxLength={200} required />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('issuedOn')} type="date" name="issuedOn" defaultValue={typed.issuedOn} error={errors.issuedOn ?? null} required />
        <TextField label={t('endsOn')} hint={t('endsHint')} type="date" name="endsOn" defaultValue={typed.endsOn} error={errors.endsOn ?? null} optional />
      </div>
      <ScanField label={t('scan')} hint={t('scanHint')} error={errors.scan ?? null} optional />
      <Button className="w-full sm:w-auto">{t('submit')}</Button>
    </form>
  );
}
