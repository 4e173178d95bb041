import { z } from 'zod';
import type { MarketSetting } from '#app/platform/market-settings.server.ts';

/** Open licences under which the department can give its figures away. */
export const licences = {
  'CC-BY-4.0': { name: 'Creative Commons Attribution 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC0-1.0': { name: 'Creative Commons Zero 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'ODC-By-1.0': { name: 'Open Data Commons Attribution 1.0', address: 'https://opendatacommons.org/licenses/by/1-0/' },
} as const;
export type LicenceKey = keyof typeof licences;
export const licenceKeys = Object.keys(licences) as [LicenceKey, ...LicenceKey[]];

export const licenceSetting: MarketSetting<{ licence: LicenceKey }> = { key: 'public_figures', schema: z.object({ licence: z.enum(licenceKeys) }), usual: { licence: 'CC-BY-4.0' } };
