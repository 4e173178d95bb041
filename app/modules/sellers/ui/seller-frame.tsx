import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { SellerState } from '../seller.ts';

type Section = 'home' | 'orders' | 'products';
type SellerFrameProps = { seller: { name: string; slug: string; state: SellerState }; section: Section; children: ReactNode };

const sections: [Section, string][] = [
  ['home', '/seller'],
  ['orders', '/seller/orders'],
  ['products', '/seller/products'],
];

/** What surrounds every page of the seller's area: whose it is, and the way to its parts. */
export function SellerFrame({ seller, section, children }: SellerFrameProps) {
  const t = useTranslations('seller');
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <p className="font-semibold text-leaf">{seller.name}</p>
        {seller.state === 'verified' && (
          <Link to={`/sellers/${seller.slug}`} className="inline-block py-2 text-sm underline underline-offset-4">
            {t('nav.shop')}
          </Link>
        )}
      </div>
      <nav aria-label={t('nav.label')} className="no-print mb-6 flex border-b border-line md:mb-8">
        {sections.map(([name, to]) => (
          <Link
            key={name}
            to={to}
            aria-current={name === section ? 'page' : undefined}
            className="-mb-px inline-flex min-h-12 flex-1 items-center justify-center border-b-3 border-transparent px-2 text-center leading-tight font-semibold aria-[current=page]:border-leaf aria-[current=page]:text-leaf sm:flex-none sm:px-4"
          >
            {t(`nav.${name}`)}
          </Link>
        ))}
      </nav>
      {seller.state !== 'verified' && (
        <div className="mb-6">
          <Notice tone="warning">{t(`notVerified.${seller.state}`)}</Notice>
        </div>
      )}
      {children}
    </>
  );
}
