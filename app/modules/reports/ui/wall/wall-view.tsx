import { useLocale, useTranslations } from 'use-intl';
import { Link, usePath } from '#app/ui/link.tsx';
import type { Wall } from '../../wall.ts';
import { formatClock } from '#app/shared/written-dates.ts';
import { wallParts } from './wall-parts.tsx';
import type { WallPart } from './wall-parts.tsx';

type WallViewProps = { wall: Wall; /** Of the page's script, which tells a new version from this one. */ version: string };

const placeOf: Record<Exclude<WallPart, 'readAt'>, string> = {
  tiles: 'col-span-12 row-start-1',
  map: 'col-span-5 row-start-2 row-span-2',
  days: 'col-span-4 row-start-2',
  latest: 'col-span-3 row-start-2 row-span-2',
  moved: 'col-span-4 row-start-3',
};
const placed = Object.keys(placeOf) as (keyof typeof placeOf)[];

/** The whole screen. Its script replaces the parts and says how old they are; without it the page comes anew every half minute. */
export function WallView({ wall, version }: WallViewProps) {
  const t = useTranslations('wall');
  const locale = useLocale();
  const path = usePath();
  return (
    <main id="main" className="wall flex flex-col gap-4 p-5 lg:h-screen lg:overflow-hidden" data-wall-stream={path('/admin/wall/stream')} data-version={version}>
      <noscript>
        <meta httpEquiv="refresh" content="30" />
      </noscript>
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="text-[2rem]">
          <Link to="/admin" title={t('leave')} className="no-underline">{t('place', { province: wall.province })}</Link>
        </h1>
        <p data-wall-part="readAt" className="text-[1.6rem] text-soft">
          <wallParts.readAt {...wall} />
        </p>
        <p data-wall-state="fresh" data-lang={locale} data-fresh={t('fresh')} data-old={t('old')} data-lost={t('lost')} data-expired={t('expired')} data-full={t('full')} role="status" className="wall-state flex items-center gap-4 rounded-card border-2 px-5 py-1 text-[1.6rem] font-semibold">
          <span data-wall-words />
          <a href={`${path('/sign-in')}?${new URLSearchParams({ back: path('/admin/wall') })}`} hidden data-wall-sign-in className="underline">{t('signIn')}</a>
          <span data-wall-clock aria-hidden="true" className="text-[2.4rem] tabular-nums">{formatClock(wall.at)}</span>
        </p>
      </header>
      <div className="flex min-h-0 flex-1 flex-col gap-4 lg:grid lg:grid-cols-12 lg:grid-rows-[minmax(0,3fr)_minmax(0,5fr)_minmax(0,3.2fr)]">
        {placed.map((name) => {
          const Part = wallParts[name];
          return (
            <div key={name} data-wall-part={name} className={`min-h-0 ${placeOf[name]}`}>
              <Part {...wall} />
            </div>
          );
        })}
      </div>
    </main>
  );
}
