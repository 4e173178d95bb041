import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { BarChart, BarLegend } from '#app/ui/bar-chart.tsx';
import { useFormats } from '../formats.ts';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartHeading } from './chart-frame.tsx';

/** `note` stands below the name: what the stage means, or the way to those who stay in it. */
export type FunnelStage = { key: string; name: string; count: number; note?: ReactNode };

type FunnelChartProps = ChartHeading & { description: string; /** Each at most the one before. */ stages: readonly FunnelStage[] };

/** How many reach each stage, with their share of the first and of the one before; the pale part is who has stayed behind. */
export function FunnelChart({ title, heading, description, stages }: FunnelChartProps) {
  const t = useTranslations('charts.funnel');
  const { number, percent } = useFormats();
  const first = stages[0]?.count ?? 0;
  const shown = stages.map((stage, at) => {
    const before = stages[at - 1]?.count ?? null;
    const share = (of: number | null) => (of ? percent(stage.count / of) : null);
    return { ...stage, lost: before === null ? 0 : Math.max(0, before - stage.count), ofFirst: at === 0 ? null : share(first), ofBefore: at < 2 ? null : share(before) };
  });
  return (
    <ChartFrame
      title={title}
      heading={heading}
      description={description}
      table={{
        first: t('stage'),
        heads: [t('count'), t('ofFirst'), t('ofBefore')],
        rows: shown.map(({ key, name, count, ofFirst, ofBefore }, at) => ({ key, name, numbers: [number(count), ofFirst ?? '', (at === 1 ? ofFirst : ofBefore) ?? ''] })),
      }}
    >
      <div className="space-y-3">
        <BarLegend entries={[{ tone: 'strong', name: t('reached') }, { tone: 'pale', name: t('lost') }]} />
        <BarChart
          title={title}
          bars={shown.map(({ key, name, note, count, lost, ofFirst, ofBefore }) => ({
            key,
            label: (
              <>
                {name}
                {ofFirst && <span className="block text-sm text-soft">{ofBefore ? t('shares', { first: ofFirst, before: ofBefore }) : t('share', { first: ofFirst })}</span>}
                {note && <span className="block text-sm">{note}</span>}
              </>
            ),
            figure: number(count),
            parts: [
              { tone: 'strong', amount: count },
              { tone: 'pale', amount: lost },
            ],
          }))}
        />
      </div>
    </ChartFrame>
  );
}
