import type { DeliveryMethod, OrderState } from '../order.ts';
import type { HistoryEvent } from './order-history.tsx';

type Line = {
  id: string;
  productName: string;
  productNameEn: string | null;
  variantName: string;
  variantNameEn: string | null;
  quantity: number;
  unitPrice: number;
  amount: number;
  /** The names of today: an order of the time before it kept English ones is read with these. */
  variant?: { nameEn: string | null; product: { nameEn: string | null } };
};
/** An order as a page has it: days and instants are texts by then. */
export type OrderView = {
  code: string;
  state: OrderState;
  goods: number;
  fee: number;
  discountSeller: number;
  discountMarket: number;
  total: number;
  paid: number;
  refunded: number;
  delivery: DeliveryMethod;
  expectedFrom: string | null;
  expectedTo: string | null;
  timerAt: string | null;
  pickupPoint: { name: string; street: string; hours: string } | null;
  lines: Line[];
  events: HistoryEvent[];
};
