import type { LedgerAccount, PaidByMarket } from '../accounts.ts';
import type { DeliveryCostFacts, HandedOverFacts, Hands, PaymentFacts } from '../facts.ts';
import type { Entry } from './entry.ts';

/* The sides of everything that moves money and is neither sale nor refund. */

type OfOrder = { sellerId: string; orderId: string };

function inHands(hands: Hands, of: OfOrder, amount: number): Entry {
  if (hands.in === 'seller') return { ...of, account: 'seller', amount };
  return { ...of, account: hands.in === 'carrier' ? 'carrier_cash' : 'card_cash', holder: hands.holder, amount };
}

export function paymentEntries({ sellerId, orderId, amount, hands }: PaymentFacts): Entry[] {
  const of = { sellerId, orderId };
  return [inHands(hands, of, amount), { ...of, account: 'buyer', amount: -amount }];
}

export function givenBackEntries({ sellerId, orderId, amount, hands }: PaymentFacts): Entry[] {
  const of = { sellerId, orderId };
  return [{ ...of, account: 'buyer', amount }, inHands(hands, of, -amount)];
}

export function handedOverEntries({ sellerId, orderId, holder, cash, fee }: Omit<HandedOverFacts, 'key' | 'at'>): Entry[] {
  const of = { sellerId, orderId };
  const kept = Math.min(fee, cash);
  return [
    { ...of, account: 'seller', amount: cash - kept },
    { ...of, account: 'delivery', amount: fee },
    { ...of, account: 'carrier_cash', holder, amount: 0 - cash },
    { ...of, account: 'carrier_fee', holder, amount: kept - fee },
  ];
}

/** What is to be entered where other sums are entered already. */
export function correctionEntries(right: readonly Entry[], entered: ReadonlyMap<LedgerAccount, number>): Entry[] {
  return right.map((entry) => ({ ...entry, amount: entry.amount - (entered.get(entry.account) ?? 0) }));
}

export function deliveryCostEntries({ sellerId, orderId, amount, paidBy }: DeliveryCostFacts): Entry[] {
  const of = { sellerId, orderId };
  return [{ ...of, account: 'delivery', amount }, { ...of, account: paidBy === 'seller' ? 'seller' : 'bank', amount: -amount }];
}

export function providerFeeEntries({ holder, amount, sellerId, orderId }: { holder: string; amount: number; sellerId?: string | undefined; orderId?: string | undefined }): Entry[] {
  const of = { sellerId, orderId };
  return [{ ...of, account: 'provider_fee', amount }, { ...of, account: 'card_cash', holder, amount: -amount }];
}

export function cardTransferEntries({ holder, amount }: { holder: string; amount: number }): Entry[] {
  return [{ account: 'bank', amount }, { account: 'card_cash', holder, amount: -amount }];
}

/** What the market sends a seller; a transfer that failed is the same turned round. */
export function payoutEntries({ sellerId, amount }: { sellerId: string; amount: number }): Entry[] {
  return [{ account: 'seller', sellerId, amount }, { account: 'bank', sellerId, amount: -amount }];
}

export function payInEntries({ sellerId, amount }: { sellerId: string; amount: number }): Entry[] {
  return [{ account: 'bank', sellerId, amount }, { account: 'seller', sellerId, amount: -amount }];
}

export function marketPaymentEntries({ account, holder, amount }: { account: PaidByMarket; holder?: string | undefined; amount: number }): Entry[] {
  return [{ account, holder, amount }, { account: 'bank', amount: -amount }];
}
