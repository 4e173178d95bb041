import type { DeliveryCostFacts, HandedOverFacts, Hands, PaymentFacts, RefundFacts, ReturnedLine, SaleFacts } from '#app/modules/ledger/facts.ts';
import { paidFor } from '#app/modules/returns/return.ts';
import type { SellerKind } from '#app/modules/sellers/seller.ts';
import { someSale, totalOf } from './ledger-sales.ts';
import type { Chance } from './ledger-sales.ts';

/** What happens to money on some day. `payouts` = all that is owed is sent, and `fails` says of each seller whether the transfer comes back. */
export type MoneyEvent =
  | ({ do: 'pay' | 'give_back' } & PaymentFacts)
  | { do: 'sell'; sale: SaleFacts }
  | ({ do: 'refund' } & RefundFacts)
  | ({ do: 'hand_over' } & HandedOverFacts)
  | ({ do: 'list' } & HandedOverFacts)
  | ({ do: 'delivery_cost' } & DeliveryCostFacts)
  | { do: 'provider_fee'; key: string; holder: string; amount: number; orderId: string; sellerId: string; at: Date }
  | { do: 'card_transfer'; key: string; holder: string; amount: number; at: Date }
  | { do: 'pay_in'; key: string; sellerId: string; amount: number; at: Date }
  | { do: 'payouts'; key: string; fails: (sellerId: string) => boolean; at: Date };

type LivingOrder = { sale: SaleFacts; total: number; hands: Hands; paid: number; refunded: number; owedBack: number; sold: boolean; withCarrier: number; /** Of each line. */ pieces: { quantity: number; returned: number }[] };
type Seller = { id: string; kind: SellerKind };

/** How much cash each provider holds and what carriers are owed, as somebody would count it who knows nothing of the ledger. */
export type Counted = { carrier: Map<string, number>; fees: Map<string, number>; card: Map<string, number>; bank: number };

/**
 * Makes days of a market: orders in every way of paying with discounts, cash that carriers hand over late and less a fee that their list corrects, refunds in parts, money given back,
 * fees, transfers, pay-ins and payouts. Each event is told to `play`, and what can be counted by hand is counted beside it. `newId` names orders.
 */
