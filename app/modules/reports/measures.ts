import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Period } from './period.ts';

/** What can be added up over communes; the indicators are made of these. Counts, unless it says otherwise. */
export const measures = [
  // orders placed in the period, as what they have become
  'transactions', 'successful', 'cancelled', 'returned', 'underway',
  /** đồng */ 'value', /** grams */ 'grams', /** successful and sent to another province */ 'outside', /** đồng of these */ 'outsideValue',
  /** successful and not paid in cash */ 'cashless', /** reached the buyer, whatever came then */ 'arrived', /** hours from order to arrival, of all of these */ 'arrivalHours',
  /** successful and with an electronic invoice */ 'invoiced',
  // who did something in the period, each once
  'withOrder', 'sold', 'active',
  // who is there at the end of the period, and who came in it
  'accounts', 'newAccounts', 'households', 'newHouseholds', 'activeHouseholds', 'verified', 'identified', 'shops', 'emptyShops', 'registered', 'trained',
  // goods at the end of the period, and what happened to them in it
  'listings', 'published', 'takenDown', 'ocopListings', 'ocopRegistered', 'endingSoon', 'traced', 'withGtin', 'foodSafe',
  // complaints and takedowns of the period
  'complaints', 'answered', 'answerHours', 'takedowns', 'takedownsInTime',
  /** đồng withheld in the period */ 'tax',
] as const;
export type Measure = (typeof measures)[number];
export type Measures = Record<Measure, number>;

/**
 * How a measure is counted. `period`: what happened in the period; `each_once`: who did something in it, each once; `end`: what is there at its end, not known before
 * it was first counted. `by`: what it can be filtered by; with any other filter there is no such figure.
 */
type Counting = { over: 'period' | 'each_once' | 'end'; by: readonly (keyof Filter)[] };
const ofOrders: Counting = { over: 'period', by: ['kind', 'paidBy', 'groupKey', 'stars'] };
const ofPeople: Counting = { over: 'each_once', by: ['kind'] };
const ofShops: Counting = { over: 'end', by: ['kind'] };
const ofNewShops: Counting = { over: 'period', by: ['kind'] };
const ofGoods: Counting = { over: 'end', by: ['kind', 'groupKey', 'stars'] };
const ofNewGoods: Counting = { over: 'period', by: ['kind', 'groupKey', 'stars'] };
const ofRegister: Counting = { over: 'end', by: ['groupKey', 'stars'] };
const ofCare: Counting = { over: 'period', by: [] };
export const countings: Record<Measure, Counting> = {
  transactions: ofOrders, successful: ofOrders, cancelled: ofOrders, returned: ofOrders, underway: ofOrders, value: ofOrders, grams: ofOrders, outside: ofOrders, outsideValue: ofOrders,
  cashless: ofOrders, arrived: ofOrders, arrivalHours: ofOrders, invoiced: ofOrders,
  withOrder: ofPeople, sold: ofPeople, active: ofPeople, activeHouseholds: ofPeople,
  accounts: ofShops, households: ofShops, verified: ofShops, identified: ofShops, shops: ofShops, emptyShops: ofShops, newAccounts: ofNewShops, newHouseholds: ofNewShops,
  registered: { over: 'end', by: [] }, trained: { over: 'end', by: [] },
  listings: ofGoods, ocopListings: ofGoods, endingSoon: ofGoods, traced: ofGoods, withGtin: ofGoods, foodSafe: ofGoods, ocopRegistered: ofRegister, published: ofNewGoods, takenDown: ofNewGoods,
  complaints: ofCare, answered: ofCare, answerHours: ofCare, takedowns: ofCare, takedownsInTime: ofCare, tax: ofCare,
};

/** Null = whatever it is. */
export type Filter = { kind: SellerKind | null; paidBy: PaymentMethod | null; groupKey: OcopGroupKey | null; /** 0 = not recognised */ stars: number | null };
export const noFilter: Filter = { kind: null, paidBy: null, groupKey: null, stars: null };

/** Whether it is none of the filters, or one of them by itself: by these alone months are closed. */
export function isSingle(filter: Filter): boolean {
  return Object.values(filter).filter((wanted) => wanted !== null).length <= 1;
}

/** Which figures are asked for: of all communes below these former districts, those included that a reform has closed and that orders of their time keep. */
export type Question = { districtIds: string[]; period: Period; filter: Filter };

/** What one source has counted in one commune. What it cannot split by the filter that is asked for, it leaves out everywhere. */
export type Counted = { districtId: string; communeId: string; counts: Partial<Measures> };
