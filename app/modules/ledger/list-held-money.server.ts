import type { Db } from '#app/platform/db/db.server.ts';
import { readHeld } from './internal/read-held.server.ts';
import type { Held } from './internal/read-held.server.ts';

/** What carriers and card providers hold that is not theirs, and what carriers are owed for ways, in đồng, by holder. */
export async function listHeldMoney({ db }: { db: Db }): Promise<{ carriers: Held[]; cards: Held[]; fees: Held[] }> {
  const [carriers, cards, fees] = await Promise.all([readHeld(db, 'carrier_cash'), readHeld(db, 'card_cash'), readHeld(db, 'carrier_fee')]);
  return { carriers, cards, fees: fees.map(({ holder, amount }) => ({ holder, amount: -amount })) };
}
