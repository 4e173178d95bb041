import { useTranslations } from 'use-intl';
import { useFormats } from '../formats.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartHeading } from './chart-frame.tsx';
import { TrendDrawing, TrendKey } from './trend-drawing.tsx';

/** A day, month or another stretch. `before` is the same one a year before; null = nothing is known of it. */
export type TrendPoint = { key: string; name: string; /** Below its column. */ short: string; now: number; before: number | null; /** It is not over yet. */ running?: boolean };

type TrendChartProps = ChartHeading & { description: string; points: readonly TrendPoint[]; write?: (value: number) => string };

/** What was, stretch by stretch, with the year before behind it: columns, or lines where there are too many for columns. */
export function TrendChart({ title, heading, description, points, write }: TrendChartProps) {
  const t = useTranslations('charts');
  const { number } = useFormats();
  const written = write ?? number;
  const past = points.some(({ before }) => before !== null);
  return (
    <ChartFrame
      title={title}
      heading={heading}
      description={description}
      table={{
        first: t('trend.time'),
        heads: [t('now'), ...(past ? [t('yearBefore')] : [])],
        rows: points.map(({ key, name, now, before, running }) => ({
          key,
          name: running ? `${name} (${t('running')})` : name,
          numbers: [written(now), ...(past ? [before === null ? '–' : written(before)] : [])],
        })),
      }}
    >
      <TrendKey past={past} lines={points.length > mostColumns} running={points.some(({ running }) => running)} />
      <TrendDrawing points={points} description={description} written={written} lines={points.length > mostColumns} />
    </ChartFrame>
  );
}

const mostColumns = 31;
