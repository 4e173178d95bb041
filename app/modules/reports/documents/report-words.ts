import { translator } from '#app/i18n/translator.ts';
import { ocopGroups } from '#app/modules/ocop/groups.ts';
import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import { addMonths } from '#app/shared/dates.ts';
import type { VietnamDay, VietnamMonth } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatDay } from '#app/shared/written-dates.ts';
import { indicators } from '../indicators.ts';
import type { IndicatorKey } from '../indicators.ts';
import type { IndicatorUnit } from '../indicators/indicator.ts';
import type { ReportKind, ReportPeriod } from './report-kinds.ts';

/** Months that follow one another in the same year. */
function runsOf(months: readonly VietnamMonth[]): VietnamMonth[][] {
  const runs: VietnamMonth[][] = [];
  for (const month of months) {
    const last = runs.at(-1)?.at(-1);
    if (last && addMonths(last, 1) === month && last.slice(0, 4) === month.slice(0, 4)) runs.at(-1)?.push(month);
    else runs.push([month]);
  }
  return runs;
}

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
export const roman = (number: number) => romans[number - 1] ?? String(number);

const units: Record<IndicatorUnit, Record<Locale, string>> = {
  count: { vi: '', en: '' }, dong: { vi: 'đồng', en: 'VND' }, tonnes: { vi: 'tấn', en: 'tonnes' }, share: { vi: '%', en: '%' }, growth: { vi: '%', en: '%' }, hours: { vi: 'giờ', en: 'hours' }, days: { vi: 'ngày', en: 'days' },
};

/** What a document says, in one language. */
export function reportWords(locale: Locale) {
  const t = translator(locale, 'reportFiles');
  const language = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const month = (of: VietnamMonth) => t('period.month', { month: String(Number(of.slice(5))), year: of.slice(0, 4) });
  return {
    locale,
    t,
    whole: (value: number) => whole.format(value),
    decimal: (value: number) => decimal.format(value),
    share: (value: number) => share.format(value),
    day: (day: VietnamDay) => formatDay(day, locale),
    month,
    /** Those that follow one another in a year are named by the first and the last. */
    months: (of: readonly VietnamMonth[]) => new Intl.ListFormat(locale).format(runsOf(of).flatMap((run) => {
      const [first, last] = [run[0], run.at(-1)];
      return first && last && run.length > 2 ? [t('months', { from: String(Number(first.slice(5))), to: String(Number(last.slice(5))), year: first.slice(0, 4) })] : run.map(month);
    })),
    /** 'quý III năm 2026', 'năm 2026', 'tháng 9 năm 2026'. */
    period: (kind: ReportKind, period: ReportPeriod) => {
      if (kind === 'ocop') return month(period as string as VietnamMonth);
      const year = period.slice(0, 4);
      return kind === 'year' ? t('period.year', { year }) : t('period.quarter', { quarter: roman(Number(period.slice(6))), year });
    },
    figure: (key: IndicatorKey) => indicators[key].name[locale],
    /** With its unit, as the head of a line or column. */
    figureIn: (key: IndicatorKey, { short = false } = {}) => {
      const { name, short: brief, unit } = indicators[key];
      const word = units[unit][locale];
      const said = short ? brief[locale] : name[locale];
      return word && !said.includes(word) ? `${said} (${word})` : said;
    },
    group: (key: OcopGroupKey) => ocopGroups.find((group) => group.key === key)?.name[locale] ?? key,
    kinds: translator(locale, 'sellers'),
    figures: translator(locale, 'figures'),
    funnel: translator(locale, 'funnel'),
  };
}
export type ReportWords = ReturnType<typeof reportWords>;
