import type { SellerKind, SellerState } from './seller.ts';

/** A line of the list of what a seller needs, as the operator wrote it. */
export type ChecklistItem = {
  key: string;
  name: string;
  nameEn: string | null;
  hint: string;
  hintEn: string | null;
  /** Empty = every kind. */
  kinds: SellerKind[];
  /** Groups of goods for which it is needed; empty = whatever it sells. */
  groupKeys: string[];
  required: boolean;
  wantsScan: boolean;
};

export const lineStates = ['missing', 'sent', 'accepted', 'refused'] as const;
export type LineState = (typeof lineStates)[number];

/** Who must act next on a line; null = nobody, it is done. */
export type NextActor = 'seller' | 'commune' | 'department' | null;

/** What is kept of the seller's answer to a line. */
export type Answer = { itemKey: string; state: 'sent' | 'accepted' | 'refused'; value: string; scanKey: string | null; note: string | null };

export type ChecklistLine = { item: ChecklistItem; state: LineState; next: NextActor; value: string; scanKey: string | null; note: string | null };

/** Lines that are no paper: the market itself reads what is written there. */
export const taxCodeItem = 'tax_code';
export const bankAccountItem = 'bank_account';
export const registrationItem = 'registration';

type Facts = { kind: SellerKind; state: SellerState; groupKeys: readonly string[]; hasBankAccount: boolean; answers: readonly Answer[] };

/** The list for one seller: the lines that its kind and goods ask for, how far each is, and who must act next. */
export function checklistFor(items: readonly ChecklistItem[], { kind, state, groupKeys, hasBankAccount, answers }: Facts): ChecklistLine[] {
  return items.filter((item) => isAsked(item, { kind, groupKeys })).map((item) => {
    const answer = answers.find(({ itemKey }) => itemKey === item.key);
    const given: LineState = item.key === bankAccountItem ? (hasBankAccount ? 'accepted' : 'missing') : (answer?.state ?? 'missing');
    return { item, state: given, next: nextActor(given, state), value: answer?.value ?? '', scanKey: answer?.scanKey ?? null, note: answer?.note ?? null };
  });
}

function isAsked({ kinds, groupKeys: groups }: ChecklistItem, { kind, groupKeys }: { kind: SellerKind; groupKeys: readonly string[] }): boolean {
  return (kinds.length === 0 || kinds.includes(kind)) && (groups.length === 0 || groups.some((group) => groupKeys.includes(group)));
}

function nextActor(line: LineState, seller: SellerState): NextActor {
  if (line === 'accepted') return null;
  if (line === 'missing' || line === 'refused') return 'seller';
  return seller === 'draft' || seller === 'refused' ? 'seller' : seller === 'applied' ? 'commune' : 'department';
}

/** The required lines that keep a seller from going a step further. */
export function openLines(lines: readonly ChecklistLine[]): ChecklistLine[] {
  return lines.filter(({ item, state }) => item.required && state !== 'accepted');
}
