import { useLocale, useTranslations } from 'use-intl';
import type { AreaMap as AreaMapData, MapRow } from '../get-area-map.server.ts';
import { figures } from '../figures.ts';
import type { FigureKey } from '../figures.ts';
import type { MapLevel } from '../map-query.ts';
import { useFormats } from './formats.ts';

/** A class is told by its ground and by its hatching, so that it can be read without colours and in print: the denser, the more. */
const grounds = ['fill-leaf-pale', 'fill-leaf-pale', 'fill-leaf/40', 'fill-leaf/70', 'fill-leaf'] as const;
const hatchings = ['', 'M0 12L12 0', 'M0 12L12 0M-3 3L3-3M9 15L15 9M-3 9L9-3M3 15L15 3', 'M0 0L12 12M0 12L12 0', ''] as const;

type AreaMapProps = { map: AreaMapData['map']; rows: readonly MapRow[]; figure: FigureKey; by: MapLevel };

/** A province with each area in the class of its figure. The table beside it says the same in numbers. */
export function AreaMap({ map, rows, figure, by }: AreaMapProps) {
  const t = useTranslations('reports.map');
  const locale = useLocale();
  const format = useFormats();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return (
    <svg viewBox={`-4 -4 ${map.width + 8} ${map.height + 8}`} role="img" aria-label={t('drawing', { figure: figures[figure].name[locale] })} className="block w-full">
      <defs>
        {grounds.map((_, at) => (
          <ClassPattern key={at} at={at} />
        ))}
      </defs>
      {map.shapes.map(({ id, path }) => {
        const row = rowOf.get(id);
        const filled = row && row.class >= 0;
        return (
          <path key={id} d={path} fillRule="evenodd" fill={filled ? `url(#map-class-${row.class})` : undefined} className={filled ? 'stroke-card' : 'fill-card stroke-edge'} strokeWidth="1">
            {row && <title>{`${row.name}: ${format.figure(figure, row.value)}`}</title>}
          </path>
        );
      })}
      <path d={map.outlines.join('')} fill="none" className="pointer-events-none stroke-ink" strokeWidth="1.5" strokeLinejoin="round" />
      {by === 'district' && map.shapes.map(({ id, at: [x, y] }) => (
        <text key={id} x={x} y={y} textAnchor="middle" dominantBaseline="middle" strokeWidth="4" className="pointer-events-none hidden fill-ink stroke-card text-[15px] font-semibold [paint-order:stroke] sm:block">
          {shortName(rowOf.get(id)?.name ?? '')}
        </text>
      ))}
    </svg>
  );
}

/** 'Cái Bè' of 'Huyện Cái Bè (Tiền Giang)', and 'TX Cai Lậy' beside 'Cai Lậy'. */
function shortName(name: string): string {
  return name.replace(/^Huyện /, '').replace(/^Thị xã/, 'TX').replace(/^Thành phố/, 'TP').replace(/ \(.*\)$/, '');
}

function ClassPattern({ at }: { at: number }) {
  return (
    <pattern id={`map-class-${at}`} width="12" height="12" patternUnits="userSpaceOnUse">
      <rect width="12" height="12" className="fill-card" />
      <rect width="12" height="12" className={grounds[at]} />
      {hatchings[at] && <path d={hatchings[at]} className="stroke-ink/50" strokeWidth="1.5" />}
    </pattern>
  );
}

/** What the classes of a map are, and how they were made. */
export function MapLegend({ classes, figure, by }: { classes: AreaMapData['classes']; figure: FigureKey; by: MapLevel }) {
  const t = useTranslations('reports.map');
  const locale = useLocale();
  const format = useFormats();
  return (
    <section aria-label={t('legend')} className="mt-4">
      <p className="font-semibold">{figures[figure].name[locale]}</p>
      <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <li className="flex items-center gap-2">
          <svg aria-hidden="true" width="34" height="22">
            <rect x="0.5" y="0.5" width="33" height="21" className="fill-card stroke-edge" />
          </svg>
          {t('none')}
        </li>
        {classes.map(({ from, to }, at) => (
          <li key={from} className="flex items-center gap-2">
            <svg aria-hidden="true" width="34" height="22">
              <rect x="0.5" y="0.5" width="33" height="21" fill={`url(#map-class-${at})`} className="stroke-edge" />
            </svg>
            {from === to ? format.figure(figure, from) : t('range', { from: format.figure(figure, from), to: format.figure(figure, to) })}
          </li>
        ))}
      </ul>
      <p className="mt-2 max-w-3xl text-sm text-soft">{t(`method.${by}`)}</p>
    </section>
  );
}
