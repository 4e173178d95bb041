import type { AuditAction } from '#app/modules/audit/actions.ts';
import type { assistance } from '#app/i18n/vi/assistance.ts';
import { formatDong } from '#app/shared/money.ts';
import type { Locale } from '#app/shared/locale.ts';

/** What somebody did for a household, as the audit log keeps it. */
export type HelpedAct = { action: string; subjectName: string; before: unknown; after: unknown };

type Words = typeof assistance.act;
type Key = { [Kind in keyof Words]: Words[Kind] extends string ? never : `act.${Kind}.${keyof Words[Kind] & string}` }[keyof Words] | 'act.other';
type Translate = (key: Key, values: { thing: string; before: string; after: string }) => string;

/** What was done, in words: 'đổi giá Xoài cát (hộp 1 kg) từ 50.000 ₫ thành 55.000 ₫'. `words` are the texts of `assistance.act`. */
export function helpedActInWords(t: Translate, words: Words, act: HelpedAct, locale: Locale): string {
  const [kind = '', verb = ''] = act.action.split('.') as [string, string];
  const before = fields(act.before);
  const after = fields(act.after);
  const variant = typeof after['name'] === 'string' && act.action.startsWith('product.set_') ? ` (${after['name']})` : '';
  const values = { thing: `${act.subjectName}${variant}`, before: valueInWords(changed(act.action, before), locale), after: valueInWords(changed(act.action, after), locale) };
  const known = kind in words && typeof words[kind as keyof Words] === 'object' && verb in (words[kind as keyof Words] as object);
  return t(known ? (`act.${kind}.${verb}` as Key) : 'act.other', values);
}

/** The fields of `before` or `after` of an entry of the audit log. */
export function fields(json: unknown): Record<string, unknown> {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}

function changed(action: string, of: Record<string, unknown>): unknown {
  if (action === 'product.set_stock') return of['stock'];
  if (action === 'product.set_price') return typeof of['price'] === 'number' ? { dong: of['price'] } : undefined;
  return undefined;
}

function valueInWords(value: unknown, locale: Locale): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'object' && value !== null && 'dong' in value) return formatDong(Number(value.dong), locale);
  return '';
}

const forGood = new Set(['order', 'import']);

/** Whether the household may find a way back for it in its own area. */
export function mayBeUndone(action: string): boolean {
  return !forGood.has(action.split('.')[0] ?? '') && undoable.has(action as AuditAction);
}

/** What can be taken back: see app/modules/assistance. */
export const undoable: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'product.set_stock', 'product.set_price', 'product.edit', 'product.add_picture', 'product.remove_picture', 'product.move_picture',
  'product.submit', 'product.publish', 'product.withdraw', 'seller.start_holiday', 'seller.end_holiday', 'seller.edit',
]);
