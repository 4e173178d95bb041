type Lot = { code: string; quantity: number; recalled: boolean };
type Line = { variantId: string; productName: string; variantName: string; quantity: number; lots: readonly Lot[] };
type PickedOrder = { code: string; cash: number; group: { buyerName: string; buyerPhone: string }; lines: readonly Line[] };

export type PickedGoods = { variantId: string; productName: string; variantName: string; quantity: number; lots: Lot[]; parcels: { code: string; buyerName: string; quantity: number }[] };
export type PickedBuyer<Order> = { buyerName: string; buyerPhone: string; cash: number; orders: Order[] };

const byName = new Intl.Collator('vi');

/** What has to be fetched from the shelf for all these orders together, by the name of the goods, and for which parcels. */
export function pickByProduct(orders: readonly PickedOrder[]): PickedGoods[] {
  const goods = new Map<string, PickedGoods>();
  for (const { code, group, lines } of orders) {
    for (const { variantId, productName, variantName, quantity, lots } of lines) {
      const sum = goods.get(variantId) ?? { variantId, productName, variantName, quantity: 0, lots: [], parcels: [] };
      sum.quantity += quantity;
      for (const lot of lots) {
        const same = sum.lots.find((each) => each.code === lot.code);
        if (same) same.quantity += lot.quantity;
        else sum.lots.push({ ...lot });
      }
      const parcel = sum.parcels.find((each) => each.code === code);
      if (parcel) parcel.quantity += quantity;
      else sum.parcels.push({ code, buyerName: group.buyerName, quantity });
      goods.set(variantId, sum);
    }
  }
  return [...goods.values()].sort((a, b) => byName.compare(a.productName, b.productName) || byName.compare(a.variantName, b.variantName));
}

/** The same orders by who gets them: somebody who has ordered twice gets one parcel where the seller likes. By the name of the buyer. */
export function pickByBuyer<Order extends PickedOrder>(orders: readonly Order[]): PickedBuyer<Order>[] {
  const buyers = new Map<string, PickedBuyer<Order>>();
  for (const order of orders) {
    const { buyerName, buyerPhone } = order.group;
    const buyer = buyers.get(buyerPhone) ?? { buyerName, buyerPhone, cash: 0, orders: [] };
    buyer.cash += order.cash;
    buyer.orders.push(order);
    buyers.set(buyerPhone, buyer);
  }
  return [...buyers.values()].sort((a, b) => byName.compare(a.buyerName, b.buyerName));
}
