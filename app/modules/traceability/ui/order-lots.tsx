import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';

type LineLot = { lineId: string; quantity: number; lotId: string; code: string; recalled: boolean };
type OrderLotsProps = { lines: { id: string; productName: string }[]; lots: LineLot[] };

/** Which lots the goods of an order are taken from: what to put into the parcel. */
export function OrderLots({ lines, lots }: OrderLotsProps) {
  const t = useTranslations('traceability');
  if (lots.length === 0) return null;
  return (
    <section className="rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t('listTitle')}</h2>
      <ul className="mt-2 divide-y divide-line">
        {lots.map((lot) => (
          <li key={lot.lineId + lot.lotId} className="py-1">
            {lines.find(({ id }) => id === lot.lineId)?.productName} × {lot.quantity}:{' '}
            <Link to={`/seller/lots/${lot.lotId}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {t('inOrder', { code: lot.code })}
            </Link>
            {lot.recalled && <p className="font-semibold text-berry">{t('inOrderRecalled', { code: lot.code })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
