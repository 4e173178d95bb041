import type { ProductCard } from '#app/modules/catalog/product-card.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { findsGoods, readRuleText } from './internal/check-synonym.server.ts';
import { wordKey } from './internal/leads-back.ts';
import { findNamedProduct } from './internal/named-product.server.ts';
import type { Lexicon, Pin, Synonym } from './lexicon.ts';
import type { PinProblem } from './pin.ts';
import { searchProducts } from './search-products.server.ts';
import type { SearchApp } from './search-products.server.ts';
import { emptyQuery, parseSearchQuery } from './search-query.ts';
import type { SynonymProblem, SynonymWords } from './synonym.ts';

const shown = 6;

/** What a search for `q` shows without a rule and with it: how many goods, and the first of them. */
export type Previewed = { q: string; before: { total: number; cards: ProductCard[] }; after: { total: number; cards: ProductCard[] } };

/**
 * What a synonym changes, whether it is in force or not: the search for what is typed, and for what is meant where it goes both ways.
 * Errors: of `SynonymProblem` those that its words alone can have.
 */
export async function previewSynonym(app: SearchApp, words: SynonymWords): Promise<Result<Previewed[], { code: SynonymProblem }>> {
  const [typed, meant] = [readRuleText(words.typed), readRuleText(words.meant)];
  const problem = typed.problem ?? meant.problem;
  if (problem) return failed({ code: problem });
  if (wordKey(typed.text) === wordKey(meant.text)) return failed({ code: 'itself' });
  if (!(await findsGoods(app, meant.text))) return failed({ code: 'finds_nothing' });
  const lexicon = await app.lexicon.read();
  const lines = [{ typed: typed.text, meant: meant.text }, ...(words.bothWays ? [{ typed: meant.text, meant: typed.text }] : [])];
  const isOne = (each: Synonym) => lines.some((line) => wordKey(line.typed) === wordKey(each.typed) && wordKey(line.meant) === wordKey(each.meant));
  const others = lexicon.synonyms.filter((each) => !isOne(each));
  return ok(await compare(app, lines.map((line) => line.typed), { ...lexicon, synonyms: others }, { ...lexicon, synonyms: [...others, ...lines] }));
}

/** What a pin changes, whether it is in force or not. Errors: of `PinProblem` those that it alone can have. */
export async function previewPin(app: SearchApp, { typed, product, position }: { typed: string; product: string; position: number }): Promise<Result<Previewed[], { code: PinProblem }>> {
  const { text, problem } = readRuleText(typed);
  if (problem) return failed({ code: problem });
  const named = await findNamedProduct(app.db, product);
  if (!named) return failed({ code: 'no_product' });
  if (!named.onSale) return failed({ code: 'not_on_sale' });
  const lexicon = await app.lexicon.read();
  const isOfText = (pin: Pin) => wordKey(pin.typed) === wordKey(text);
  const rest = lexicon.pins.filter((pin) => !isOfText(pin));
  const ids = lexicon.pins.filter(isOfText).flatMap((pin) => pin.productIds).filter((id) => id !== named.id);
  const without = ids.length > 0 ? [...rest, { typed: text, productIds: ids }] : rest;
  return ok(await compare(app, [text], { ...lexicon, pins: without }, { ...lexicon, pins: [...rest, { typed: text, productIds: ids.toSpliced(position, 0, named.id) }] }));
}

async function compare(app: SearchApp, texts: string[], before: Lexicon, after: Lexicon): Promise<Previewed[]> {
  const look = async (lexicon: Lexicon, q: string) => {
    const query = parseSearchQuery(new URLSearchParams({ q }));
    const { total, cards } = await searchProducts({ db: app.db, clock: app.clock, search: app.search, lexicon: { read: async () => lexicon, forget() {} } }, { ...emptyQuery, q: query.q, perPage: shown });
    return { total, cards };
  };
  return Promise.all(texts.map(async (q) => ({ q, before: await look(before, q), after: await look(after, q) })));
}
