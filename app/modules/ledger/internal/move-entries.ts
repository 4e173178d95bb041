import type { PaidByMarket } from '../accounts.ts';
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

export function handedOverEntries({ sellerId, orderId, holder, amount, fee }: HandedOverFacts): Entry[] {
  const of = { sellerId, orderId };
  return [{ ...of, account: 'seller', amount }, { ...of, account: 'delivery', amount: fee }, { ...of, account: 'carrier_cash', holder, amount: -amount - fee }];
}

export function deliveryCostEntries({ sellerId, orderId, amount, paidBy }: DeliveryCostFacts): Entry[] {
  const of = { sellerId, orderId };
  const payer: Entry = typeof paidBy === 'object' ? { ...of, account: 'carrier_cash', holder: paidBy.carrier, amount: -amount } : { ...of, account: paidBy === 'seller' ? 'seller' : 'bank', amount: -amount };
  return [{ ...of, account: 'delivery', amount }, payer];
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

export function marketPaymentEntries({ account, amount }: { account: PaidByMarket; amount: number }): Entry[] {
  return [{ account, amount }, { account: 'bank', amount: -amount }];
}
