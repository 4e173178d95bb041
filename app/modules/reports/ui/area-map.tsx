import { useLocale, useTranslations } from 'use-intl';
import type { AreaMap as AreaMapData, MapRow } from '../get-area-map.server.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { MapLevel } from '../map-query.ts';
import { ClassLegend, ClassPatterns, classFill } from './charts/class-patterns.tsx';
import { useFormats } from './formats.ts';
import { placeLabels } from './place-labels.ts';

const patterns = 'map-class';

type AreaMapProps = { map: AreaMapData['map']; rows: readonly MapRow[]; figure: IndicatorKey; by: MapLevel };

/** A province with each area in the class of its figure. The table beside it says the same in numbers. */
export function AreaMap({ map, rows, figure, by }: AreaMapProps) {
  const t = useTranslations('reports.map');
  const locale = useLocale();
  const format = useFormats();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const labels = placeLabels(by === 'district' ? map.shapes.map(({ id, at }) => nameOf(id, at, rowOf.get(id)?.name ?? '')) : [], map);
  return (
    <svg viewBox={`-4 -4 ${map.width + 8} ${map.height + 8}`} role="img" aria-label={t('drawing', { figure: indicators[figure].name[locale] })} className="block w-full">
      <defs>
        <ClassPatterns id={patterns} />
      </defs>
      {map.shapes.map(({ id, path }) => {
        const row = rowOf.get(id);
        // What the reader does not see has no figure, not even none.
        return (
          <path key={id} d={path} fillRule="evenodd" strokeWidth="1" {...(row ? classFill(patterns, row.class) : { className: 'fill-shade stroke-line' })}>
            {row && <title>{`${row.name}: ${row.value === null ? '–' : format.indicator(figure, row.value)}`}</title>}
          </path>
        );
      })}
      <path d={map.outlines.join('')} fill="none" className="pointer-events-none stroke-ink" strokeWidth="1.5" strokeLinejoin="round" />
      {labels.map(({ area: { id, name }, box: { x, y }, from }) => (
        <g key={id} className="pointer-events-none hidden sm:block">
          {from && <path d={`M${from[0]} ${from[1]}L${x} ${y}`} strokeWidth="1.5" className="stroke-ink" />}
          <text x={x} y={y} textAnchor="middle" dominantBaseline="middle" strokeWidth="4" className="fill-ink stroke-card text-[15px] font-semibold [paint-order:stroke]">{name}</text>
        </g>
      ))}
    </svg>
  );
}

function nameOf(id: string, at: readonly [number, number], fullName: string) {
  const name = shortName(fullName);
  return { id, at, name, size: { width: name.length * 8.5 + 6, height: 19 } };
}

/** 'Cái Bè' of 'Huyện Cái Bè (Tiền Giang)', and 'TX Cai Lậy' beside 'Cai Lậy'. */
export function shortName(name: string): string {
  return name.replace(/^Huyện /, '').replace(/^Thị xã/, 'TX').replace(/^Thành phố/, 'TP').replace(/ \(.*\)$/, '');
}

/** What the classes of a map are, and how they were made. */
export function MapLegend({ classes, figure, by }: { classes: AreaMapData['classes']; figure: IndicatorKey; by: MapLevel }) {
  const t = useTranslations('reports.map');
  const locale = useLocale();
  const format = useFormats();
  return (
    <section aria-label={t('legend')} className="mt-4">
      <p className="font-semibold">{indicators[figure].name[locale]}</p>
      <ClassLegend id={patterns} none={t('none')} names={classes.map(({ from, to }) => (from === to ? format.indicator(figure, from) : t('range', { from: format.indicator(figure, from), to: format.indicator(figure, to) })))} />
      <p className="mt-2 max-w-3xl text-sm text-soft">{t(`method.${by}`)}</p>
    </section>
  );
}
