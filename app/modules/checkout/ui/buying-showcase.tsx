import { useTranslations } from 'use-intl';
import { AreaFields } from '#app/modules/areas/ui/area-fields.tsx';
import { CartLines } from '#app/modules/cart/ui/cart-lines.tsx';
import { orderStates } from '#app/modules/orders/order.ts';
import { OrderCard, OrderStateBadge } from '#app/modules/orders/ui/order-card.tsx';
import { addresses, lines, orders, quotes } from '#app/ui/showcase/samples.ts';
import { Shelf, Specimen } from '#app/ui/showcase/specimen.tsx';
import { FeeTable } from './fee-table.tsx';

const noErrors = {};
const card = 'rounded-card border border-line bg-card p-4';

/** What leads from the cart to the order, in every state. */
export function BuyingShowcase({ province }: { province: string }) {
  const t = useTranslations('dev.showcase');
  const checkout = useTranslations('checkout.error');
  const wrong = { provinceCode: checkout('province'), communeCode: checkout('commune') };
  return (
    <>
      <Shelf title={t('buying')}>
        <Specimen name="CartLines: good, gone, on_holiday, sold_out, too_few, price_moved">
          <div className="rounded-card border border-line bg-card px-4">
            <CartLines lines={lines} />
          </div>
        </Specimen>
        <div className="grid items-start gap-6 md:grid-cols-2">
          {Object.entries(quotes).map(([state, quote]) => (
            <Specimen key={state} name={`FeeTable: ${state}`}>
              <div className={card}>
                <FeeTable {...quote} province={province} />
              </div>
            </Specimen>
          ))}
        </div>
        <div className="grid items-start gap-6 md:grid-cols-2">
          {Object.entries(addresses).map(([state, address]) => (
            <Specimen key={state} name={`AreaFields: ${state}`}>
              <form method="get" className={card}>
                <AreaFields {...address} errors={noErrors} />
              </form>
            </Specimen>
          ))}
          <Specimen name="AreaFields: errors">
            <form method="get" className={card}>
              <AreaFields {...addresses.empty} errors={wrong} />
            </form>
          </Specimen>
        </div>
      </Shelf>
      <Shelf title={t('orders')}>
        <Specimen name="OrderStateBadge">
          <p className="flex flex-wrap gap-3">
            {orderStates.map((state) => (
              <OrderStateBadge key={state} state={state} />
            ))}
          </p>
        </Specimen>
        <div className="grid items-start gap-6 md:grid-cols-2">
          {Object.entries(orders).map(([state, order]) => (
            <Specimen key={state} name={`OrderCard: ${state}`}>
              <OrderCard order={order} payment="cod" side="buyer" names={{ seller: 'Hợp tác xã mẫu', buyer: 'Trần Văn Năm' }} heading={order.code} />
            </Specimen>
          ))}
        </div>
      </Shelf>
    </>
  );
}
