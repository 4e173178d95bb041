import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { Period } from '../period.ts';
import type { SalesStory } from '../sales-story.ts';
import { useFormats } from './formats.ts';

/** Shops that agreed to be named, who sold most first. `audience`: say who else is shown each. */
export function SalesStories({ year, stories, audience = false }: { year: Period; stories: readonly SalesStory[]; audience?: boolean }) {
  const t = useTranslations('salesStories');
  const { day, number, worth } = useFormats();
  if (stories.length === 0) return <p className="mt-6 max-w-prose rounded-card border border-line bg-card p-4">{t('none')}</p>;
  return (
    <>
      <p className="mt-2 text-soft">{t('year', { from: day(year.from), to: day(year.to) })}</p>
      <ol className="mt-4 max-w-3xl divide-y divide-line rounded-card border border-line bg-card">
        {stories.map(({ name, slug, commune, orders, value, audience: before }, at) => (
          <li key={slug} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 break-inside-avoid px-4 py-2">
            <span className="flex min-w-0 items-center gap-4">
              <span aria-hidden="true" className="w-7 shrink-0 text-right text-lg font-semibold text-soft tabular-nums">{at + 1}</span>
              <span className="min-w-0">
                <Link to={`/sellers/${slug}`} className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4 print:min-h-0">
                  {name}
                </Link>
                <span className="flex flex-wrap items-center gap-x-3 text-sm text-soft">
                  {commune}
                  {audience && before === 'everybody' && <Badge tone="plain">{t('everybodySees')}</Badge>}
                </span>
              </span>
            </span>
            <span className="ml-11 sm:text-right">
              <span className="block font-semibold tabular-nums">{worth('dong', value)}</span>
              <span className="block text-sm text-soft tabular-nums">{t('orders', { count: orders, written: number(orders) })}</span>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
