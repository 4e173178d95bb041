import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Dong } from '#app/shared/money.ts';
import type { CashState } from './parcel.ts';
import { moveParcelIn } from './internal/move-parcel.server.ts';

type Input = { parcelId: string; cash: Exclude<CashState, 'none' | 'due'>; /** What the way cost, where the list says so. */ fee?: Dong; note: string | null };

/**
 * Says in the transaction of a settlement how far the cash of a parcel is: each step up to there is written and announced (`fulfilment.cash_moved`);
 * cash that is there already or further stays. 404 for no parcel.
 */
export async function moveParcelCash(app: { db: Db; clock: Clock }, { parcelId, cash, fee, note }: Input): Promise<void> {
  await moveParcelIn(app, { parcelId, state: null, cash, fee: fee ?? null, at: app.clock.now(), by: 'settlement', note, actor: null });
}
