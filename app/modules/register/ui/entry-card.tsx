import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { OcopStars } from '#app/modules/ocop/ui/ocop-stars.tsx';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';

export type EntryView = { key: string; name: string; subject: string; communeTyped: string; groupKey: string; stars: number; decision: string; number: string; issuedOn: string; endsOn: string };

/** An entry of the register in a few lines, with what stands below it. */
export function EntryCard({ entry, today, children }: { entry: EntryView; today: string; children?: ReactNode }) {
  const t = useTranslations('register');
  const locale = useLocale();
  const day = useDay();
  const ended = entry.endsOn < today;
  return (
    <li className="space-y-1 rounded-card border border-line bg-card p-4">
      <p className="flex flex-wrap items-center gap-x-3">
        <Link to={entryAddress(entry.key)} className="inline-block py-1 font-semibold wrap-anywhere underline underline-offset-4">
          {entry.name}
        </Link>
        <OcopStars stars={entry.stars} />
      </p>
      <p className="wrap-anywhere">
        {entry.subject}, {entry.communeTyped}
      </p>
      <p className="text-soft">
        {findGroup(entry.groupKey)?.name[locale]} · {entry.decision} · <span className={ended ? 'font-semibold text-berry' : ''}>{t(ended ? 'endedOn' : 'until', { day: day(entry.endsOn) })}</span>
      </p>
      {children}
    </li>
  );
}

export function entryAddress(key: string): string {
  return `/admin/register/entry?${new URLSearchParams({ key })}`;
}
