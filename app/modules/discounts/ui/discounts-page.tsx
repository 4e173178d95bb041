import { useTranslations } from 'use-intl';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import type { DiscountErrors } from '../discount-form.ts';
import { DiscountForm } from './discount-form.tsx';
import { DiscountList } from './discount-list.tsx';
import type { DiscountView } from './discount-list.tsx';

type DiscountsPageProps = {
  of: 'seller' | 'market';
  discounts: DiscountView[];
  page: number;
  pages: number;
  /** The address of this page. */
  path: string;
  done: 'created' | 'ended' | null;
  again: { typed: Record<string, string>; groupKeys: string[]; errors: DiscountErrors } | null;
};

/** The codes of a seller or of the market: what there are, and a form for one more. */
export function DiscountsPage({ of, discounts, page, pages, path, done, again }: DiscountsPageProps) {
  const t = useTranslations('discounts');
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t(of === 'seller' ? 'leadSeller' : 'leadMarket')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {again && <Notice tone="bad">{t('fix')}</Notice>}
        {!again && done && <Notice tone="good">{t(done)}</Notice>}
      </div>
      <DiscountForm open={again !== null || discounts.length === 0} typed={again?.typed ?? {}} groupKeys={again?.groupKeys ?? []} errors={again?.errors ?? {}} />
      {discounts.length === 0 ? <p className="mt-6">{t('none')}</p> : <DiscountList discounts={discounts} />}
      <Pagination page={page} pages={pages} address={(number) => `${path}?page=${number}`} />
    </>
  );
}
