import { useLocale, useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { VersionDifference } from '../compare-versions.server.ts';
import type { EntryFacts, FactName } from '../entry.ts';
import { entryAddress } from './entry-card.tsx';

const tones = { added: 'good', changed: 'warning', removed: 'bad' } as const;

/** What differs between two versions, and a form to choose two others. */
export function VersionDifferences({ from, to, differences, more }: { from: number; to: number; differences: VersionDifference[]; more: number }) {
  const t = useTranslations('register');
  return (
    <section className="min-w-0 space-y-4">
      <h2 className="text-lg">{t('version.between', { from, to })}</h2>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <TextField label={t('version.compare')} name="from" inputMode="numeric" pattern="\d{1,6}" defaultValue={from} className="w-28" />
        <TextField label={t('version.number')} name="to" inputMode="numeric" pattern="\d{1,6}" defaultValue={to} className="w-28" />
        <Button look="secondary">{t('version.submit')}</Button>
      </form>
      {differences.length === 0 ? (
        <p>{t('version.same')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-card">
          {differences.map((difference) => (
            <li key={difference.key} className="space-y-1 px-4 py-3">
              <p className="flex flex-wrap items-center gap-2">
                <Badge tone={tones[difference.kind]}>{t(`version.kind.${difference.kind}`)}</Badge>
                <Link to={entryAddress(difference.key)} className="inline-block py-1 font-semibold wrap-anywhere underline underline-offset-4">
                  {difference.name}
                </Link>
                <span className="text-soft">{difference.subject}</span>
              </p>
              {difference.kind === 'changed' && <FactChanges facts={difference.facts} before={difference.before} after={difference.after} />}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p>{t('importing.more', { count: more })}</p>}
    </section>
  );
}

/** Facts of an entry as they were and as they are. */
export function FactChanges({ facts, before, after }: { facts: FactName[]; before: EntryFacts; after: EntryFacts }) {
  const t = useTranslations('register.fact');
  const say = useFact();
  return (
    <dl className="text-sm">
      {facts
        .filter((fact) => fact !== 'communeId')
        .map((fact) => (
          <div key={fact} className="wrap-anywhere">
            <dt className="inline text-soft">{t(fact)}: </dt>
            <dd className="inline">
              <del>{say(fact, before) || '–'}</del> → <ins className="font-semibold no-underline">{say(fact, after) || '–'}</ins>
            </dd>
          </div>
        ))}
    </dl>
  );
}

/** Says a fact of an entry. */
export function useFact(): (fact: FactName, entry: EntryFacts) => string {
  const locale = useLocale();
  const day = useDay();
  return (fact, entry) => {
    if (fact === 'groupKey') return findGroup(entry.groupKey)?.name[locale] ?? entry.groupKey;
    if (fact === 'issuedOn' || fact === 'endsOn') return day(entry[fact]);
    if (fact === 'scanKey') return entry.scanKey ? '✓' : '';
    if (fact === 'points') return entry.points?.toLocaleString(locale) ?? '';
    return String(entry[fact] ?? '');
  };
}
