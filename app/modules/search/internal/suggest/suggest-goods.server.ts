import { translator } from '#app/i18n/translator.ts';
import { listProductCards } from '#app/modules/catalog/list-product-cards.server.ts';
import { inLanguage, localPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import type { Suggestion } from '#app/shared/suggestions.ts';
import type { Reading } from '../../reading.ts';
import { emptyQuery } from '../../search-query.ts';
import type { SearchApp } from '../../search-products.server.ts';

/** So many times the engine is asked: the first readings are the likely ones. */
const mostTries = 3;

/**
 * Goods on sale that somebody may mean, what is in stock first, and the reading that found them. The readings must be of a query whose last word is
 * still being typed.
 */
export async function suggestGoods(app: SearchApp, readings: readonly Reading[], { most, locale }: { most: number; locale: Locale }): Promise<{ goods: Suggestion[]; reading: Reading | null }> {
  for (const reading of attempts(readings)) {
    // A few more than are shown: the index may not have heard yet that one is off sale.
    const { ids } = await app.search.search({ ...emptyQuery, perPage: most + 3 }, reading.clauses);
    const cards = await listProductCards(app, ids);
    if (cards.length === 0) continue;
    const t = translator(locale, 'search');
    const ordered = [...cards.filter(({ inStock }) => inStock), ...cards.filter(({ inStock }) => !inStock)];
    const goods = ordered.slice(0, most).map(({ slug, name, nameEn, price, inStock }) => ({
      k: 'goods' as const,
      t: inLanguage(locale, name, nameEn),
      u: localPath(`/p/${slug}`, locale),
      n: inStock ? formatDong(price, locale) : t('suggest.soldOut'),
    }));
    return { goods, reading };
  }
  return { goods: [], reading: null };
}

/** What was typed, as a whole word and as the beginning of one, is one question; only where it finds nothing comes what else may be meant. */
function attempts(readings: readonly Reading[]): Reading[] {
  const asTyped = readings.filter(({ change, marked }) => change === 'none' && marked.length > 0).slice(0, 2);
  const others = readings.filter((reading) => reading.change !== 'fewer-words' && !asTyped.includes(reading));
  return [...(asTyped.length > 0 ? [inOne(asTyped)] : []), ...others].slice(0, mostTries);
}

/** All that the readings ask for, what the first ones ask for before the rest. */
function inOne(readings: readonly Reading[]): Reading {
  const [first, ...rest] = readings as [Reading, ...Reading[]];
  if (rest.length === 0) return first;
  const later = inOne(rest);
  const above = Math.max(0, ...later.clauses.map(({ weight }) => weight));
  return { ...first, clauses: [...first.clauses.map((clause) => ({ ...clause, weight: clause.weight + above })), ...later.clauses], marked: [...first.marked, ...later.marked] };
}
