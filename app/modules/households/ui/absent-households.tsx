import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

type AbsentHouseholdsProps = { absent: { households: { code: string; name: string }[]; total: number }; /** Rows of the file that are wrong. */ wrong: number; /** Nothing else would change. */ alone: boolean };

/** What a whole list does not name: it goes with the list, unless one of its rows is wrong. */
export function AbsentHouseholds({ absent: { households, total }, wrong, alone }: AbsentHouseholdsProps) {
  const t = useTranslations('households.importing');
  return (
    <section className="space-y-3">
      <Notice tone="warning" title={t(wrong > 0 ? 'absentKept' : 'absent', { count: total })}>
        <details>
          <summary className="min-h-11 py-2 underline underline-offset-4">{t('see')}</summary>
          <ul className="list-disc pl-5">
            {households.map(({ code, name }) => (
              <li key={code} className="py-1 wrap-anywhere">
                {name}, {code}
              </li>
            ))}
          </ul>
          {total > households.length && <p>{t('more', { count: total - households.length })}</p>}
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
