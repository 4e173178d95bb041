import { useLocale } from 'use-intl';
import { writeCell } from '../../documents/report-table.ts';
import type { ReportTable } from '../../documents/report-table.ts';
import { reportWords } from '../../documents/report-words.ts';

/** A table of a document, with its number and title above it and its notes below. */
export function DocumentTable({ table: { key, title, notes, columns, rows }, number }: { table: ReportTable; number: number }) {
  const words = reportWords(useLocale());
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  const name = words.t('sheet.contents', { number: String(number), title });
  return (
    <div>
      <div role="region" aria-label={name} tabIndex={0} className="relative overflow-x-auto print:overflow-visible">
        <table className="document-table" data-table={key}>
          <caption>{name}</caption>
          <colgroup>{columns.map(({ head, width }) => <col key={head} width={`${Math.round((width / across) * 1000) / 10}%`} />)}</colgroup>
          <thead>
            <tr>{columns.map(({ head }) => <th key={head} scope="col">{head}</th>)}</tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at} className={row.look === 'total' ? 'font-bold' : undefined}>
                {row.cells.map((cell, column) => {
                  const of = columns[column];
                  if (!of) return null;
                  const written = writeCell(cell, of, row, words);
                  const number = typeof cell === 'number' && column > 0;
                  return <td key={of.head} className={column === 0 && columns[0]?.format === 'whole' ? 'text-center' : number || cell === null ? 'text-right whitespace-nowrap' : undefined}>{written}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {notes.map((note) => <p key={note} className="document-note">{note}</p>)}
    </div>
  );
}
