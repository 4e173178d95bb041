import { annexSection, careSection, funnelSection, generalSection, goodsSection, placesSection, restatedSection, targetsSection } from './figure-sections.ts';
import type { ReportSection } from './figure-sections.ts';
import { listSection, ocopSection } from './ocop-sections.ts';
import type { ReportContent } from './report-content.ts';
import { lastDayOfPeriod } from './report-kinds.ts';
import type { ReportWords } from './report-words.ts';

/** What a report says, in the order in which it says it. */
export function reportSections(content: ReportContent, words: ReportWords): ReportSection[] {
  const { figures } = content;
  if (!figures) return [ocopSection(content, words), listSection(content, words)];
  const said = { content, figures, words };
  return [generalSection(said), placesSection(said), goodsSection(said), ocopSection(content, words), funnelSection(said), careSection(said), targetsSection(said), restatedSection(said), annexSection(said)];
}

/** What it is made of, in a sentence. */
export function basisSentence({ months }: ReportContent, words: ReportWords): string {
  return words.t('paper.basis', { count: months.length, months: words.months(months.map(({ month }) => month)) });
}

/** What a report is about. */
export function titleOf({ kind, period }: Pick<ReportContent, 'kind' | 'period'>, words: ReportWords): string {
  return words.t(`paper.about.${kind}`, { period: words.period(kind, period), day: words.day(lastDayOfPeriod(kind, period)) });
}
