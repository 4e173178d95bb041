import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';

/** `numbers` are the columns of numbers, already written for the reader; each row begins with its name. */
export type ChartTableData = { first: string; heads: string[]; rows: { key: string; name: ReactNode; numbers: ReactNode[] }[] };

export type ChartHeading = { title: string; /** What the title is on its page. */ heading?: 'h2' | 'h3' };

type ChartFrameProps = ChartHeading & {
  /** What the drawing shows, in a sentence, for who does not see it. */
  description: string;
  /** What the drawing was made of: the table is the truth. */
  table: ChartTableData;
  children: ReactNode;
};

/** What surrounds every chart: its title, its description, and its table, which is open in print. */
export function ChartFrame({ title, heading: Heading = 'h3', description, table, children }: ChartFrameProps) {
  const t = useTranslations('charts');
  const id = useId();
  return (
    <figure aria-labelledby={`${id}t`} aria-describedby={`${id}d`} className="min-w-0">
      <figcaption className="mb-3">
        <Heading id={`${id}t`}>{title}</Heading>
        <span id={`${id}d`} className="sr-only">{description}</span>
      </figcaption>
      {children}
      <details className="chart-table mt-3">
        <summary className="no-print inline-flex min-h-11 items-center text-sm text-leaf underline underline-offset-4">{t('table')}</summary>
        <ChartTable caption={title} table={table} />
      </details>
    </figure>
  );
}

/** A table of more columns than this is printed in small letters, so that a year of months fits on a sheet. */
const widePrint = 6;

function ChartTable({ caption, table: { first, heads, rows } }: { caption: string; table: ChartTableData }) {
  const wide = heads.length > widePrint;
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto print:overflow-visible">
      <table className={`w-full border-collapse text-sm ${wide ? 'print:text-[7pt]' : 'print:text-xs'}`}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-edge align-bottom">
            <th scope="col" className="py-2 pr-4 text-left">{first}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pl-2 text-right print:pl-1">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, numbers }) => (
            <tr key={key} className="break-inside-avoid border-b border-line">
              <th scope="row" className={`min-w-32 py-1.5 pr-4 text-left font-normal print:pr-1 ${wide ? 'print:whitespace-nowrap' : ''}`}>{name}</th>
              {numbers.map((number, at) => (
                <td key={heads[at]} className="py-1.5 pl-2 text-right whitespace-nowrap tabular-nums print:pl-1">{number}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