export function makeDays(chance: Chance, sellers: readonly Seller[], newId: () => string) {
  const orders = new Map<string, LivingOrder>();
  const counted: Counted = { carrier: new Map(), fees: new Map(), card: new Map(), bank: 0 };
  let made = 0;
  const newKey = (of: string) => `${of} ${(made += 1)}`;
  const count = (kind: 'carrier' | 'card', holder: string, amount: number) => void counted[kind].set(holder, (counted[kind].get(holder) ?? 0) + amount);
  const inHands = (hands: Hands, amount: number) => {
    if (hands.in !== 'seller') count(hands.in, hands.holder, amount);
  };

  function order(at: Date): MoneyEvent[] {
    const { id: sellerId, kind: sellerKind } = chance.of(sellers);
    const orderId = newId();
    const sale = someSale(chance, { orderId, sellerId, sellerKind, at });
    const total = totalOf(sale);
    const hands = chance.of<Hands>([{ in: 'seller' }, { in: 'carrier', holder: chance.of(['ghn', 'ghtk']) }, { in: 'card', holder: 'stripe' }]);
    const living: LivingOrder = { sale, total, hands, paid: 0, refunded: 0, owedBack: 0, sold: false, withCarrier: 0, pieces: sale.lines.map(() => ({ quantity: chance.int(1, 5), returned: 0 })) };
    orders.set(orderId, living);
    // Now and then a buyer transfers too much, or comes up short and pays the rest later.
    const amount = total + (chance.once(40) ? chance.int(1, 30_000) : 0);
    return amount === 0 ? [] : [pay(living, amount, at)];
  }

  function pay(living: LivingOrder, amount: number, at: Date): MoneyEvent {
    const { sale, hands } = living;
    living.paid += amount;
    if (hands.in === 'carrier') living.withCarrier += amount;
    inHands(hands, amount);
    return { do: 'pay', key: newKey('payment'), orderId: sale.orderId, sellerId: sale.sellerId, amount, hands, at };
  }

  function giveBack(living: LivingOrder, amount: number, at: Date): MoneyEvent {
    const { sale } = living;
    // What a carrier has handed over, or still holds, is given back by the seller.
    const hands: Hands = living.hands.in === 'card' ? living.hands : { in: 'seller' };
    living.owedBack -= amount;
    inHands(hands, -amount);
    return { do: 'give_back', key: newKey('given back'), orderId: sale.orderId, sellerId: sale.sellerId, amount, hands, at };
  }

  function somethingOf(living: LivingOrder, at: Date): MoneyEvent[] {
    const { sale, total } = living;
    const { orderId, sellerId } = sale;
    const ids = { orderId, sellerId, at };
    if (living.withCarrier > 0 && chance.once(2)) {
      const [cash, fee] = [living.withCarrier, chance.int(0, 45_000)];
      living.withCarrier = 0;
      if (living.hands.in === 'carrier') {
        const { holder } = living.hands;
        count('carrier', holder, -cash);
        // Every third list says another fee than was told.
        const listed = chance.once(3) ? chance.int(0, 60_000) : fee;
        counted.fees.set(holder, (counted.fees.get(holder) ?? 0) + Math.max(0, listed - cash));
        const told = { do: 'hand_over' as const, key: newKey('handed over'), ...ids, holder, cash, fee };
        return listed === fee ? [told] : [told, { ...told, do: 'list', key: newKey('list'), fee: listed }];
      }
    }
    if (living.owedBack > 0 && chance.once(2)) return [giveBack(living, chance.once(3) ? chance.int(1, living.owedBack) : living.owedBack, at)];
    if (!living.sold && chance.once(8)) {
      orders.delete(orderId);
      return living.paid > 0 ? [giveBack(living, living.paid, at)] : [];
    }
    if (!living.sold) {
      living.sold = true;
      const cost: MoneyEvent[] = chance.once(9) ? [{ do: 'delivery_cost', key: newKey('way'), ...ids, amount: chance.int(1, 50_000), paidBy: chance.of(['seller', 'market'] as const) }] : [];
      for (const event of cost) if (event.do === 'delivery_cost' && event.paidBy === 'market') counted.bank -= event.amount;
      return [{ do: 'sell', sale: { ...sale, at } }, ...cost];
    }
    const left = total - living.refunded;
    if (chance.once(4)) return goodsComeBack(living, left, at);
    if (left > 0 && chance.once(3)) {
      const amount = chance.once(4) ? left : chance.int(1, left);
      living.refunded += amount;
      living.owedBack += amount;
      return [{ do: 'refund', key: newKey('refund'), orderId, amount, at }];
    }
    if (living.owedBack === 0 && living.withCarrier === 0 && chance.once(4)) orders.delete(orderId);
    return [];
  }

  /** Pieces of some lines, with the way where all are back and the seller answers for it. */
  function goodsComeBack(living: LivingOrder, left: number, at: Date): MoneyEvent[] {
    const { sale, pieces } = living;
    const lines = sale.lines.flatMap(({ id, amount, off }, place): ReturnedLine[] => {
      const of = pieces[place];
      if (!of || of.returned === of.quantity || chance.once(3)) return [];
      const count = chance.once(2) ? of.quantity - of.returned : chance.int(1, of.quantity - of.returned);
      const paid = paidFor({ id, ...of, amount, discount: off.seller + off.market }, count);
      of.returned += count;
      return [{ lineId: id, amount: paid, returned: of.returned, quantity: of.quantity }];
    });
    if (lines.length === 0) return [];
    const fee = chance.once(2) && pieces.every(({ returned, quantity }) => returned === quantity);
    const ofFee = fee ? sale.fee - sale.feeOff.seller - sale.feeOff.market : 0;
    const amount = Math.min(left, lines.reduce((sum, line) => sum + line.amount, ofFee));
    living.refunded += amount;
    living.owedBack += amount;
    return [{ do: 'refund', key: newKey('return'), orderId: sale.orderId, amount, goods: { lines, fee }, at }];
  }

  function ofTheMarket(at: Date): MoneyEvent[] {
    const holder = 'stripe';
    const holds = counted.card.get(holder) ?? 0;
    if (holds > 1_000 && chance.once(3)) {
      const fee = chance.int(1, 900);
      const { sale } = chance.of([...orders.values()].slice(0, 20).filter(Boolean).concat([...orders.values()].slice(-1)));
      count('card', holder, -fee);
      return [{ do: 'provider_fee', key: newKey('fee'), holder, amount: fee, orderId: sale.orderId, sellerId: sale.sellerId, at }];
    }
    if (holds > 0 && chance.once(3)) {
      const amount = chance.int(1, holds);
      count('card', holder, -amount);
      counted.bank += amount;
      return [{ do: 'card_transfer', key: newKey('transfer'), holder, amount, at }];
    }
    if (chance.once(6)) {
      const amount = chance.int(1, 400_000);
      counted.bank += amount;
      return [{ do: 'pay_in', key: newKey('pay-in'), sellerId: chance.of(sellers).id, amount, at }];
    }
    return [];
  }

  /** The events of one day, in their order. */
  function day(at: Date): MoneyEvent[] {
    const events: MoneyEvent[] = [];
    for (let n = chance.int(0, 3); n > 0; n -= 1) events.push(...order(at));
    const living = [...orders.values()];
    for (const one of living) if (chance.once(3)) events.push(...somethingOf(one, at));
    if (living.length > 0) events.push(...ofTheMarket(at));
    const unlucky = new Set(sellers.filter(() => chance.once(5)).map(({ id }) => id));
    if (chance.once(7)) events.push({ do: 'payouts', key: newKey('payouts'), fails: (sellerId) => unlucky.has(sellerId), at });
    return events;
  }

  return { day, counted, orders };
}
