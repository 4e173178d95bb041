import type { assistance } from '#app/i18n/vi/assistance.ts';
import type { Locale } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';

/** What somebody did for a household, as the audit log keeps it. */
export type HelpedAct = { action: string; subjectName: string; before: unknown; after: unknown };

type Words = typeof assistance.act;
type Key = { [Kind in keyof Words]: Words[Kind] extends string ? never : `act.${Kind}.${keyof Words[Kind] & string}` }[keyof Words] | 'act.other';
type Translate = (key: Key, values: { thing: string; before: string; after: string }) => string;

/** What was done, in words: 'đổi giá Xoài cát từ 50.000 ₫ thành 55.000 ₫'. `words` are the texts of `assistance.act`. */
export function helpedActInWords(t: Translate, words: Words, act: HelpedAct, locale: Locale): string {
  const before = fields(act.before);
  const after = fields(act.after);
  const [kind = '', verb = ''] = kindOfAct(act.action, after).split('.');
  const size = verb === 'set_stock' && typeof after['name'] === 'string' ? ` (${after['name']})` : '';
  const values = { thing: `${act.subjectName}${size}`, before: inWords(verb, before, locale), after: inWords(verb, after, locale) };
  const known = kind in words && typeof words[kind as keyof Words] === 'object' && verb in (words[kind as keyof Words] as object);
  return t(known ? (`act.${kind}.${verb}` as Key) : 'act.other', values);
}

/** The fields of `before` or `after` of an entry of the audit log. */
export function fields(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}

/** An edit that moved nothing but prices is a change of price. */
function kindOfAct(action: string, after: Record<string, unknown>): string {
  const parts = Object.keys(after).filter((key) => key !== 'version');
  return action === 'product.edit' && parts.length === 1 && parts[0] === 'prices' ? 'product.set_price' : action;
}

function inWords(verb: string, of: Record<string, unknown>, locale: Locale): string {
  if (verb === 'set_stock') return String(of['stock'] ?? '');
  const prices = typeof of['prices'] === 'string' ? of['prices'] : typeof of['price'] === 'number' ? String(of['price']) : '';
  const several = prices.includes('; ');
  return prices.split('; ').map((each) => each.replace(/^(?:(.*): )?(\d+)$/, (_, name: string | undefined, price: string) => `${several && name ? `${name} ` : ''}${formatDong(Number(price), locale)}`)).join(', ');
}

/** Whether it can be taken back: see `undoAct` of `assistance`. Orders cannot: the buyer has been told. */
export function mayBeUndone(action: string): boolean {
  return undoable.has(action);
}

const undoable: ReadonlySet<string> = new Set([
  'product.create', 'product.set_stock', 'product.set_price', 'product.edit', 'product.add_picture', 'product.remove_picture', 'product.move_picture',
  'product.submit', 'product.publish', 'product.withdraw', 'product.take_back', 'product.revert', 'product.set_producer',
  'seller.start_holiday', 'seller.end_holiday', 'seller.edit',
]);
