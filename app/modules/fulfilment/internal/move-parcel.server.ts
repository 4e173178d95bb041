import { translator } from '#app/i18n/translator.ts';
import { stepOrder } from '#app/modules/orders/step-order.server.ts';
import type { OrderState } from '#app/modules/orders/order.ts';
import { announce } from '#app/platform/db/announce.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import type { Dong } from '#app/shared/money.ts';
import { cashOf, cashSteps, hear, mostFee, orderSteps } from '../parcel.ts';
import type { CashState, Heard, ParcelState } from '../parcel.ts';

export type ParcelNews = {
  parcelId: string;
  state: ParcelState | null;
  cash: CashState | null;
  /** What the way costs, đồng, where it is told. */
  fee?: Dong | null;
  /** When it happened, as it is told. */
  at: Date;
  /** `order`: somebody took a step of the order, and the parcel follows. */
  by: 'seller' | 'carrier' | 'settlement' | 'order';
  note: string | null;
  /** Who says it, where a person does. */
  actor: Actor | null;
};

export type LockedParcel = { id: string; orderId: string; sellerId: string; carrier: string; tracking: string | null; state: ParcelState; cash: CashState; roundId: string | null; orderState: OrderState; delivery: string };

/** A parcel until the end of the transaction, and how its order stands. Parcels are locked before their orders. */
export async function lockParcel(tx: Db, parcelId: string): Promise<LockedParcel | null> {
  const [parcel] = await tx.$queryRaw<LockedParcel[]>`
    SELECT p.id, p.order_id AS "orderId", p.seller_id AS "sellerId", p.carrier, p.tracking, p.state::text, p.cash::text, p.round_id AS "roundId", o.state::text AS "orderState", o.delivery::text
    FROM parcel p JOIN "order" o ON o.id = p.order_id WHERE p.id = ${parcelId}::uuid FOR UPDATE OF p`;
  return parcel ?? null;
}

/**
 * Brings news of a parcel in: its state, its cash, its history, and the steps of its order, in one transaction. News that came late or twice move
 * nothing; what the table does not know is answered `impossible` and changes nothing. Null where nothing was said of the state.
 */
export async function moveParcelIn({ db: tx, clock }: { db: Db; clock: Clock }, news: ParcelNews): Promise<Heard | null> {
  const parcel = await lockParcel(tx, news.parcelId);
  if (!parcel) throw new Response(null, { status: 404 });
  const now = clock.now();
  // A carrier whose clock is ahead must not make all that it says later an old story.
  const at = news.at < now ? news.at : now;
  const heard = news.state && (await hearNews(tx, parcel, { state: news.state, at }));
  if (heard === 'impossible') return heard;
  const write = (facts: { state?: ParcelState; cash?: CashState }) =>
    tx.parcelEvent.create({ data: { parcelId: parcel.id, ...facts, at, toldAt: now, by: news.by, note: news.note }, select: { id: true } });
  if (news.state && heard && heard !== 'known') await write({ state: news.state });
  if (news.state && heard === 'moves') await tx.parcel.update({ where: { id: parcel.id }, data: { state: news.state, updatedAt: now } });
  if (news.fee && news.fee <= mostFee && parcel.roundId === null) await tx.parcel.update({ where: { id: parcel.id }, data: { feeActual: news.fee, updatedAt: now } });
  if (news.state === 'cancelled' && heard === 'moves' && parcel.roundId) await announce(tx, 'fulfilment.share_round', { roundId: parcel.roundId }, { key: `round ${parcel.roundId}` });
  await moveCash(tx, parcel, { to: cashTold(news, heard, parcel), now, write });
  if (news.state && heard === 'moves' && news.by !== 'order') await moveOrder({ db: tx, clock }, parcel, news);
  return heard;
}

async function hearNews(tx: Db, parcel: LockedParcel, told: { state: ParcelState; at: Date }): Promise<Heard> {
  const newest = await tx.parcelEvent.findFirst({ where: { parcelId: parcel.id, state: parcel.state }, orderBy: { at: 'desc' }, select: { at: true } });
  const heard = hear({ state: parcel.state, at: newest?.at ?? told.at }, told);
  if (heard !== 'late') return heard;
  const written = await tx.parcelEvent.findFirst({ where: { parcelId: parcel.id, state: told.state, at: told.at }, select: { id: true } });
  return written ? 'known' : 'late';
}

/** What is collected at the door by the seller itself is in its hands at once. */
function cashTold({ cash, state }: ParcelNews, heard: Heard | null, parcel: LockedParcel): CashState | null {
  const told = cash ?? (state && heard === 'moves' ? cashOf(state) : null);
  return told === 'collected' && parcel.delivery !== 'carrier' ? 'handed_over' : told;
}

type CashMove = { to: CashState | null; now: Date; write: (facts: { cash: CashState }) => Promise<{ id: string }> };

async function moveCash(tx: Db, parcel: LockedParcel, { to, now, write }: CashMove): Promise<void> {
  for (const cash of to ? cashSteps(parcel.cash, to) : []) {
    await tx.parcel.update({ where: { id: parcel.id }, data: { cash, updatedAt: now, ...(cash === 'none' && { cashDue: 0 }) } });
    const { id: eventId } = await write({ cash });
    if (cash !== 'none') await announce(tx, 'fulfilment.cash_moved', { parcelId: parcel.id, eventId }, { queue: `cash ${parcel.id}` });
  }
}

/** Takes the steps that bring the order after its parcel. One that has gone another way stays where it is. */
async function moveOrder(app: { db: Db; clock: Clock }, parcel: LockedParcel, { state, by, actor, note }: ParcelNews): Promise<void> {
  const bySeller = by === 'seller' && actor;
  const who = bySeller ? ({ scope: { sellerId: parcel.sellerId }, by: 'seller', actor } as const) : ({ scope: 'market', by: 'carrier', actor: null } as const);
  const reason = note ?? translator('vi', 'fulfilment')(`reason.${state === 'lost' || state === 'returned' ? state : 'failed_attempt'}`);
  for (const step of orderSteps(parcel.orderState, state ?? parcel.state)) {
    const taken = await stepOrder(app, { ...who, orderId: parcel.orderId, step, ...(step !== 'hand-over' && step !== 'deliver' && step !== 'try-again' && { reason }) });
    if (!taken.ok) return;
  }
}
