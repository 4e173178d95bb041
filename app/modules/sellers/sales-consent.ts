import type { VietnamDay } from '#app/shared/dates.ts';

/** Before whom a shop is named with its sales: officers alone, or everybody. */
export const salesAudiences = ['officers', 'everybody'] as const;
export type SalesAudience = (typeof salesAudiences)[number];

/** For how many days a shop may agree: consent is for a time, and given anew after it. */
export const salesConsentDays = [90, 180, 365] as const;

/** What a shop has agreed to, as long as it counts: `endsOn` is the last day. */
export type SalesConsent = { audience: SalesAudience; givenAt: Date; endsOn: VietnamDay };
