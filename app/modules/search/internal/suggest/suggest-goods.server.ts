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
    const { ids } = await app.search.search({ ...emptyQuery, perPage: most + 3, few: true }, reading.clauses);
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
  const asTyped = readings.filter(({ change, marked }) => change === 'none' && marked.length > 0);
  const [whole] = asTyped;
  const begun = asTyped.find(isBegun) ?? (whole && withLastWordBegun(whole));
  const others = readings.filter((reading) => reading.change !== 'fewer-words' && reading !== whole && reading !== begun);
  return [...(whole && begun ? [whole === begun ? whole : inOne(whole, begun)] : []), ...others].slice(0, mostTries);
}

function isBegun({ marked }: Reading): boolean {
  return marked.at(-1)?.endsWith('*') ?? false;
}

/** For a word that the market does not know yet. */
function withLastWordBegun({ clauses, marked, ...reading }: Reading): Reading {
  const last = marked.length - 1;
  return {
    ...reading,
    clauses: clauses.map((clause) => ({ ...clause, words: clause.words.map((word, at) => (at === last ? { ...word, begun: true } : word)) })),
    marked: marked.map((word, at) => (at === last ? `${word}*` : word)),
  };
}

/** What either finds, the first one's before the second one's. */
function inOne(first: Reading, second: Reading): Reading {
  const above = Math.max(0, ...second.clauses.map(({ weight }) => weight));
  return { ...first, clauses: [...first.clauses.map((clause) => ({ ...clause, weight: clause.weight + above })), ...second.clauses], marked: second.marked };
}
