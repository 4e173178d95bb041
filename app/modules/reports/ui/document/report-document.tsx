import { useLocale } from 'use-intl';
import type { ReportContent } from '../../documents/report-content.ts';
import { lastDayOfPeriod } from '../../documents/report-kinds.ts';
import { basisSentence, reportSections, titleOf } from '../../documents/report-sections.ts';
import { reportWords, roman } from '../../documents/report-words.ts';
import { DocumentChart } from './document-chart.tsx';
import type { DocumentFields } from './document-fields.ts';
import { DocumentTable } from './document-table.tsx';
import { Letterhead } from './letterhead.tsx';
import { Signature } from './signature.tsx';

/** A report in the form of an administrative document (Decree 30/2020/NĐ-CP, Annex I): what comes after the signature is its annex. */
export function ReportDocument({ content, fields }: { content: ReportContent; fields: DocumentFields }) {
  const words = reportWords(useLocale());
  const { t } = words;
  const sections = reportSections(content, words);
  const numberOf = new Map(sections.flatMap(({ tables }) => tables).map(({ key }, index) => [key, index + 1]));
  const isAnnex = (key: string) => key === 'annex' || key === 'list';
  const drawn = (section: (typeof sections)[number], title: string) => (
    <section key={section.key}>
      <h2>{title}</h2>
      {section.sentences.length > 0 && <p>{section.sentences.join(' ')}</p>}
      {section.chart && <DocumentChart chart={section.chart} content={content} />}
      {section.tables.map((table) => <DocumentTable key={table.key} table={table} number={numberOf.get(table.key) ?? 0} />)}
    </section>
  );
  return (
    <article className="document">
      <Letterhead province={content.province} fields={fields} year={lastDayOfPeriod(content.kind, content.period).slice(0, 4)} />
      <h1>
        <span>{t('paper.type')}</span>
        <span>{titleOf(content, words)}</span>
      </h1>
      <p>{basisSentence(content, words)}</p>
      {sections.filter(({ key }) => !isAnnex(key)).map((section, index) => drawn(section, `${roman(index + 1)}. ${t(`sections.${section.key}`)}`))}
      <Signature kind={content.kind} fields={fields} />
      {sections.filter(({ key }) => isAnnex(key)).map((section) => <div key={section.key} className={section.tables.some(({ wide }) => wide) ? 'document-annex document-wide' : 'document-annex'}>{drawn(section, t(`sections.${section.key}`))}</div>)}
    </article>
  );
}
