import { useTranslations } from 'use-intl';
import { formatClock } from '#app/shared/written-dates.ts';
import type { Wall, WallPlace } from '../../wall.ts';
import { ClassPatterns, classFill } from '../charts/class-patterns.tsx';
import { TrendDrawing, TrendKey } from '../charts/trend-drawing.tsx';
import { shortName } from '../area-map.tsx';
import { useFormats } from '../formats.ts';
import { placeLabels } from '../place-labels.ts';
import { WallChange, WallTiles } from './wall-tiles.tsx';

/** The parts of the wall by their names: the page draws each, and a message replaces those that have changed. */
export const wallParts = {
  readAt: WallReadAt,
  tiles: WallTiles,
  map: WallMap,
  moved: WallMoved,
  days: WallDays,
  latest: WallLatest,
} as const;
export type WallPart = keyof typeof wallParts;
export const wallPartNames = Object.keys(wallParts) as WallPart[];

function WallReadAt({ at }: Wall) {
  const t = useTranslations('wall');
  const { day } = useFormats();
  return <>{t('readAt', { time: `${formatClock(at)} ${day(at)}` })}</>;
}

const heading = 'text-[1.6rem] leading-tight text-soft';
const card = 'flex h-full min-h-0 flex-col rounded-card border border-line bg-card px-5 py-4';

function WallMap({ map, places }: Wall) {
  const t = useTranslations('wall');
  const { number } = useFormats();
  const placeOf = new Map(places.map((place) => [place.id, place]));
  // In the order of the areas, which stays: by their orders, labels would change places in front of who reads them.
  const labels = placeLabels(map.shapes.map(({ id, at }) => {
    const [name, orders] = [shortName(placeOf.get(id)?.name ?? ''), number(placeOf.get(id)?.orders ?? 0)];
    return { id, at, name, orders, size: { width: Math.max(name.length * 11.5, orders.length * 17) + 14, height: 54 } };
  }), map);
  return (
    <section className={card}>
      <h2 className={heading}>{t('map')}</h2>
      <svg viewBox={`-4 -4 ${map.width + 8} ${map.height + 8}`} role="img" aria-label={t('mapText')} className="mt-2 min-h-0 w-full flex-1">
        <defs>
          <ClassPatterns id="wall" />
        </defs>
        {map.shapes.map(({ id, path }) => (
          <path key={id} d={path} fillRule="evenodd" strokeWidth="1.5" {...classFill('wall', placeOf.get(id)?.class ?? -1)} />
        ))}
        {labels.map(({ area: { id }, box: { x, y }, from }) => from && <path key={id} d={`M${from[0]} ${from[1]}L${x} ${y}`} strokeWidth="2" className="stroke-ink" />)}
        {labels.map(({ area: { id, name, orders }, box: { x, y } }) => (
          <text key={id} x={x} y={y - 5} textAnchor="middle" strokeWidth="5" className="fill-ink stroke-card text-[20px] font-semibold [paint-order:stroke]">
            {name}
            <tspan x={x} dy="27" className="text-[28px]">{orders}</tspan>
          </text>
        ))}
      </svg>
    </section>
  );
}

const movedShown = 3;

function WallMoved({ places }: Wall) {
  const t = useTranslations('wall');
  const moved = places.filter(({ orders, before }) => orders !== before && before > 0).sort((a, b) => b.orders - b.before - (a.orders - a.before));
  const lists = [
    { name: t('rising'), places: moved.filter(({ orders, before }) => orders > before).slice(0, movedShown) },
    { name: t('falling'), places: moved.filter(({ orders, before }) => orders < before).reverse().slice(0, movedShown) },
  ];
  return (
    <div className="grid h-full grid-cols-2 gap-4">
      {lists.map(({ name, places: listed }) => (
        <section key={name} className={card}>
          <h2 className={heading}>{name}</h2>
          {listed.length === 0 && <p className="mt-2 text-[1.6rem]">{t('noneMoved')}</p>}
          <ul className="mt-1 text-[1.35rem] leading-normal">
            {listed.map((place) => (
              <MovedPlace key={place.id} place={place} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function MovedPlace({ place: { name, orders, before } }: { place: WallPlace }) {
  return (
    <li className="flex justify-between gap-2">
      <span className="truncate">{shortName(name)}</span>
      <span className="whitespace-nowrap">
        <WallChange now={orders} before={before} short />
      </span>
    </li>
  );
}

function WallDays({ days }: Wall) {
  const t = useTranslations('wall');
  const { day: dayName, number } = useFormats();
  const points = days.map(({ day, now, before }, at) => ({ key: day, name: dayName(day), short: String(Number(day.slice(8))), now, before, running: at === days.length - 1 }));
  return (
    <section className={card}>
      <h2 className={heading}>{t('days')}</h2>
      <div className="wall-chart mt-1 flex min-h-0 flex-1 flex-col text-[1.2rem]">
        <TrendKey past lines={false} running={false} />
        <svg viewBox="0 0 420 200" className="min-h-0 w-full flex-1">
          <TrendDrawing points={points} description={t('daysText')} written={number} lines={false} />
        </svg>
      </div>
    </section>
  );
}

function WallLatest({ latest }: Wall) {
  const t = useTranslations('wall');
  return (
    <section className={card}>
      <h2 className={heading}>{t('latest')}</h2>
      {latest.length === 0 && <p className="mt-2 text-[1.6rem]">{t('noLatest')}</p>}
      <ul className="mt-1 min-h-0 flex-1 overflow-hidden">
        {latest.map(({ key, at, commune, goods, more }) => (
          <li key={key} className="border-b border-line py-1.5 leading-tight last:border-0">
            <span className="block truncate text-[1.6rem]">
              {goods} {more > 0 && <span className="text-soft">{t('more', { count: more })}</span>}
            </span>
            <span className="block truncate text-[1.3rem] text-soft">
              {formatClock(at)} · {commune}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
