import type { SaleFacts } from '../facts.ts';

type Discounts = Pick<SaleFacts, 'discountSeller' | 'discountMarket' | 'discountOnFee'>;

/**
 * Whose discount lies on what. A code is for the goods or for the delivery, and an order takes one of each side at most: where what lies on the fee is as much
 * as the market's discount, it is the market's, else where it is the seller's, the seller's; where it is neither, both bear it in proportion.
 */
export function layDiscounts({ discountSeller, discountMarket, discountOnFee }: Discounts): { goods: { seller: number; market: number }; fee: { seller: number; market: number } } {
  const onFee = sellerOnFee({ discountSeller, discountMarket, discountOnFee });
  return {
    goods: { seller: discountSeller - onFee, market: discountMarket - (discountOnFee - onFee) },
    fee: { seller: onFee, market: discountOnFee - onFee },
  };
}

function sellerOnFee({ discountSeller, discountMarket, discountOnFee }: Discounts): number {
  if (discountOnFee === 0 || discountOnFee === discountMarket) return 0;
  if (discountOnFee === discountSeller) return discountSeller;
  return Math.round((discountOnFee * discountSeller) / (discountSeller + discountMarket));
}
