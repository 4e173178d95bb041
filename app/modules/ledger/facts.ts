import type { TaxClass } from '#app/modules/catalog/tax-class.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import type { Dong } from '#app/shared/money.ts';

/** Who bears how much of what is off. */
export type Off = { seller: Dong; market: Dong };
export const nothingOff: Off = { seller: 0, market: 0 };

export type SaleLine = { id: string; /** Before discounts. */ amount: Dong; off: Off; /** Hundredths of a per cent. */ commissionBp: number; taxClass: TaxClass };

/** An order that is a sale now. The buyer owes goods and fee less what is off them. */
export type SaleFacts = {
  orderId: string;
  sellerId: string;
  sellerKind: SellerKind;
  lines: SaleLine[];
  fee: Dong;
  feeOff: Off;
  /** Who earns the fee: the seller that brings the goods, or the delivery account out of which carriers are paid. */
  feeTo: 'seller' | 'delivery';
  at: Date;
};

/** In whose hands money is that a buyer has paid: the seller's own (account or purse), a carrier's, a card provider's. */
export type Hands = { in: 'seller' } | { in: 'carrier'; holder: string } | { in: 'card'; holder: string };

/** `key` names what it comes from: the same again enters nothing. */
export type PaymentFacts = { key: string; orderId: string; sellerId: string; amount: Dong; hands: Hands; at: Date; actorId?: string | null };

/** Pieces of a line that go back: `amount` was paid for them, `returned` of the line's `quantity` are back with them; 0 where only some money is. */
export type ReturnedLine = { lineId: string; amount: Dong; returned: number; quantity: number };
/** Goods that go back, and whether what was paid for their way does too. */
export type ReturnedGoods = { lines: ReturnedLine[]; fee: boolean };

/** What a buyer gets back of an order that is a sale already. `goods`: for which it is, where that is known. */
export type RefundFacts = { key: string; orderId: string; amount: Dong; goods?: ReturnedGoods | undefined; at: Date; actorId?: string | null };

/**
 * A carrier's word about the way of an order: the `cash` that it has handed the seller, 0 where it collected none, and the whole `fee`. It keeps the fee of
 * that cash; what the cash does not reach for it is owed.
 */
export type HandedOverFacts = { key: string; orderId: string; sellerId: string; holder: string; cash: Dong; fee: Dong; at: Date; note?: string };

/** A way of a parcel was paid for at the counter. */
export type DeliveryCostFacts = { key: string; orderId: string; sellerId: string; amount: Dong; paidBy: 'seller' | 'market'; at: Date; actorId?: string | null };

/** A card provider kept its fee. Of one order where it can be told, else of many. */
export type ProviderFeeFacts = { key: string; holder: string; amount: Dong; at: Date; orderId?: string; sellerId?: string };

/** A card provider transferred what it held to the market's own account. */
export type CardTransferFacts = { key: string; holder: string; amount: Dong; at: Date; note?: string; actorId?: string | null };
