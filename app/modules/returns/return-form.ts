import { mostPictures } from './return.ts';
import type { WantedLine } from './return.ts';

/** Of each of these lines, the pieces that a form or an address names as '<field>-<id>'; what is no number counts as one that cannot be. */
export function readPieces(sent: { get(name: string): unknown }, lines: readonly { id: string }[], field: string): WantedLine[] {
  return lines.flatMap(({ id }) => {
    const typed = sent.get(`${field}-${id}`);
    if (typeof typed !== 'string' || typed.trim() === '') return [];
    return [{ orderLineId: id, quantity: /^\d{1,6}$/.test(typed.trim()) ? Number(typed) : -1 }];
  });
}

/** The pictures that a form has sent in this field, and no more than are looked at. */
export function sentPictures(form: FormData, field = 'picture'): File[] {
  return form.getAll(field).filter((sent): sent is File => sent instanceof File && sent.size > 0).slice(0, mostPictures + 1);
}
