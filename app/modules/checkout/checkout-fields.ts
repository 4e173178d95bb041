import { mostCodes, readCode } from '#app/modules/discounts/discount.ts';
import { isUuid } from '#app/shared/uuid.ts';

/** What a checkout form brought, as it was typed, so that a page can show it again. */
export type CheckoutFields = {
  typed: Record<string, string>;
  /** By seller, the way of delivery. */
  choices: Map<string, string>;
  /** Codes that count already, and the one that was just typed. */
  codes: string[];
  /** All of it as it was sent, to send it again. */
  entries: [name: string, value: string][];
};

const choiceField = /^delivery:([0-9a-f-]{36})$/;

/** The fields of the form: texts by name, ways of delivery (`delivery:<seller>`), codes (`codes`, many; `code`, just typed; `dropCode`, taken out). */
export function readCheckoutFields(form: FormData): CheckoutFields {
  const typed: Record<string, string> = {};
  const choices = new Map<string, string>();
  const entries: CheckoutFields['entries'] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue;
    entries.push([name, value.slice(0, 20_000)]);
    const sellerId = choiceField.exec(name)?.[1];
    if (sellerId && isUuid(sellerId)) choices.set(sellerId, value.slice(0, 60));
    else if (name !== 'codes') typed[name] = value.slice(0, 20_000);
  }
  const dropped = readCode(typed.dropCode ?? '');
  const written = [...form.getAll('codes').map(String), typed.code ?? ''].map(readCode).filter((code) => code !== '' && code !== dropped);
  return { typed, choices, codes: [...new Set(written)].slice(0, mostCodes), entries };
}

/** What was typed into the field for a code, where it can be none: the page says so. */
export function strangeCode({ typed }: Pick<CheckoutFields, 'typed'>): string | null {
  const code = (typed.code ?? '').trim();
  return code !== '' && readCode(code) === '' ? code.slice(0, 30) : null;
}
