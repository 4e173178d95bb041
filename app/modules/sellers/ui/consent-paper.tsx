import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { consentParts } from '../consent.ts';

const facts = ['told', 'undo', 'end', 'never'] as const;

/** The paper that a household signs which has no use for messages. It fits on one page. */
export function ConsentPaper({ helper }: { helper: string }) {
  const t = useTranslations('team.paper');
  const part = useTranslations('assistance.part');
  return (
    <article className="max-w-3xl space-y-5 rounded-card border border-line bg-card p-6 print:border-0 print:p-0">
      <h1>{t('title')}</h1>
      {(['me', 'phone', 'home', 'shop'] as const).map((line) => (
        <Line key={line} label={t(line)} />
      ))}
      <p>{t('agree')}</p>
      <Line label={t('helper')}>{helper}</Line>
      <div>
        <p>{t('may')}</p>
        <ul className="mt-1">
          {consentParts.map((name) => (
            <li key={name} className="flex items-center gap-3 py-1">
              <span aria-hidden="true" className="inline-block size-5 shrink-0 border border-ink" />
              {part(name)}
            </li>
          ))}
        </ul>
      </div>
      <Line label={t('days')} />
      <div>
        <p>{t('know')}</p>
        <ul className="mt-1 list-disc pl-6">
          {facts.map((fact) => (
            <li key={fact}>{t(`facts.${fact}`)}</li>
          ))}
        </ul>
      </div>
      <Line label={t('date')} />
      <div className="grid grid-cols-2 gap-8 pb-20">
        <p>{t('sign')}</p>
        <p>{t('witness')}</p>
      </div>
    </article>
  );
}

function Line({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <p className="flex flex-wrap items-end gap-x-3">
      {label} <span className="min-w-32 flex-1 border-b border-dotted border-ink">{children}&nbsp;</span>
    </p>
  );
}
