import { vietnamDay } from '#app/shared/dates.ts';
import { referencesIn } from './transfer-note.ts';

/** What two services may both have told of: of one account and one amount already. `reference`: the bank's own, where the service passes it on. */
export type Telling = { reference: string | null; note: string; at: Date };

/** Services that read one bank differ by the time that its message took. */
const minutesApart = 15;

/** The bank's own reference as it can be compared: services differ in dots, spaces and capitals. Null where it is none. */
export function bankReference(text: string): string | null {
  return text.normalize('NFKC').toUpperCase().replace(/[^A-Z0-9]/g, '').slice(0, 100) || null;
}

/**
 * Whether two services tell of one transfer: the bank's reference is the same; or, as many services pass on another number of the bank's, its words are and it
 * came at the same time. Two references of one kind that differ are two transfers.
 */
export function isSameTransfer(one: Telling, other: Telling): boolean {
  if (one.reference !== null && one.reference === other.reference) return true;
  if (one.reference !== null && other.reference !== null && shapeOf(one.reference) === shapeOf(other.reference)) return false;
  return isSameMoment(one.at, other.at) && isSameNote(one.note, other.note);
}

const shapeOf = (reference: string) => reference.replace(/\d/g, '0');

/** A service that says no hour means the day. */
function isSameMoment(one: Date, other: Date): boolean {
  const saysNoHour = [one, other].some((at) => (at.getTime() + 7 * 3_600_000) % 86_400_000 === 0);
  return saysNoHour ? vietnamDay(one) === vietnamDay(other) : Math.abs(one.getTime() - other.getTime()) <= minutesApart * 60_000;
}

/** One names the same order, or says what the other says with the bank's own words around it. */
function isSameNote(one: string, other: string): boolean {
  const orders = new Set(referencesIn(one));
  if (referencesIn(other).some((order) => orders.has(order))) return true;
  const [short = '', long = ''] = [one, other].map((note) => note.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '')).sort((a, b) => a.length - b.length);
  return short !== '' && long.includes(short);
}
