import { useLocale } from 'use-intl';
import { reportWords } from '../../documents/report-words.ts';
import type { DocumentFields } from './document-fields.ts';

const dots = '……';

/** Who issues it and under which number on the left, the country, its motto, place and day on the right. */
export function Letterhead({ province, fields: { number, place, day }, year }: { province: { name: string; fullName: string }; fields: DocumentFields; /** Until the day is filled in. */ year: string }) {
  const locale = useLocale();
  const { t } = reportWords(locale);
  const [ofYear = year, month = dots, ofDay = dots] = day?.split('-') ?? [];
  return (
    <header className="document-head">
      <div>
        <p>{t('paper.parent', { province: (locale === 'vi' ? province.fullName : province.name).toLocaleUpperCase(locale) })}</p>
        <p className="document-ruled font-bold">{t('paper.office')}</p>
        <p>{t('paper.number', { number: number || dots })}</p>
      </div>
      <div>
        <p className="font-bold">{t('paper.country')}</p>
        <p className="document-ruled font-bold">{t('paper.motto')}</p>
        <p className="italic">{t('paper.dated', { place: place || province.name, day: ofDay, month, year: ofYear })}</p>
      </div>
    </header>
  );
}
