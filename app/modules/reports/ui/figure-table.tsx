import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useAsked } from '#app/ui/address.ts';
import { ChevronIcon } from '#app/ui/icons.tsx';
import { parseSort, sortQuery, sortRows } from '../table-sort.ts';
import type { TableSort } from '../table-sort.ts';

export type FigureColumn = { key: string; name: string; /** Where the column is narrow. */ short?: string; write: (value: number) => string };
/** `note` stands below the name, `notes` below values. `below`: rows that the name unfolds, in total its own. A value that is null is not known, one that lacks makes no sense. */
export type FigureTableRow = { key: string; name: string; note?: ReactNode; values: Readonly<Record<string, number | null>>; notes?: Notes; below?: readonly FigureTableRow[] };
type Notes = Readonly<Record<string, string | undefined>>;

type FigureTableProps = {
  /** Unique on its page: a click on a heading leads back to it. */
  id: string;
  /** What the table is, for who does not see what stands around it. */
  caption: string;
  /** The heading of the names. */
  of: string;
  columns: readonly FigureColumn[];
  rows: readonly FigureTableRow[];
  total?: { name: string; values: Readonly<Record<string, number | null>>; notes?: Notes };
  /** Of the addresses that sort it, where a page has several. */
  prefix?: string;
};

const nameCell = 'min-w-40 py-1 pr-2 pl-2 text-left font-normal sm:pr-4 sm:pl-4 print:min-w-0 print:pl-0';

/**
 * Figures of places, sorted by plain links. Rows unfold by a checkbox and a style: no script, one table for a screen reader, and a browser that does not know the
 * style shows all rows.
 */
export function FigureTable({ id, caption, of, columns, rows, total, prefix = '' }: FigureTableProps) {
  const t = useTranslations('reports.table');
  const params = useAsked();
  const sort = parseSort(params, columns.map(({ key }) => key), prefix);
  const head = { id, sort, address: (by: string) => `?${sortQuery(params, sort, by, prefix)}#${id}` };
  return (
    <div id={id} className="group/table scroll-mt-4">
      {rows.some(({ below }) => below && below.length > 0) && (
        <label className="no-print mb-2 inline-flex min-h-11 items-center gap-3">
          <input type="checkbox" data-all className="size-5 accent-leaf" />
          {t('unfoldAll')}
        </label>
      )}
      {/* What is only read out is placed within it: it would else widen the page from beyond its edge. */}
      <div role="region" aria-label={caption} tabIndex={0} className="relative overflow-x-auto rounded-card border border-line bg-card print:overflow-visible print:border-0">
        <table className="figure-table w-full border-collapse text-sm sm:text-base print:text-xs">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-b border-edge align-bottom text-sm print:text-xs">
              <SortHead {...head} by="name" className="pl-2 text-left sm:pl-4 print:pl-0">{of}</SortHead>
              {columns.map(({ key, name, short }) => (
                <SortHead key={key} {...head} by={key} title={short ? name : undefined} className="text-right">{short ?? name}</SortHead>
              ))}
            </tr>
          </thead>
          {sortRows(rows, sort).map((row) => (
            <RowGroup key={row.key} row={row} columns={columns} />
          ))}
          {total && (
            <tfoot>
              <tr className="border-t-2 border-edge font-semibold">
                <th scope="row" className="py-3 pr-4 pl-2 text-left sm:pl-4 print:pl-0">{total.name}</th>
                <ValueCells values={total.values} notes={total.notes} columns={columns} />
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </div>
  );
}

type SortHeadProps = { id: string; sort: TableSort; address: (by: string) => string; by: string; title?: string; className: string; children: ReactNode };

function SortHead({ sort, address, by, title, className, children }: SortHeadProps) {
  const sorted = sort?.by === by ? sort.order : null;
  return (
    <th scope="col" aria-sort={sorted === null ? undefined : sorted === 'asc' ? 'ascending' : 'descending'} className={`py-1 pr-2 sm:pr-4 ${className}`}>
      <a href={address(by)} title={title} className="inline-flex min-h-11 items-center gap-1 leading-tight underline decoration-line underline-offset-4 hover:decoration-current print:min-h-0 print:no-underline">
        {children}
        {sorted && <span aria-hidden="true">{sorted === 'asc' ? '▲' : '▼'}</span>}
      </a>
    </th>
  );
}

type RowProps = { row: FigureTableRow; columns: readonly FigureColumn[] };

function RowGroup({ row, columns }: RowProps) {
  const { name, note, values, notes, below = [] } = row;
  const words = (
    <span>
      <span className={`block ${below.length > 0 ? 'font-semibold' : ''}`}>{name}</span>
      {note && <span className="block text-sm text-soft print:text-xs">{note}</span>}
    </span>
  );
  return (
    <tbody className="group/rows border-b border-line">
      <tr className="break-inside-avoid">
        <th scope="row" className={nameCell}>
          {below.length === 0 ? (
            <span className="flex min-h-11 items-center leading-tight print:min-h-0">{words}</span>
          ) : (
            <label className="flex min-h-11 cursor-pointer items-center gap-3 leading-tight print:min-h-0">
              <input type="checkbox" className="peer sr-only" />
              <ChevronIcon className="no-print size-5 rounded-sm text-leaf peer-checked:rotate-90 peer-focus-visible:outline-3 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-leaf" />
              {words}
            </label>
          )}
        </th>
        <ValueCells values={values} notes={notes} columns={columns} />
      </tr>
      {below.map((child) => (
        <tr key={child.key} className="break-inside-avoid border-t border-line bg-shade text-[0.9375rem] group-not-has-[[data-all]:checked]/table:group-not-has-checked/rows:hidden print:bg-transparent print:text-xs">
          <th scope="row" className="py-2 pr-2 pl-10 text-left leading-tight font-normal sm:pr-4 sm:pl-12 print:pl-4">
            {child.name}
            {child.note && <span className="block text-sm text-soft">{child.note}</span>}
          </th>
          <ValueCells values={child.values} notes={child.notes} columns={columns} />
        </tr>
      ))}
    </tbody>
  );
}

function ValueCells({ values, notes = {}, columns }: { values: FigureTableRow['values']; notes?: Notes; columns: readonly FigureColumn[] }) {
  const t = useTranslations('reports.table');
  return columns.map(({ key, write }) => {
    const value = values[key];
    if (value === undefined) return <td key={key} />;
    return (
      <td key={key} className={`py-1 pr-2 text-right whitespace-nowrap tabular-nums sm:pr-4 ${value ? '' : 'text-soft'}`}>
        {value === null ? <><span aria-hidden="true">–</span><span className="sr-only">{t('unknown')}</span></> : write(value)}
        {notes[key] && <span className="block text-sm font-normal text-soft print:text-xs">{notes[key]}</span>}
      </td>
    );
  });
}
