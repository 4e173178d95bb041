import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { licenceKeys, licences } from '../public/licence.ts';
import type { LicenceKey } from '../public/licence.ts';

/** Under which licence everybody may use the public figures, and the way to their page. */
export function LicenceForm({ licence }: { licence: LicenceKey }) {
  const t = useTranslations('publicFigures.settings');
  return (
    <section className="grid gap-3">
      <h2>{t('title')}</h2>
      <p className="text-soft">
        {t('text')}{' '}
        <Link to="/so-lieu" className="text-leaf underline underline-offset-4">
          {t('page')}
        </Link>
      </p>
      <form method="post" className="flex flex-wrap items-end gap-3">
        <SelectField label={t('licence')} name="licence" defaultValue={licence}>
          {licenceKeys.map((key) => (
            <option key={key} value={key}>
              {licences[key].name}
            </option>
          ))}
        </SelectField>
        <Button look="secondary" name="do" value="licence">
          {t('save')}
        </Button>
      </form>
    </section>
  );
}
