import type { PrintKind } from '../../printing.ts';
import { PackingSlip } from './packing-slip.tsx';
import { ParcelLabel } from './parcel-label.tsx';
import { PickByBuyer, PickByProduct } from './pick-lists.tsx';
import type { PrintOrder, Sender } from './view.ts';

type SheetsProps = { kind: PrintKind; paper: 'a6' | 'a4'; orders: readonly PrintOrder[]; sender: Sender; /** Where the market is: the codes lead there. */ origin: string; today: string };

/** The sheets of paper, as they are printed. */
export function Sheets({ kind, paper, orders, sender, origin, today }: SheetsProps) {
  if (orders.length === 0) return null;
  const address = (order: PrintOrder) => `${origin}/seller/orders/${order.id}`;
  if (kind === 'labels') {
    const onSheet = paper === 'a4' ? 4 : 1;
    const sheets = Array.from({ length: Math.ceil(orders.length / onSheet) }, (_, index) => orders.slice(index * onSheet, (index + 1) * onSheet));
    return (
      <div className={`mt-6 print:mt-0 ${paper === 'a4' ? 'print-a4' : 'print-a6'}`}>
        {sheets.map((sheet, index) => (
          <div key={index} className="label-sheet">
            {sheet.map((order) => (
              <ParcelLabel key={order.id} order={order} sender={sender} address={address(order)} />
            ))}
          </div>
        ))}
      </div>
    );
  }
  return (
    <div className="print-plain mt-6 max-w-4xl space-y-6 print:mt-0 print:max-w-none print:space-y-0">
      {kind === 'slips' && orders.map((order) => <PackingSlip key={order.id} order={order} sender={sender} address={address(order)} />)}
      {kind === 'products' && <PickByProduct orders={orders} today={today} />}
      {kind === 'buyers' && <PickByBuyer orders={orders} today={today} />}
    </div>
  );
}
