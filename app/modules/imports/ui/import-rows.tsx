import { useTranslations } from 'use-intl';
import { Badge } from '#app/ui/notice.tsx';
import type { ImportRunView } from '../get-import-run.server.ts';

type Row = ImportRunView['rows'][number];

/** Rows of a spreadsheet, each with its number, what it is about, what changes, and what is wrong in which cell. */
export function ImportRows({ rows, done }: { rows: readonly Row[]; done: boolean }) {
  const t = useTranslations('imports.run');
  return (
    <ul className="mt-4 divide-y divide-line rounded-card border border-line bg-card">
      {rows.map((row) => (
        <li key={row.number} className="px-4 py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="text-sm text-soft">{t('row', { number: row.number })}</span>
            <span className="min-w-0 font-semibold wrap-anywhere">{row.about.join(' · ') || t('empty')}</span>
            {row.written && <Badge tone="good">{t('written')}</Badge>}
          </p>
          {row.faults.length > 0 && <Faults faults={row.faults} />}
          {row.changes.length > 0 && <Changes changes={row.changes} done={done} />}
        </li>
      ))}
    </ul>
  );
}

function Faults({ faults }: { faults: Row['faults'] }) {
  const t = useTranslations('imports.run');
  return (
    <ul className="mt-1 space-y-1">
      {faults.map(({ cell, header, typed, text }, index) => (
        <li key={index} className="border-l-4 border-berry pl-3">
          {header && (
            <span className="font-semibold">
              {header}
              {cell && <span className="font-normal text-soft"> ({t('cell', { cell })})</span>}:{' '}
            </span>
          )}
          <span className="text-berry">{text}</span>
          {header && <span className="block text-sm wrap-anywhere text-soft">{t('typed', { text: typed || t('empty') })}</span>}
        </li>
      ))}
    </ul>
  );
}

function Changes({ changes, done }: { changes: Row['changes']; done: boolean }) {
  const t = useTranslations('imports.run');
  return (
    <dl className="mt-1 space-y-1">
      {changes.map(({ header, before, after }) => (
        <div key={header} className="sm:grid sm:grid-cols-[9rem_1fr] sm:gap-3">
          <dt className="text-sm text-soft">{header}</dt>
          <dd className="min-w-0 wrap-anywhere">
            <span className="sr-only">{t('was')}: </span>
            <del className="text-soft">{before || t('empty')}</del> <span aria-hidden="true">→</span> <span className="sr-only">{t(done ? 'became' : 'becomes')}: </span>
            <ins className="font-semibold no-underline">{after || t('empty')}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
