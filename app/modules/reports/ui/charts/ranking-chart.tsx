import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { BarChart, BarLegend } from '#app/ui/bar-chart.tsx';
import type { BarTone } from '#app/ui/bar-chart.tsx';
import { useFormats } from '../formats.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartHeading } from './chart-frame.tsx';

/** `parts` cut the value, in the order of the legend; `note` stands below the name: how it moved, or the way there. */
export type RankedRow = { key: string; name: ReactNode; value: number; parts?: readonly number[]; note?: ReactNode };

type RankingChartProps = ChartHeading & {
  description: string;
  /** The greatest first. */
  rows: readonly RankedRow[];
  /** What is counted: the head of its column. */
  figure: string;
  write?: (value: number) => string;
  legend?: readonly { tone: BarTone; name: string }[];
};

/** Places by their figure, as horizontal bars. */
export function RankingChart({ title, heading, description, rows, figure, write, legend = [] }: RankingChartProps) {
  const t = useTranslations('charts');
  const { number } = useFormats();
  const written = write ?? number;
  return (
    <ChartFrame
      title={title}
      heading={heading}
      description={description}
      table={{ first: t('ranking.place'), heads: [figure, ...legend.map(({ name }) => name)], rows: rows.map(({ key, name, value, parts = [] }) => ({ key, name, numbers: [value, ...parts].map(written) })) }}
    >
      <div className="space-y-3">
        {legend.length > 0 && <BarLegend entries={[...legend]} />}
        {rows.length === 0 && <p className="text-soft">{t('none')}</p>}
        <BarChart
          title={title}
          bars={rows.map(({ key, name, value, parts, note }) => ({
            key,
            label: (
              <>
                {name}
                {note && <span className="block text-sm">{note}</span>}
              </>
            ),
            figure: written(value),
            parts: parts?.map((amount, at) => ({ tone: legend[at]?.tone ?? 'strong', amount })) ?? [{ tone: 'strong', amount: value }],
          }))}
        />
      </div>
    </ChartFrame>
  );
}
