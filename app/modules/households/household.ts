import type { VietnamDay } from '#app/shared/dates.ts';
import type { Phone } from '#app/shared/phone.ts';

/** A household as the department's list of a year has it. `code` is unique in its year. */
export type Household = { code: string; name: string; communeId: string; phone: Phone | null; trainedOn: VietnamDay | null; training: string };

/** The first year of which there can be a list. */
const firstYear = 2020;

/** Reads the year of a list: from 2020 to next year, which is drawn up ahead. Null for any other. */
export function parseRegisterYear(text: string, today: VietnamDay): number | null {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text) : NaN;
  return year >= firstYear && year <= Number(today.slice(0, 4)) + 1 ? year : null;
}

export const listScopes = ['addition', 'whole'] as const;
/** What a file is: more households or corrections of the year's list; or the whole list of each commune that it names. */
export type ListScope = (typeof listScopes)[number];
