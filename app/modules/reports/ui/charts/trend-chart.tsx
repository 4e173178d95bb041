import { useTranslations } from 'use-intl';
import { useFormats } from '../formats.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartHeading } from './chart-frame.tsx';
import { TrendDrawing, TrendKey } from './trend-drawing.tsx';
import type { TrendPoint } from './trend-point.ts';

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
