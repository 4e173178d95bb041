import { useTranslations } from 'use-intl';
import { GroupField } from '#app/modules/catalog/ui/group-field.tsx';
import { ScanField } from '#app/modules/ocop/ui/scan-field.tsx';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';

type EntryCorrectionProps = { typed: Record<string, string | number | null>; communes: { id: string; fullName: string }[]; scanError: string | null };

/** The form with which the keeper corrects one entry, and says why. */
export function EntryCorrection({ typed, communes, scanError }: EntryCorrectionProps) {
  const t = useTranslations('register');
  const value = (name: string) => String(typed[name] ?? '');
  return (
    <form method="post" encType="multipart/form-data" className="space-y-4">
      <input type="hidden" name="intent" value="correct" />
      <p className="text-soft">{t('entry.correctIntro')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={t('fact.name')} name="name" defaultValue={value('name')} maxLength={200} required />
        <TextField label={t('fact.subject')} name="subject" defaultValue={value('subject')} maxLength={200} required />
        <SelectField label={t('fact.communeId')} name="communeId" defaultValue={value('communeId')}>
          <option value="">–</option>
          {communes.map(({ id, fullName }) => (
            <option key={id} value={id}>
              {fullName}
            </option>
          ))}
        </SelectField>
        <GroupField defaultValue={value('groupKey')} />
        <SelectField label={t('fact.stars')} name="stars" defaultValue={value('stars')}>
          {['3', '4', '5'].map((stars) => (
            <option key={stars}>{stars}</option>
          ))}
        </SelectField>
        <TextField label={t('fact.points')} name="points" inputMode="decimal" defaultValue={value('points')} maxLength={6} optional />
        <TextField label={t('fact.decision')} name="decision" defaultValue={value('decision')} maxLength={100} required />
        <TextField label={t('fact.number')} name="number" defaultValue={value('number')} maxLength={60} optional />
        <TextField label={t('fact.issuer')} name="issuer" defaultValue={value('issuer')} maxLength={200} required />
        <TextField label={t('fact.criteria')} name="criteria" defaultValue={value('criteria')} maxLength={60} optional />
        <TextField label={t('fact.issuedOn')} type="date" name="issuedOn" defaultValue={value('issuedOn')} required />
        <TextField label={t('fact.endsOn')} type="date" name="endsOn" defaultValue={value('endsOn')} required />
      </div>
      <ScanField label={t('entry.scan')} hint={t('entry.scanHint')} error={scanError} optional />
      <TextField label={t('entry.note')} name="note" defaultValue={value('note')} maxLength={200} required />
      <Button>{t('entry.save')}</Button>
    </form>
  );
}

/** Takes the entry out of the register, for a reason. */
export function EntryRemoval() {
  const t = useTranslations('register.entry');
  return (
    <form method="post" className="space-y-3">
      <input type="hidden" name="intent" value="remove" />
      <p className="text-soft">{t('removeText')}</p>
      <TextField label={t('note')} name="note" maxLength={200} required />
      <Button look="danger">{t('remove')}</Button>
    </form>
  );
}
