import type { IndicatorKey } from './indicators.ts';

/** What somebody sees first, and the ability by which they see it; the first figure ranks the places. `months`: whether it is shown month by month. */
export type FrontPage = { ability: 'grant_roles' | 'manage_money' | 'see_figures' | 'keep_register'; indicators: readonly [IndicatorKey, ...IndicatorKey[]]; months: boolean };

const fronts: readonly FrontPage[] = [
  { ability: 'grant_roles', indicators: ['transactions', 'value', 'withOrder', 'listings'], months: true },
  { ability: 'manage_money', indicators: ['value', 'cashlessShare', 'invoiced', 'tax'], months: true },
  { ability: 'see_figures', indicators: ['transactions', 'value', 'withOrder', 'listings'], months: true },
  { ability: 'keep_register', indicators: ['ocopListings', 'ocopShare', 'endingSoon'], months: false },
];

/** Which figures are for somebody with these abilities; null = none are. */
export function frontPageFor(abilities: readonly string[]): FrontPage | null {
  return fronts.find(({ ability }) => abilities.includes(ability)) ?? null;
}
