export const orderStates = [
  'unpaid', 'placed', 'confirmed', 'packed', 'handed_over', 'failed_delivery', 'delivered', 'completed',
  'declined', 'cancelled', 'returned',
  'return_asked', 'return_accepted', 'return_refused', 'return_received', 'refunded', 'disputed', 'decided',
] as const;
export type OrderState = (typeof orderStates)[number];

export const paymentMethods = ['cod', 'vietqr', 'card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];
/** How the goods come to the buyer: with a carrier, with the seller, or the buyer fetches them. */
export const deliveryMethods = ['carrier', 'own', 'pickup'] as const;
export type DeliveryMethod = (typeof deliveryMethods)[number];

/**
 * Who takes a step. The buyer acts through the secret page of the order; `payment` is a notice that money came in, `carrier` what a carrier tells,
 * `time` what happens by itself (`timers`).
 */
export type Taker = 'buyer' | 'seller' | 'operator' | 'payment' | 'carrier' | 'time';

export type Step = {
  from: readonly OrderState[];
  to: OrderState;
  by: readonly Taker[];
  /** The goods never left: they go back on the shelf. */
  returnsStock?: true;
  /** Goods that went back are taken off the shelf again: the caller has locked them and seen that they are there. */
  takesStock?: true;
  /** Somebody has to say why. */
  needsReason?: true;
  /**
   * What it means for the money: `give_back` = no sale comes of it, and what was paid goes back; `settle` = the sale is entered in the ledger,
   * with commission and tax.
   */
  money?: 'give_back' | 'settle';
};

const minutes = (count: number) => count;
const hours = (count: number) => count * 60;
const days = (count: number) => count * 24 * 60;

/** The life of an order, whole: what is not in this table cannot happen. */
export const steps = {
  pay: { from: ['unpaid'], to: 'placed', by: ['payment', 'seller'] },
  expire: { from: ['unpaid'], to: 'cancelled', by: ['time'], returnsStock: true, money: 'give_back' },
  /** The money of a cancelled order came after all, and its goods are still there; see `take-up-order`. */
  'take-up': { from: ['cancelled'], to: 'placed', by: ['payment'], takesStock: true },
  cancel: { from: ['unpaid', 'placed'], to: 'cancelled', by: ['buyer'], returnsStock: true, money: 'give_back' },
  confirm: { from: ['placed'], to: 'confirmed', by: ['seller'] },
  decline: { from: ['placed'], to: 'declined', by: ['seller'], returnsStock: true, needsReason: true, money: 'give_back' },
  'call-off-unconfirmed': { from: ['placed'], to: 'cancelled', by: ['time'], returnsStock: true, money: 'give_back' },
  'call-off': { from: ['confirmed', 'packed'], to: 'cancelled', by: ['seller', 'operator'], returnsStock: true, needsReason: true, money: 'give_back' },
  pack: { from: ['confirmed'], to: 'packed', by: ['seller'] },
  'hand-over': { from: ['confirmed', 'packed'], to: 'handed_over', by: ['seller', 'carrier'] },
  /** The buyer fetches the goods, or takes them at the door. */
  fetch: { from: ['confirmed', 'packed'], to: 'delivered', by: ['seller'] },
  deliver: { from: ['handed_over', 'failed_delivery'], to: 'delivered', by: ['seller', 'carrier'] },
  'fail-delivery': { from: ['handed_over'], to: 'failed_delivery', by: ['seller', 'carrier'], needsReason: true },
  'try-again': { from: ['failed_delivery'], to: 'handed_over', by: ['seller', 'carrier'] },
  /** The parcel is back, or lost. Its goods do not go back on the shelf by themselves: fresh ones are often gone. */
  'take-back': { from: ['handed_over', 'failed_delivery'], to: 'returned', by: ['seller', 'carrier'], needsReason: true, money: 'give_back' },
  complete: { from: ['delivered'], to: 'completed', by: ['buyer', 'time'], money: 'settle' },
  'ask-return': { from: ['delivered'], to: 'return_asked', by: ['buyer'] },
  'accept-return': { from: ['return_asked'], to: 'return_accepted', by: ['seller', 'time'] },
  /** The buyer keeps or throws away what is not worth a way back. */
  'refund-at-once': { from: ['return_asked', 'return_accepted'], to: 'refunded', by: ['seller'], money: 'settle' },
  'refuse-return': { from: ['return_asked'], to: 'return_refused', by: ['seller'], needsReason: true },
  'keep-after-all': { from: ['return_asked', 'return_accepted', 'return_refused'], to: 'completed', by: ['buyer'], money: 'settle' },
  'let-lapse': { from: ['return_accepted', 'return_refused'], to: 'completed', by: ['time'], money: 'settle' },
  'receive-return': { from: ['return_accepted'], to: 'return_received', by: ['seller'] },
  refund: { from: ['return_received'], to: 'refunded', by: ['seller', 'time'], money: 'settle' },
  dispute: { from: ['handed_over', 'failed_delivery', 'delivered', 'completed', 'return_refused', 'return_accepted', 'return_received'], to: 'disputed', by: ['buyer'], needsReason: true },
  'dispute-return': { from: ['return_received'], to: 'disputed', by: ['seller'], needsReason: true },
  decide: { from: ['disputed'], to: 'decided', by: ['operator'], needsReason: true, money: 'settle' },
} as const satisfies Record<string, Step>;

export type StepName = keyof typeof steps;

/** What people are told when an order has stood still for so long: they are called, it moves by itself later. */
export type Reminder = 'seller_confirm' | 'seller_hand_over' | 'seller_answer_return' | 'operator_late';

/** What happens by itself: minutes after an order came into a state. `unpaid` has its time from the checkout (`unpaidMinutes`). */
export type Timer = { after: number; step: StepName } | { after: number; remind: Reminder };

/** Minutes in which a checkout has to come to its payment, and in which a transfer has to come in. */
export const unpaidMinutes = { held: minutes(15), vietqr: minutes(30), card: minutes(35) };

export const timers: Partial<Record<OrderState, readonly Timer[]>> = {
  unpaid: [{ after: unpaidMinutes.vietqr, step: 'expire' }],
  placed: [
    { after: hours(12), remind: 'seller_confirm' },
    { after: hours(48), step: 'call-off-unconfirmed' },
  ],
  confirmed: [
    { after: days(2), remind: 'seller_hand_over' },
    { after: days(3), remind: 'operator_late' },
  ],
  packed: [
    { after: days(2), remind: 'seller_hand_over' },
    { after: days(3), remind: 'operator_late' },
  ],
  delivered: [{ after: days(7), step: 'complete' }],
  return_asked: [
    { after: days(1), remind: 'seller_answer_return' },
    { after: days(3), step: 'accept-return' },
  ],
  return_accepted: [{ after: days(14), step: 'let-lapse' }],
  return_refused: [{ after: days(3), step: 'let-lapse' }],
  return_received: [{ after: days(3), step: 'refund' }],
};

/** A dispute about a completed order is heard for so many days after it was completed. */
export const disputeDays = 30;

/** The states in which nothing more happens, save a dispute about a completed order and late money for a cancelled one. */
export const finalStates: readonly OrderState[] = ['completed', 'declined', 'cancelled', 'returned', 'refunded', 'decided'];
/** Nothing has left and nothing is over: a step into one of these changes nothing beside the order, and is only told. */
export const onlyToldStates: readonly OrderState[] = ['unpaid', 'placed', 'confirmed', 'packed'];
/** The goods are with the buyer, or were: what counts as successful while no money went back. */
export const arrivedStates: readonly OrderState[] = ['delivered', 'completed', 'return_asked', 'return_accepted', 'return_refused'];
/** It ended, and no sale came of it. */
export const calledOffStates: readonly OrderState[] = ['declined', 'cancelled', 'returned'];
/** No sale came of it, or none yet. */
export const unsoldStates: readonly OrderState[] = ['unpaid', ...calledOffStates];

/** The steps that somebody may take from here. */
export function stepsFrom(state: OrderState, by: Taker): StepName[] {
  return (Object.keys(steps) as StepName[]).filter((name) => {
    const step: Step = steps[name];
    return step.from.includes(state) && step.by.includes(by);
  });
}

/**
 * From when the time of a state counts: goods that are not harvested yet cannot be sent, so a pre-order's days begin with its harvest
 * (`readyFrom`, the latest of its lines).
 */
export function timerStart(state: OrderState, since: Date, readyFrom: Date | null): Date {
  return (state === 'confirmed' || state === 'packed') && readyFrom !== null && readyFrom > since ? readyFrom : since;
}

type DatedTimer = { at: Date; timer: Timer };

function timersFrom(state: OrderState, since: Date): DatedTimer[] {
  return (timers[state] ?? []).map((timer) => ({ timer, at: new Date(since.getTime() + timer.after * 60_000) }));
}

/** When the next thing happens by itself in a state whose time began `since`, after `now`; null where nothing does. */
export function nextTimer(state: OrderState, since: Date, now: Date): DatedTimer | null {
  return timersFrom(state, since).find(({ at }) => at > now) ?? null;
}

/** When the state ends by itself, reminders aside; null where it does not. */
export function endOf(state: OrderState, since: Date): Date | null {
  return timersFrom(state, since).find(({ timer }) => 'step' in timer)?.at ?? null;
}

/**
 * What has to happen now, of all that has become due: the last step, because who was away for days does not begin with old reminders; else the
 * last reminder that is not older than `pending`, the time that was noted for it. An order that waits for its payment has that time from the
 * checkout or the payment.
 */
export function dueTimer(state: OrderState, { since, pending, now }: { since: Date; pending: Date; now: Date }): Timer | null {
  if (pending > now) return null;
  if (state === 'unpaid') return timers.unpaid?.[0] ?? null;
  const due = timersFrom(state, since).filter(({ at }) => at <= now);
  return (due.findLast(({ timer }) => 'step' in timer) ?? due.findLast(({ at }) => at >= pending))?.timer ?? null;
}
