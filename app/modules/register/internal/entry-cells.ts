import { findGroup } from '#app/modules/ocop/groups.ts';
import type { Cells } from '#app/modules/imports/import-definition.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { EntryFacts, FactName } from '../entry.ts';
import type { RegisterColumn } from '../register-columns.ts';

/** The column in which a fact stands; a scan stands in none. */
export const columnOfFact: Record<FactName, RegisterColumn | null> = {
  name: 'name', subject: 'subject', communeId: 'commune', communeTyped: 'commune', groupKey: 'group', stars: 'stars', points: 'points',
  decision: 'decision', number: 'number', issuer: 'issuer', issuedOn: 'issued', endsOn: 'ends', criteria: 'criteria', scanKey: null,
};

/** An entry as the cells of a spreadsheet. */
export function cellsOfEntry(entry: EntryFacts, locale: Locale): Record<RegisterColumn, string> & Cells {
  return {
    name: entry.name,
    subject: entry.subject,
    commune: entry.communeTyped,
    group: findGroup(entry.groupKey)?.name[locale] ?? entry.groupKey,
    stars: String(entry.stars),
    points: entry.points === null ? '' : String(entry.points).replace('.', locale === 'vi' ? ',' : '.'),
    decision: entry.decision,
    issued: entry.issuedOn,
    ends: entry.endsOn,
    issuer: entry.issuer,
    criteria: entry.criteria,
    number: entry.number,
  };
}
