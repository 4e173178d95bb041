import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { classAt, classesOf } from '../../map-classes.ts';
import { useFormats } from '../formats.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartHeading } from './chart-frame.tsx';
import { ClassLegend, ClassPatterns, classFill } from './class-patterns.tsx';

type HeatChartProps = ChartHeading & {
  description: string;
  months: readonly { key: string; name: string; /** Two letters at most: it stands above a narrow cell. */ short: string }[];
  rows: readonly { key: string; name: string; /** One for each month. */ values: readonly number[] }[];
  write?: (value: number) => string;
};

/** A cell for each place and month, in classes told by ground, hatching and number. */
export function HeatChart({ title, heading, description, months, rows, write }: HeatChartProps) {
  const t = useTranslations('charts');
  const { number } = useFormats();
  const written = write ?? number;
  const id = `heat-${useId().replaceAll(':', '')}`;
  const classes = classesOf(rows.flatMap(({ values }) => values));
  const width = 100 / Math.max(1, months.length);
  return (
    <ChartFrame title={title} heading={heading} description={description} table={{ first: t('heat.place'), heads: months.map(({ name }) => name), rows: rows.map(({ key, name, values }) => ({ key, name, numbers: values.map(written) })) }}>
      <svg aria-hidden="true" width="0" height="0" className="absolute">
        <defs>
          <ClassPatterns id={id} />
        </defs>
      </svg>
      <div aria-hidden="true" className="grid gap-y-1 text-sm sm:grid-cols-[minmax(8rem,14rem)_1fr] sm:gap-x-3">
        <span className="hidden sm:block" />
        <svg width="100%" height="18" className="block">
          {months.map(({ key, short }, at) => (
            <text key={key} x={`${(at + 0.5) * width}%`} y="13" textAnchor="middle" className="fill-soft text-xs">{short}</text>
          ))}
        </svg>
        {rows.map(({ key, name, values }) => (
          <div key={key} className="break-inside-avoid leading-tight sm:contents">
            <span className="sm:self-center">{name}</span>
            <svg width="100%" height="26" className="block">
              {values.map((value, at) => (
                <HeatCell key={months[at]?.key} id={id} x={at * width} width={width} at={classAt(classes, value)} title={t('of', { name: `${name}, ${months[at]?.name}`, value: written(value) })} />
              ))}
            </svg>
          </div>
        ))}
      </div>
      <div className="mt-3">
        <ClassLegend id={id} none={t('nothing')} names={classes.map(({ from, to }) => (from === to ? written(from) : t('heat.range', { from: written(from), to: written(to) })))} numbered />
        <p className="mt-1 text-sm text-soft">{t('heat.method')}</p>
      </div>
    </ChartFrame>
  );
}

function HeatCell({ id, x, width, at, title }: { id: string; x: number; width: number; at: number; title: string }) {
  return (
    <g>
      <title>{title}</title>
      <rect x={`${x}%`} y="0.5" width={`${width}%`} height="25" strokeWidth="1" {...classFill(id, at)} />
      {at >= 0 && (
        <text x={`${x + width / 2}%`} y="17" textAnchor="middle" strokeWidth="3" className="fill-ink stroke-card text-xs font-semibold [paint-order:stroke]">{at + 1}</text>
      )}
    </g>
  );
}
