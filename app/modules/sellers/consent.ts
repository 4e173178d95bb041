import { addDays, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';

/** What a household can let a helper do: its goods (listings, prices, stock, lots, papers), its orders, its shop (papers of its registration, holiday, words about it). Never the bank account, members or consents. */
export const consentParts = ['goods', 'orders', 'shop'] as const;
export type ConsentPart = (typeof consentParts)[number];

/** How long a consent lasts unless told otherwise, and at most, in days. */
export const usualConsentDays = 30;
export const longestConsentDays = 180;

/** Who can be helped: households. A cooperative or a firm has people of its own. */
export const helpedKinds = ['household', 'registered_household', 'farm'] as const;

/** What a household is asked to agree to. */
export type ConsentTerms = { parts: ConsentPart[]; days: number };

/** The terms that a form asks for. Errors: `no_part`, `not_days` (1 to 180). */
export function readConsentTerms(form: FormData): ConsentTerms | { code: 'no_part' | 'not_days' } {
  const typed = form.getAll('part');
  const parts = consentParts.filter((part) => typed.includes(part));
  if (parts.length === 0) return { code: 'no_part' };
  const days = Number(String(form.get('days') ?? '').trim() || usualConsentDays);
  return Number.isInteger(days) && days >= 1 && days <= longestConsentDays ? { parts, days } : { code: 'not_days' };
}

/** A consent of so many days ends with the last of them, at midnight in Vietnam. */
export function endOfConsent(now: Date, days: number): Date {
  return startOfVietnamDay(addDays(vietnamDay(now), days + 1));
}

/** The last day on which a consent counts. */
export function lastDayOfConsent(endsAt: Date) {
  return vietnamDay(new Date(endsAt.getTime() - 1));
}

export type ConsentState = 'asked' | 'live' | 'ended' | 'revoked';

export function consentState(consent: { givenAt: Date | null; endsAt: Date; revokedAt: Date | null }, now: Date): ConsentState {
  if (consent.revokedAt) return consent.givenAt ? 'revoked' : 'ended';
  if (consent.endsAt <= now) return 'ended';
  return consent.givenAt ? 'live' : 'asked';
}
