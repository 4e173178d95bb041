import { findChoice, suggestChoice } from '#app/modules/imports/choose.ts';
import type { Choice, Fault } from '#app/modules/imports/import-definition.ts';
import { foldName } from '#app/shared/text.ts';

/** The communes of the province, and what is known of those that are no more. */
export type CommuneNames = {
  choices: readonly Choice[];
  /** Former names and codes, folded, and the communes in force that they may mean. */
  former: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What each closed commune became, where that is one commune. */
  became: ReadonlyMap<string, string>;
};

/**
 * The commune in force that was typed: by its name or code; by the name of one that went into it as a whole. Of a commune that was split the
 * fault names what it may be now; of a name that is nowhere, the nearest.
 */
export function readCommune({ choices, former }: CommuneNames, typed: string): { id: string } | { fault: Omit<Fault, 'column'> } {
  const text = /^\d{1,5}$/.test(typed) ? typed.padStart(5, '0') : typed;
  const now = findChoice(choices, text);
  if (now) return { id: now };
  const meant = [...(former.get(foldName(text)) ?? [])];
  if (meant.length === 1 && meant[0]) return { id: meant[0][0] };
  const said = typed.slice(0, 60);
  if (meant.length > 1) return { fault: { code: 'split', facts: { text: said, communes: meant.map(([, name]) => name).join(', ') } } };
  return { fault: { code: 'not_in_list', facts: { text: said, near: suggestChoice(choices, typed) ?? '' } } };
}
