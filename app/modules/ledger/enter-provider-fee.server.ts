import type { Db } from '#app/platform/db/db.server.ts';
import type { ProviderFeeFacts } from './facts.ts';
import { enter } from './internal/enter.server.ts';
import { providerFeeEntries } from './internal/move-entries.ts';

/** A card provider kept its fee of what it holds; the market bears it. Answers whether it was entered now. */
export function enterProviderFee(tx: Db, facts: ProviderFeeFacts): Promise<boolean> {
  const { key, at, orderId } = facts;
  return enter(tx, { kind: 'provider_fee', dedupeKey: `provider_fee:${key}`, at, orderId }, providerFeeEntries(facts));
}
