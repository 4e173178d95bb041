import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { EntryCard } from './entry-card.tsx';
import type { EntryView } from './entry-card.tsx';

type Suggested = EntryView & { score: number; sameCommune: boolean; ended: boolean; heldBy: string[] };
type EntryChoicesProps = { suggestions: Suggested[]; found: EntryView[]; search: string; today: string };

/** The entries that a listing may be, the likeliest first, and a search for any other: one button each. */
export function EntryChoices({ suggestions, found, search, today }: EntryChoicesProps) {
  const t = useTranslations('register.claims');
  return (
    <>
      <section>
        <h2 className="text-lg">{t('suggestions')}</h2>
        {suggestions.length === 0 ? (
          <p className="mt-2 text-soft">{t('noSuggestion')}</p>
        ) : (
          <ul className="mt-3 space-y-3">
            {suggestions.map((entry) => (
              <EntryCard key={entry.key} entry={entry} today={today}>
                <p className="flex flex-wrap gap-2">
                  <Badge tone={entry.score >= 75 ? 'good' : 'plain'}>{t('score', { score: entry.score })}</Badge>
                  {entry.sameCommune && <Badge tone="plain">{t('sameCommune')}</Badge>}
                  {entry.ended && <Badge tone="bad">{t('ended')}</Badge>}
                  {entry.heldBy.map((seller) => (
                    <Badge key={seller} tone="warning">
                      {t('held', { seller })}
                    </Badge>
                  ))}
                </p>
                <Choose entry={entry} />
              </EntryCard>
            ))}
          </ul>
        )}
      </section>
      <section>
        <form method="get" className="flex flex-wrap items-end gap-3">
          <TextField label={t('search')} name="find" type="search" defaultValue={search} maxLength={100} className="min-w-48 grow" />
          <Button look="secondary">{t('search')}</Button>
        </form>
        {found.length > 0 && (
          <ul className="mt-3 space-y-3">
            {found.map((entry) => (
              <EntryCard key={entry.key} entry={entry} today={today}>
                <Choose entry={entry} />
              </EntryCard>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}

function Choose({ entry }: { entry: EntryView }) {
  const t = useTranslations('register.claims');
  return (
    <form method="post" className="pt-2">
      <input type="hidden" name="intent" value="confirm" />
      <input type="hidden" name="entryKey" value={entry.key} />
      <Button aria-label={`${t('confirm')}: ${entry.name}, ${entry.subject}`}>{t('confirm')}</Button>
    </form>
  );
}
