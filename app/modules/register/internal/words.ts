import type { VietnamDay } from '#app/shared/dates.ts';

const longestName = 40;

/** A product's name where a message has little room. */
export function shortName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1).trimEnd()}…`;
}

/** '2027-03-14' → '14/3/2027', as a message says it. */
export function dayInWords(day: VietnamDay): string {
  return day.split('-').reverse().map(Number).join('/');
}
