import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { useFormats } from '../formats.ts';
import type { TrendPoint } from './trend-point.ts';

const height = 200;
const foot = 22;
const head = 16;
/** Names below the stretches: on a wide screen, and on a narrow one. */
const mostNames = 16;
const mostNarrow = 8;

type Scale = (value: number) => number;
type DrawingProps = { points: readonly TrendPoint[]; description: string; written: (value: number) => string; lines: boolean };

/** Widths in shares of the page, heights in pixels: names keep their size on every screen. */
export function TrendDrawing({ points, description, written, lines }: DrawingProps) {
  const { compact } = useFormats();
  const id = `trend-${useId().replaceAll(':', '')}`;
  const top = Math.max(1, ...points.flatMap(({ now, before }) => [now, before ?? 0]));
  const scale = scaleLinear().domain([0, top]).nice(3).range([height - foot, head]);
  const ticks = scale.ticks(3).filter((tick) => Number.isInteger(tick));
  const width = 100 / Math.max(1, points.length);
  const every = Math.ceil(points.length / mostNames);
  const everyNarrow = every * Math.ceil(points.length / every / mostNarrow);
  return (
    <svg role="img" aria-label={description} width="100%" height={height} className="mt-2 block overflow-visible">
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className="fill-leaf-pale" />
        <path d="M0 6L6 0" className="stroke-leaf" strokeWidth="2" />
      </pattern>
      {ticks.map((tick) => (
        <line key={tick} x1="0" x2="100%" y1={scale(tick)} y2={scale(tick)} className={tick === 0 ? 'stroke-edge' : 'stroke-line'} />
      ))}
      {lines ? <Lines points={points} scale={scale} /> : points.map((point, at) => <Column key={point.key} point={point} x={at * width} width={width} scale={scale} running={id} written={written} />)}
      {ticks.map((tick) => tick > 0 && (
        <text key={tick} x="0" y={scale(tick) - 3} strokeWidth="3" className="fill-soft stroke-card text-[11px] [paint-order:stroke]">{compact(tick)}</text>
      ))}
      {points.map(({ key, short }, at) => (points.length - 1 - at) % every === 0 && (
        <text key={key} x={`${(at + 0.5) * width}%`} y={height - 6} textAnchor="middle" className={`fill-soft text-xs${(points.length - 1 - at) % everyNarrow === 0 ? '' : ' max-sm:hidden'}`}>{short}</text>
      ))}
    </svg>
  );
}

type ColumnProps = { point: TrendPoint; x: number; width: number; scale: Scale; running: string; written: (value: number) => string };

/** The year before is a wide frame, this one a narrow full column in front of it: their shapes tell them apart. */
function Column({ point, x, width, scale, running, written }: ColumnProps) {
  const t = useTranslations('charts');
  const { name, now, before } = point;
  const zero = scale(0);
  const said = [`${name}: ${written(now)}`, ...(before === null ? [] : [t('of', { name: t('yearBefore'), value: written(before) })])].join('. ');
  return (
    <g>
      <title>{said}</title>
      {before !== null && before > 0 && <rect x={`${x + width * 0.1}%`} y={scale(before)} width={`${width * 0.8}%`} height={zero - scale(before)} className="fill-shade stroke-edge" />}
      <rect x={`${x + width * 0.28}%`} y={scale(now)} width={`${width * 0.44}%`} height={zero - scale(now)} className={point.running ? 'stroke-leaf' : 'fill-leaf'} fill={point.running ? `url(#${running})` : undefined} />
    </g>
  );
}

/** Stretched over the whole width: the lines keep their thickness. */
function Lines({ points, scale }: { points: readonly TrendPoint[]; scale: Scale }) {
  const path = (valueOf: (point: TrendPoint) => number | null) =>
    points.reduce((drawn, point, at) => {
      const value = valueOf(point);
      if (value === null) return drawn;
      const begins = at === 0 || valueOf(points[at - 1] as TrendPoint) === null;
      return `${drawn}${begins ? 'M' : 'L'}${at + 0.5} ${scale(value).toFixed(1)}`;
    }, '');
  return (
    <svg width="100%" height={height} viewBox={`0 0 ${points.length} ${height}`} preserveAspectRatio="none">
      <path d={path(({ before }) => before)} fill="none" strokeWidth="1.5" strokeDasharray="5 4" vectorEffect="non-scaling-stroke" className="stroke-edge" />
      <path d={path(({ now }) => now)} fill="none" strokeWidth="2.5" strokeLinejoin="round" vectorEffect="non-scaling-stroke" className="stroke-leaf" />
    </svg>
  );
}

/** What the columns or lines stand for. */
export function TrendKey({ past, lines, running }: { past: boolean; lines: boolean; running: boolean }) {
  const t = useTranslations('charts');
  const id = `key-${useId().replaceAll(':', '')}`;
  const line = <line x1="0" x2="22" y1="7" y2="7" strokeWidth="2.5" className="stroke-leaf" />;
  const entries = [
    { name: t('now'), drawing: lines ? line : <rect x="6" y="0.5" width="10" height="13" className="fill-leaf" /> },
    ...(running && !lines ? [{ name: t('running'), drawing: <><pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" className="fill-leaf-pale" /><path d="M0 6L6 0" className="stroke-leaf" strokeWidth="2" /></pattern><rect x="6" y="0.5" width="10" height="13" className="stroke-leaf" fill={`url(#${id})`} /></> }] : []),
    ...(past ? [{ name: t('yearBefore'), drawing: lines ? <line x1="0" x2="22" y1="7" y2="7" strokeWidth="1.5" strokeDasharray="5 4" className="stroke-edge" /> : <rect x="0.5" y="0.5" width="21" height="13" className="fill-shade stroke-edge" /> }] : []),
  ];
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
      {entries.map(({ name, drawing }) => (
        <li key={name} className="flex items-center gap-2">
          <svg aria-hidden="true" width="22" height="14">{drawing}</svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
