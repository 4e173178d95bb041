import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { SectionTabs } from '#app/ui/section-tabs.tsx';
import type { SellerState } from '../seller.ts';
import type { ConsentPart } from '../consent.ts';
import { HelpingBar } from './helping-bar.tsx';
import { ShopSwitch } from './shop-switch.tsx';
import type { OtherShop } from './shop-switch.tsx';

type Section = 'home' | 'orders' | 'products' | 'shop';
type SellerFrameProps = { seller: { name: string; slug: string; state: SellerState; /** Until when a helper acts for it. */ helping?: { endsAt: string | Date; parts: ConsentPart[] } | null; /** What else this person can open. */ otherShops?: OtherShop[] }; section: Section; children: ReactNode };

/** With the part of a consent under which a helper may open it. */
const sections: [Section, string, ConsentPart][] = [
  ['home', '/seller', 'goods'],
  ['orders', '/seller/orders', 'orders'],
  ['products', '/seller/products', 'goods'],
  ['shop', '/seller/shop', 'shop'],
];

/** What surrounds every page of the seller's area: whose it is, and the way to its parts. */
export function SellerFrame({ seller, section, children }: SellerFrameProps) {
  const t = useTranslations('seller');
  const open = sections.filter(([, , part]) => !seller.helping || seller.helping.parts.includes(part));
  return (
    <>
      {seller.helping && <HelpingBar shop={seller.name} endsAt={seller.helping.endsAt} />}
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold text-leaf">{seller.name}</p>
        {seller.state === 'verified' && (
          <Link to={`/sellers/${seller.slug}`} className="inline-block py-2 text-sm underline underline-offset-4">
            {t('nav.shop')}
          </Link>
        )}
      </div>
      {seller.otherShops && seller.otherShops.length > 0 && <ShopSwitch shops={seller.otherShops} />}
      <SectionTabs label={t('nav.label')} open={section} tabs={open.map(([name, to]) => ({ name, to, text: t(`nav.${name === 'shop' ? 'own' : name}`) }))} />
      {seller.state !== 'verified' && (
        <div className="mb-6">
          <Notice tone="warning">
            {t(`notVerified.${seller.state}`)}{' '}
            <Link to="/seller/checklist" className="inline-block py-1 font-semibold underline underline-offset-4">
              {t('nav.papers')}
            </Link>
          </Notice>
        </div>
      )}
      {children}
    </>
  );
}
