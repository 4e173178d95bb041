import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { SellerKind, SellerState } from '../seller.ts';

type Row = {
  id: string; name: string; kind: SellerKind; state: SellerState; communeName: string; contactName: string; phone: string;
  waitingDays: number | null; askedFor: string | null; toRead: number; trusted: boolean;
};

export const stateTones = { draft: 'plain', applied: 'warning', checked: 'warning', verified: 'good', suspended: 'bad', refused: 'bad' } as const satisfies Record<SellerState, string>;

/** A seller in an officer's list: who, where, how long it waits and for whom. */
export function CheckedSellerRow({ seller }: { seller: Row }) {
  const t = useTranslations('onboarding.admin');
  const sellers = useTranslations('sellers');
  return (
    <li className="relative rounded-card border border-line bg-card p-4 hover:bg-shade">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg leading-snug">
          <Link to={`/admin/sellers/${seller.id}`} className="after:absolute after:inset-0">
            {seller.name}
          </Link>
        </h2>
        <Badge tone={stateTones[seller.state]}>{t(`state.${seller.state}`)}</Badge>
      </div>
      <p className="text-soft">
        {sellers(`kind.${seller.kind}`)} · {seller.communeName}
      </p>
      <p className="text-sm">
        {seller.contactName}, {formatPhone(seller.phone)}
      </p>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm font-semibold">
        {seller.waitingDays !== null && <span>{t('waiting', { days: seller.waitingDays })}</span>}
        {seller.toRead > 0 && <span>{t('toRead', { count: seller.toRead })}</span>}
        {seller.askedFor && <span className="text-amber">{t('waitsForSeller')}</span>}
        {seller.trusted && <span className="text-leaf">{t('trusted')}</span>}
      </p>
    </li>
  );
}
