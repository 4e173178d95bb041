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
  rows: readonly { key: string; name: string; /** One for each month; null = not known. */ values: readonly (number | null)[] }[];
  write?: (value: number) => string;
  /** Shorter, for the table: a row of it holds a number for each month. */
  brief?: (value: number) => string;
};

/** A cell for each place and month, in classes told by ground, hatching and number. There are hundreds of them: each is written with as little as it takes. */
export function HeatChart({ title, heading, description, months, rows, write, brief }: HeatChartProps) {
  const t = useTranslations('charts');
  const { number } = useFormats();
  const id = `heat-${useId().replaceAll(':', '')}`;
  const classes = classesOf(rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const full = write ?? number;
  const short = brief ?? full;
  const written = (value: number | null, how = full) => (value === null ? '–' : how(value));
  const drawn = rows.map(({ key, name, values }) => ({ key, name, cells: values.map((value) => ({ at: classAt(classes, value ?? 0), text: written(value), brief: written(value, short) })) }));
  const width = 100 / Math.max(1, months.length);
  const share = (cells: number) => `${Math.round(cells * width * 100) / 100}%`;
  return (
    <ChartFrame title={title} heading={heading} description={description} table={{ first: t('heat.place'), heads: months.map(({ name }) => name), rows: drawn.map(({ key, name, cells }) => ({ key, name, numbers: cells.map((cell) => cell.brief) })) }}>
      <svg aria-hidden="true" width="0" height="0" className="absolute">
        <defs>
          <ClassPatterns id={id} />
        </defs>
      </svg>
      <div aria-hidden="true" className="grid gap-y-1 text-sm sm:grid-cols-[minmax(8rem,14rem)_1fr] sm:gap-x-3">
        <span className="hidden sm:block" />
        <svg width="100%" height="18" className="block">
          {months.map(({ key, short }, at) => (
            <text key={key} x={share(at + 0.5)} y="13" textAnchor="middle" className="fill-soft text-xs">{short}</text>
          ))}
        </svg>
        {drawn.map(({ key, name, cells }) => (
          <div key={key} className="break-inside-avoid leading-tight sm:contents">
            <span className="sm:self-center">{name}</span>
            <svg width="100%" height="26" className="heat block">
              {cells.map(({ at, text }, month) => (
                <rect key={month} x={share(month)} y="0.5" width={share(1)} height="25" {...classFill(id, at)}>
                  <title>{`${name}, ${months[month]?.name}: ${text}`}</title>
                </rect>
              ))}
              {cells.map(({ at }, month) => at >= 0 && <text key={month} x={share(month + 0.5)} y="17">{at + 1}</text>)}
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
