import type { VietnamDay } from '#app/shared/dates.ts';
import { foldName } from '#app/shared/text.ts';

/** What the province's list says of a recognised product. */
export type EntryFacts = {
  name: string;
  /** Who holds the recognition. */
  subject: string;
  communeId: string | null;
  /** The commune as the list has it. */
  communeTyped: string;
  groupKey: string;
  stars: number;
  points: number | null;
  decision: string;
  number: string;
  issuer: string;
  issuedOn: VietnamDay;
  endsOn: VietnamDay;
  criteria: string;
  scanKey: string | null;
};

/** An entry as it stands. `key` stays with a product over its versions, renewals and corrections. */
export type Entry = EntryFacts & { key: string; sinceVersion: number };

/** What makes two rows of two lists the same product: name, subject and commune as one reads them without accents. */
export function naturalKey({ name, subject, communeId, communeTyped }: Pick<EntryFacts, 'name' | 'subject' | 'communeId' | 'communeTyped'>): string {
  return [foldName(name), foldName(subject), communeId ?? foldName(communeTyped)].join('|');
}

export const factNames = ['name', 'subject', 'communeId', 'communeTyped', 'groupKey', 'stars', 'points', 'decision', 'number', 'issuer', 'issuedOn', 'endsOn', 'criteria', 'scanKey'] as const satisfies (keyof EntryFacts)[];
export type FactName = (typeof factNames)[number];

/** What differs between two states of an entry. A list says nothing of scans, so a row without one leaves the one that is there. */
export function changedFacts(before: EntryFacts, after: EntryFacts): FactName[] {
  return factNames.filter((name) => before[name] !== after[name] && !(name === 'scanKey' && after.scanKey === null));
}
