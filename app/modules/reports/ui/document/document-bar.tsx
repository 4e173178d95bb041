import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import type { DocumentFields } from './document-fields.ts';

/** What stands above a document on the screen, and is not printed: the fields that are filled in before. */
export function DocumentBar({ reportId, fields, province }: { reportId: string; fields: DocumentFields; province: string }) {
  const t = useTranslations('reportFiles');
  return (
    <div className="no-print mb-6">
      <Link to={`/admin/reports/documents/${reportId}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">← {t('title')}</Link>
      <details className="rounded-card border border-line bg-card px-4 py-2">
        <summary className="inline-flex min-h-11 items-center font-semibold">{t('fields.title')}</summary>
        <form className="grid gap-4 py-2 sm:grid-cols-2 lg:grid-cols-3">
          <TextField label={t('fields.number')} name="number" defaultValue={fields.number} maxLength={20} />
          <TextField label={t('fields.place')} name="place" defaultValue={fields.place || province} maxLength={40} />
          <TextField label={t('fields.day')} name="day" type="date" defaultValue={fields.day ?? ''} />
          <TextField label={t('fields.post')} name="post" defaultValue={fields.post || t('paper.post')} maxLength={60} />
          <TextField label={t('fields.signer')} name="signer" defaultValue={fields.signer} maxLength={60} />
          <div className="self-end"><Button look="secondary">{t('fields.fill')}</Button></div>
        </form>
      </details>
      <p className="mt-2 text-sm text-soft">{t('fields.hint')}</p>
    </div>
  );
}
