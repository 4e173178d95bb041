import type { StepName } from '#app/modules/orders/order.ts';
import type { OrderState } from '#app/modules/orders/order.ts';

export const parcelStates = ['created', 'picking', 'in_transit', 'delivering', 'delivered', 'failed_attempt', 'returning', 'returned', 'lost', 'cancelled'] as const;
export type ParcelState = (typeof parcelStates)[number];

const underWay = ['in_transit', 'delivering', 'failed_attempt', 'returning'] as const;
const ends = ['delivered', 'returned', 'lost'] as const;

/**
 * Where a parcel may go from each state. A carrier's messages get lost, so each one may be the first that comes of all behind it: while a parcel is
 * under way, any state of the way may follow any other. What has ended does not begin again; only a seller makes a new parcel of a cancelled one.
 */
export const nextStates: Record<ParcelState, readonly ParcelState[]> = {
  created: ['picking', ...underWay, ...ends, 'cancelled'],
  picking: [...underWay, ...ends, 'cancelled'],
  in_transit: ['delivering', 'failed_attempt', 'returning', ...ends],
  delivering: ['in_transit', 'failed_attempt', 'returning', ...ends],
  failed_attempt: ['in_transit', 'delivering', 'returning', ...ends],
  returning: ['in_transit', 'delivering', 'failed_attempt', ...ends],
  delivered: [],
  returned: [],
  lost: [],
  cancelled: [],
};

/** The states in which the parcel's way has ended. */
export const endedStates: readonly ParcelState[] = parcelStates.filter((state) => nextStates[state].length === 0);
/** The parcel has not left the seller: it can be called off. */
export const unsentStates: readonly ParcelState[] = ['created', 'picking'];

/**
 * What a message does to a parcel. `known`: it is said already; `again`: the same state at a later moment, which is written down so that what comes
 * between is known to be older; `late`: it tells of an earlier moment; `impossible`: the table has no such way.
 */
export type Heard = 'moves' | 'known' | 'again' | 'late' | 'impossible';

/** One who says where a parcel is, or was at a moment. */
export type Told = { state: ParcelState; at: Date };

/**
 * What is to be done with a message about a parcel whose newest news is `known`. An older message never moves a parcel back, the same one twice
 * changes nothing, and of two of one second that which is further on counts. All that is told of a new parcel is later than its making, whatever the
 * two clocks say.
 */
export function hear(known: Told, told: Told): Heard {
  if (told.state === known.state) return told.at > known.at ? 'again' : 'known';
  if (known.state !== 'created' && told.at < known.at) return 'late';
  if (!nextStates[known.state].includes(told.state)) return 'impossible';
  const sameMoment = known.state !== 'created' && told.at.getTime() === known.at.getTime();
  return sameMoment && parcelStates.indexOf(told.state) < parcelStates.indexOf(known.state) ? 'late' : 'moves';
}

export const cashStates = ['none', 'due', 'collected', 'handed_over', 'reconciled'] as const;
export type CashState = (typeof cashStates)[number];

/**
 * The cash of a parcel: due at the door, collected by whoever brings it, handed over to the seller, reconciled against the carrier's list. It goes
 * one way; `none` where nothing is to be collected, or no more because the parcel came back.
 */
export const nextCash: Record<CashState, readonly CashState[]> = {
  none: [],
  due: ['none', 'collected'],
  collected: ['handed_over'],
  handed_over: ['reconciled'],
  reconciled: [],
};

/**
 * The steps from one state of the cash to another, each of which is written and told on its own: of cash that was handed over we know that it was
 * collected, also where nobody said so. Empty = it is there already or further, or there is no such way.
 */
export function cashSteps(from: CashState, to: CashState): CashState[] {
  if (from === 'none' || to === 'due') return [];
  if (to === 'none') return from === 'due' ? ['none'] : [];
  const way: CashState[] = ['due', 'collected', 'handed_over', 'reconciled'];
  return way.slice(way.indexOf(from) + 1, way.indexOf(to) + 1);
}

/** What becomes of the cash when a parcel comes into a state. */
export function cashOf(state: ParcelState): CashState | null {
  if (state === 'delivered') return 'collected';
  return state === 'returned' || state === 'lost' || state === 'cancelled' ? 'none' : null;
}

/**
 * The steps that bring an order after its parcel: messages that never came are made up for. Where the order has gone another way (a dispute, a
 * return), the parcel goes on alone.
 */
export function orderSteps(order: OrderState, parcel: ParcelState): StepName[] {
  const sent: StepName[] = order === 'confirmed' || order === 'packed' ? ['hand-over'] : [];
  const onTheWay = order === 'handed_over' || order === 'failed_delivery' || sent.length > 0;
  if (!onTheWay) return [];
  const failed = order === 'failed_delivery';
  switch (parcel) {
    case 'in_transit':
    case 'delivering':
      return failed ? ['try-again'] : sent;
    case 'failed_attempt':
    case 'returning':
      return failed ? [] : [...sent, 'fail-delivery'];
    case 'delivered':
      return [...sent, 'deliver'];
    case 'returned':
    case 'lost':
      return [...sent, 'take-back'];
    default:
      return [];
  }
}

/** More than any way of a parcel costs, đồng: a slip of whoever says so, which must not hold up where the parcel is. */
export const mostFee = 100_000_000;

/** Which states of a parcel agree with what is said of its order; the first is the one that it comes into where it agrees with none. */
export const agreeing: Partial<Record<OrderState, readonly [ParcelState, ...ParcelState[]]>> = {
  handed_over: ['in_transit', 'delivering'],
  failed_delivery: ['failed_attempt', 'returning'],
  delivered: ['delivered'],
  returned: ['returned', 'lost'],
  cancelled: ['cancelled'],
};

/** What a seller says of a parcel of which no carrier tells. */
export const saidByHand = ['in_transit', 'failed_attempt', 'delivered', 'returned', 'lost'] as const satisfies ParcelState[];
