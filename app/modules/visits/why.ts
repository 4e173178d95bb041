import { translator } from '#app/i18n/translator.ts';
import { daysBetween } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatDay } from '#app/shared/written-dates.ts';
import { paperStage } from './reasons.ts';
import type { Stuck } from './reasons.ts';

/** Why a seller is stuck, in one plain sentence. */
export function writeWhy(line: Stuck & { sinceOn: VietnamDay }, { today, locale }: { today: VietnamDay; locale: Locale }): string {
  const t = translator(locale, 'visits');
  const since = formatDay(line.sinceOn, locale);
  switch (line.reason) {
    case 'unconfirmed':
      return t('why.unconfirmed', { code: line.facts.code, day: since });
    case 'paper': {
      const { product, kind, endsOn } = line.facts;
      const catalog = translator(locale, 'catalog');
      const days = daysBetween(today, endsOn);
      return t(`why.paper.${paperStage(days)}`, { paper: kind === 'certificate' ? catalog('certificate') : catalog(`document.${kind}`), product, days, day: formatDay(endsOn, locale) });
    }
    case 'no_listing':
      return t('why.no_listing', { day: since });
    case 'no_sale':
      return t(line.facts.sold ? 'why.no_sale.sold' : 'why.no_sale.never', { day: since });
    case 'closed':
      return t('why.closed', { day: since, until: formatDay(line.facts.until, locale) });
  }
}
