import { useLocale } from 'use-intl';
import type { ReportSection } from '../../documents/figure-sections.ts';
import type { ReportContent } from '../../documents/report-content.ts';
import { reportWords } from '../../documents/report-words.ts';
import { FunnelChart } from '../charts/funnel-chart.tsx';
import { RankingChart } from '../charts/ranking-chart.tsx';
import { TrendChart } from '../charts/trend-chart.tsx';

/** So many bars at most stand in a chart; all of them are in its table. */
const mostBars = 12;

/** The chart of a section; its table stands below it in the document. */
export function DocumentChart({ chart, content: { figures, ocop } }: { chart: ReportSection['chart']; content: ReportContent }) {
  const words = reportWords(useLocale());
  const { t, whole } = words;
  const ranked = (rows: readonly { key: string; name: string; value: number }[]) => rows.filter(({ value }) => value > 0).toSorted((a, b) => b.value - a.value).slice(0, mostBars);
  const drawn = () => {
    switch (chart) {
      case 'months':
        return figures && <TrendChart title={t('charts.months')} description={t('charts.monthsText')} write={whole} points={figures.months.map(({ month, worths, yearBefore }) => ({ key: month, name: words.month(month), short: String(Number(month.slice(5))), now: worths.value ?? 0, before: yearBefore }))} />;
      case 'districts':
        return figures && <RankingChart title={t('charts.districts')} description={t('charts.districtsText')} figure={t('charts.value')} write={whole} rows={ranked(figures.districts.map(({ name, worths }) => ({ key: name, name, value: worths.value ?? 0 })))} />;
      case 'groups':
        return figures && <RankingChart title={t('charts.groups')} description={t('charts.groupsText')} figure={t('charts.value')} write={whole} rows={ranked(figures.groups.map(({ key, worths }) => ({ key, name: words.group(key), value: worths.value ?? 0 })))} />;
      case 'ocop':
        return ocop && <RankingChart title={t('charts.ocop')} description={t('charts.ocopText')} figure={t('heads.products')} rows={ranked(ocop.groups.map(({ key, byStars }) => ({ key, name: words.group(key), value: byStars[3] + byStars[4] + byStars[5] })))} />;
      case 'funnel':
        return figures?.funnels?.slice(0, 1).map(({ who, stages, total }) => (
          <FunnelChart key={who} title={t('tables.funnel', { who: words.funnel(`whom.${who}`) })} description={t('charts.funnelText')} stages={stages.map((stage) => ({ key: stage, name: words.funnel(`stage.${stage}`), count: total[stage] ?? 0 }))} />
        ));
      default:
        return null;
    }
  };
  return <div className="document-chart">{drawn()}</div>;
}
