import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { useDayOf } from '#app/ui/dates.ts';
import type { EntryFacts, FactName } from '../entry.ts';
import { FactChanges, useFact } from './version-differences.tsx';

type Step = { version: number; at: string; note: string; kind: 'added' | 'changed' | 'removed'; facts: FactName[]; entry: EntryFacts };

const furtherFacts = ['points', 'number', 'issuer', 'issuedOn', 'criteria'] as const;

/** What the register says of an entry beyond the lines of its card. */
export function FurtherFacts({ entry }: { entry: EntryFacts }) {
  const t = useTranslations('register.fact');
  const say = useFact();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 pt-2">
      {furtherFacts.map((fact) => (
        <Fragment key={fact}>
          <dt className="text-soft">{t(fact)}</dt>
          <dd className="wrap-anywhere">{say(fact, entry) || '–'}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** What an entry has been, the newest first. */
export function EntryHistory({ steps }: { steps: Step[] }) {
  const t = useTranslations('register.entry');
  const dayOfInstant = useDayOf();
  return (
    <ol className="divide-y divide-line rounded-card border border-line bg-card">
      {steps.map((step, index) => {
        const before = steps.slice(index + 1).find(({ kind }) => kind !== 'removed');
        return (
          <li key={`${step.version} ${step.kind}`} className="px-4 py-3">
            <p>
              <span className="font-semibold">{t(`step.${step.kind}`)}</span> · {t('version', { number: step.version, day: dayOfInstant(step.at) })}
            </p>
            <p className="text-sm wrap-anywhere text-soft">{step.note}</p>
            {step.kind === 'changed' && before && <FactChanges facts={step.facts} before={before.entry} after={step.entry} />}
          </li>
        );
      })}
    </ol>
  );
}
