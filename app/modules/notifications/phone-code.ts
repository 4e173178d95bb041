/** For what a one-time code is sent: to sign in, to let a helper act, to join a cooperative. A code for one is none for another. */
export type PhoneCodePurpose = 'sign_in' | 'consent' | 'membership';

/** How long a code counts, in minutes. */
export const codeMinutes = 10;

/** Codes to one number for one purpose. Few enough that nobody is plagued, enough for a line on which messages get lost. */
export const codesPerHour = 5;
export const codesPerDay = 15;

/** Codes asked for from one network address within an hour: a mobile network puts thousands of honest people behind one. */
export const codesPerAddress = 60;

/** Wrong codes typed that end a code. */
export const codeTries = 5;

/** A code as it was typed, without what people put between the digits. */
export function tidyCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s.-]/gu, '');
}
