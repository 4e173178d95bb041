import { z } from 'zod';
import type { MarketSetting } from '#app/platform/market-settings.server.ts';

export const payoutStates = ['proposed', 'sent', 'paid', 'failed', 'dropped'] as const;
/**
 * `proposed`: stands in a batch, nothing has moved; `sent`: the batch was closed and taken to the bank, the ledger says so; `paid`: the bank says so, or two people
 * do; `failed`: the money came back or never went, and is owed again; `dropped`: taken out before the batch was closed.
 */
export type PayoutState = (typeof payoutStates)[number];

export type PayoutRow = {
  id: string;
  reference: string;
  state: PayoutState;
  amount: number;
  seller: { id: string; name: string };
  bank: { bin: string; name: string; number: string; holder: string };
  failure: string | null;
  settledAt: Date | null;
  /** Who has said by hand how it ended, as long as nobody else has looked. */
  marked: { by: string | null; outcome: 'paid' | 'failed' } | null;
};
export type PayoutBatchRow = { id: string; code: string; madeAt: Date; sentAt: Date | null; payouts: number; amount: number; states: Partial<Record<PayoutState, number>> };
export type PayoutBatch = { id: string; code: string; madeAt: Date; sentAt: Date | null; payouts: PayoutRow[] };

/** Whom a batch of now would pay, and who gets nothing yet. */
export type PayoutPlan = { least: number; payable: { sellers: number; amount: number }; withoutAccount: { sellers: number; amount: number }; tooLittle: { sellers: number; amount: number }; underWay: { sellers: number; amount: number } };

export const payoutFailures = ['account', 'returned', 'bank', 'balance', 'other'] as const;
/** Why a transfer did not reach its seller: wrong account, sent back, refused by the bank, no longer owed. */
export type PayoutFailure = (typeof payoutFailures)[number];

/** The least that is worth a transfer, in đồng. */
export const payoutSetting: MarketSetting<{ least: number }> = { key: 'payouts', schema: z.object({ least: z.int().min(1).max(100_000_000) }), usual: { least: 50_000 } };

/** What banks take in one transfer of a batch; more waits for the next one. */
export const mostInOneTransfer = 499_000_000;

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const referenceAlphabet = alphabet;
const pattern = new RegExp(`CPT[${alphabet}]{6}`, 'g');

/** The references of payouts in a bank's words, which may write them small, with spaces or dashes between. */
export function referencesIn(words: string): string[] {
  const close = words.normalize('NFKC').toUpperCase();
  const found = [...close.matchAll(pattern), ...close.replace(/[\s.\-_/]+/g, '').matchAll(pattern)].map(([reference]) => reference);
  return [...new Set(found)];
}

/** What stands in the note of a transfer: letters that every bank takes. */
export function payoutNote(reference: string): string {
  return `CHO PHIEN ${reference}`;
}
