import { useLocale, useTranslations } from 'use-intl';
import type { Moved, Overview } from '../get-overview.server.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import { RankingChart } from './charts/ranking-chart.tsx';
import { useFormats } from './formats.ts';
import { Movement, useMovement } from './movement.tsx';

const topShown = 6;
const movedShown = 3;

type MovedPlacesProps = Pick<Overview, 'by' | 'places'> & { indicator: IndicatorKey };

/** Where most is, where it rose and fell most, and where nothing is. */
export function MovedPlaces({ by, places, indicator }: MovedPlacesProps) {
  const t = useTranslations('reports.home');
  const locale = useLocale();
  const { worth } = useFormats();
  const movement = useMovement();
  const { unit, name } = indicators[indicator];
  const moveOf = ({ now, before }: Moved) => movement.of(unit, now, before);
  const difference = ({ now, before }: Moved) => (now ?? 0) - (before ?? 0);
  const known = places.filter(({ now, before }) => now !== null && before !== null && before > 0);
  const lists = {
    rose: known.filter((place) => difference(place) > 0).sort((a, b) => difference(b) - difference(a)),
    fell: known.filter((place) => difference(place) < 0).sort((a, b) => difference(a) - difference(b)),
  };
  const silent = places.filter(({ now }) => now === 0);
  return (
    <section>
      <RankingChart
        title={t(`top.${by}`, { figure: name[locale] })}
        heading="h2"
        description={t('topText', { figure: name[locale] })}
        figure={name[locale]}
        write={(value) => worth(unit, value)}
        rows={places.filter(({ now }) => now).slice(0, topShown).map(({ id, name: place, ...moved }) => ({ key: id, name: place, value: moved.now ?? 0, note: moveOf(moved) === null ? undefined : <Movement unit={unit} moved={moveOf(moved) ?? 0} /> }))}
      />
      <dl className="mt-4 grid gap-4 sm:grid-cols-2">
        {(['rose', 'fell'] as const).map((which) => (
          <div key={which}>
            <dt className="font-semibold">{t(which)}</dt>
            {lists[which].length === 0 && <dd className="text-soft">{t('noneMoved')}</dd>}
            {lists[which].slice(0, movedShown).map((place) => (
              <dd key={place.id}>
                {place.name}: <Movement unit={unit} moved={moveOf(place) ?? 0} /> <span className="text-soft">({worth(unit, place.before ?? 0)} → {worth(unit, place.now ?? 0)})</span>
              </dd>
            ))}
          </div>
        ))}
      </dl>
      {silent.length > 0 && (
        <details className="mt-4 rounded-card border border-line bg-card px-4" open={silent.length <= movedShown}>
          <summary className="min-h-11 py-2.5 font-semibold">{t('silent', { count: silent.length, all: places.length })}</summary>
          <p className="pb-3">{silent.map(({ name: place }) => place).join(', ')}</p>
        </details>
      )}
    </section>
  );
}
