import { calledOffStates } from './order.ts';
import type { DeliveryMethod, OrderState, PaymentMethod } from './order.ts';

/** What a seller does by hand with an order; paying, returns and disputes are steps of their own modules. */
export const sellerSteps = ['confirm', 'decline', 'call-off', 'pack', 'hand-over', 'fetch', 'deliver', 'fail-delivery', 'try-again', 'take-back'] as const;
export type SellerStep = (typeof sellerSteps)[number];

/** What a buyer does from the secret page, once. */
export const buyerSteps = ['cancel', 'complete'] as const;
export type BuyerStep = (typeof buyerSteps)[number];

/** Ready reasons, kept by their key and read in the reader's language; whoever wants writes another one. */
export const readyReasons = {
  decline: ['sold_out', 'off_season', 'quality', 'too_far', 'unreachable'],
  'call-off': ['sold_out', 'quality', 'weather', 'buyer_asked', 'unreachable'],
  'fail-delivery': ['absent', 'no_answer', 'later', 'wrong_address'],
  'take-back': ['refused', 'absent', 'damaged', 'wrong_address', 'lost'],
} as const satisfies Partial<Record<SellerStep, readonly string[]>>;
export type StepWithReason = keyof typeof readyReasons;
export type ReadyReason = (typeof readyReasons)[StepWithReason][number];

const known = new Set<string>(Object.values(readyReasons).flat());
export function isReadyReason(reason: string): reason is ReadyReason {
  return known.has(reason);
}

export function needsReason(step: SellerStep): step is StepWithReason {
  return step in readyReasons;
}

/** What a seller is offered: the likely next step as one big button, the rest behind a fold. */
export type OfferedSteps = { next: SellerStep | null; others: SellerStep[] };

const offered: Partial<Record<OrderState, Record<'sent' | 'brought' | 'fetched', OfferedSteps>>> = {
  placed: same({ next: 'confirm', others: ['decline'] }),
  confirmed: {
    sent: { next: 'hand-over', others: ['pack', 'call-off'] },
    brought: { next: 'hand-over', others: ['pack', 'fetch', 'call-off'] },
    // The buyer comes when told that it is ready.
    fetched: { next: 'pack', others: ['fetch', 'call-off'] },
  },
  packed: {
    sent: { next: 'hand-over', others: ['call-off'] },
    brought: { next: 'hand-over', others: ['fetch', 'call-off'] },
    fetched: { next: 'fetch', others: ['call-off'] },
  },
  handed_over: same({ next: 'deliver', others: ['fail-delivery', 'take-back'] }),
  failed_delivery: same({ next: 'try-again', others: ['deliver', 'take-back'] }),
};

function same(steps: OfferedSteps) {
  return { sent: steps, brought: steps, fetched: steps };
}

/** The steps that a seller is offered, by where the order stands and how its goods come to the buyer. */
export function offeredSteps({ state, delivery }: { state: OrderState; delivery: DeliveryMethod }): OfferedSteps {
  const way = ({ carrier: 'sent', own: 'brought', pickup: 'fetched' } as const)[delivery];
  return offered[state]?.[way] ?? { next: null, others: [] };
}

/** What is still to be paid in cash: at the door, or where the goods are fetched. */
export function cashDue({ total, paid, payment }: { total: number; paid: number; payment: PaymentMethod }): number {
  return payment === 'cod' ? Math.max(0, total - paid) : 0;
}

/** What several orders come to, without those of which no sale came. */
export function totalLeft(orders: readonly { state: OrderState; total: number }[]): number {
  return orders.filter(({ state }) => !calledOffStates.includes(state)).reduce((sum, { total }) => sum + total, 0);
}
