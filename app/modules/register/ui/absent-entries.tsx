import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Link } from '#app/ui/link.tsx';
import { entryAddress } from './entry-card.tsx';

type AbsentEntriesProps = { absent: { entries: { key: string; name: string; subject: string; claimed: number }[]; total: number }; /** Rows of the list that are wrong. */ wrong: number; /** Nothing else would change. */ alone: boolean };

/** What a whole list does not name: it goes with the list, unless one of its rows is wrong. */
export function AbsentEntries({ absent: { entries, total }, wrong, alone }: AbsentEntriesProps) {
  const t = useTranslations('register.importing');
  return (
    <section className="space-y-3">
      <Notice tone="warning" title={t(wrong > 0 ? 'absentKept' : 'absent', { count: total })}>
        <details>
          <summary className="min-h-11 py-2 underline underline-offset-4">{t('see')}</summary>
          <ul className="list-disc pl-5">
            {entries.map((entry) => (
              <li key={entry.key} className="wrap-anywhere">
                <Link to={entryAddress(entry.key)} className="inline-block py-1 underline underline-offset-4">
                  {entry.name}
                </Link>
                , {entry.subject}
                {entry.claimed > 0 && <strong> ({t('loses')})</strong>}
              </li>
            ))}
          </ul>
          {total > entries.length && <p>{t('more', { count: total - entries.length })}</p>}
        </details>
      </Notice>
      {alone && wrong === 0 && (
        <form method="post">
          <input type="hidden" name="intent" value="remove" />
          <Button look="danger">{t('removeOnly')}</Button>
        </form>
      )}
    </section>
  );
}
