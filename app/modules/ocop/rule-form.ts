import type { PaperRule } from './paper-rules.ts';
import { paperKinds } from './papers.ts';
import { tidyText } from '#app/shared/text.ts';

/** A group needs so many papers at most. */
export const mostRules = 4;
type TypedRule = Omit<PaperRule, 'groupKey' | 'position'>;

/** The rules that the form of a group holds, by their number; a row without a name and without kinds is none. */
export function readRules(form: FormData): TypedRule[] {
  return Array.from({ length: mostRules }, (_, index): TypedRule => {
    const sent = form.getAll(`kinds-${index}`);
    const text = (field: string) => tidyText(String(form.get(`${field}-${index}`) ?? '')).slice(0, 100);
    return { name: text('name'), nameEn: text('nameEn') || null, kinds: paperKinds.filter((kind) => sent.includes(kind)), staysOnSale: form.get(`stays-${index}`) === 'on' };
  }).filter(({ name, kinds }) => name !== '' || kinds.length > 0);
}
