import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

type AbsentRow = { key: string; name: string; /** What tells it from others of its name. */ note: string; /** Its page. */ to?: string; /** What else it takes with it. */ loses?: string };
type AbsentRowsProps = { rows: AbsentRow[]; total: number; /** Rows of the file that are wrong. */ wrong: number; /** Nothing else would change. */ alone: boolean };

/** What a whole list does not name: it goes with the list, unless one of its rows is wrong. Posts 'remove' where there is nothing else to write. */
export function AbsentRows({ rows, total, wrong, alone }: AbsentRowsProps) {
  const t = useTranslations('imports.absent');
  return (
    <section className="space-y-3">
      <Notice tone="warning" title={t(wrong > 0 ? 'kept' : 'title', { count: total })}>
        <details>
          <summary className="min-h-11 py-2 underline underline-offset-4">{t('see')}</summary>
          <ul className="list-disc pl-5">
            {rows.map(({ key, name, note, to, loses }) => (
              <li key={key} className="py-1 wrap-anywhere">
                {to ? <Link to={to} className="inline-block underline underline-offset-4">{name}</Link> : name}, {note}
                {loses && <strong> ({loses})</strong>}
              </li>
            ))}
          </ul>
          {total > rows.length && <p>{t('more', { count: total - rows.length })}</p>}
        </details>
      </Notice>
      {alone && wrong === 0 && (
        <form method="post">
          <input type="hidden" name="intent" value="remove" />
          <Button look="danger">{t('remove')}</Button>
        </form>
      )}
    </section>
  );
}
