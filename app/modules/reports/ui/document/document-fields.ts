import { parseVietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { tidyText } from '#app/shared/text.ts';

/** What is filled in on paper: who signs, when, under which number. Empty = dotted, to be written by hand. */
export type DocumentFields = { number: string; place: string; day: VietnamDay | null; post: string; signer: string };

const longest = 80;

/** What the address of the page says of these. */
export function readDocumentFields(params: URLSearchParams): DocumentFields {
  const text = (name: string) => tidyText(params.get(name) ?? '').slice(0, longest);
  return { number: text('number'), place: text('place'), day: parseVietnamDay(params.get('day')), post: text('post'), signer: text('signer') };
}
