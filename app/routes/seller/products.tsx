import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { deleteDraft } from '#app/modules/catalog/delete-draft.server.ts';
import { listSellerProducts } from '#app/modules/catalog/list-seller-products.server.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { setStock } from '#app/modules/catalog/set-stock.server.ts';
import { takeBackSubmission } from '#app/modules/catalog/take-back-submission.server.ts';
import { WaitingListings } from '#app/modules/catalog/ui/waiting-listings.tsx';
import { SellerProductRow } from '#app/modules/catalog/ui/seller-product-row.tsx';
import { withdrawProduct } from '#app/modules/catalog/withdraw-product.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { PlusIcon } from '#app/ui/icons.tsx';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'seller')('product.listTitle') },
  { name: 'robots', content: 'noindex' },
];

const told = { stock: 'stockSaved', published: 'published', submitted: 'submitted', withdrawn: 'withdrawn', back: 'takenBack', deleted: 'deleted' } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { userId, sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const { searchParams } = new URL(request.url);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 1_000);
  const done = searchParams.get('done') ?? '';
  return json({ userId, seller, done: done in told ? (done as keyof typeof told) : null, ...(await listSellerProducts(context.app, { sellerId, page })) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const productId = String(form.get('productId') ?? '');
  const done = (what: keyof typeof told, id: string) => redirect(localPath(`/seller/products?done=${what}#p-${id}`, locale), 303);
  switch (form.get('intent')) {
    case 'stock': {
      const typed = String(form.get('stock') ?? '').trim();
      const result = await setStock(context.app, { sellerId, actor, variantId: String(form.get('variantId') ?? ''), stock: /^\d{1,9}$/.test(typed) ? Number(typed) : NaN });
      if (!result.ok) return json({ problem: result.problem.code }, { status: 422 });
      const back = form.get('back');
      return back ? redirect(safeBackPath(back), 303) : done('stock', result.value.productId);
    }
    case 'publish': {
      const result = await submitProduct(context.app, { sellerId, productId, actor });
      if (result.ok) return done(result.value.state === 'on_sale' ? 'published' : 'submitted', productId);
      return redirect(localPath(`/seller/products/${productId}`, locale), 303);
    }
    case 'take-back':
      await takeBackSubmission(context.app, { sellerId, productId, actor });
      return done('back', productId);
    case 'delete': {
      const result = await deleteDraft(context.app, { sellerId, productId, actor });
      return result.ok ? done('deleted', productId) : redirect(localPath(`/seller/products/${productId}`, locale), 303);
    }
    case 'withdraw':
      await withdrawProduct(context.app, { sellerId, productId, actor });
      return done('withdrawn', productId);
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function SellerProducts() {
  const { userId, seller, done, products, total, page, perPage } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('seller.product');
  const many = useTranslations('imports.bulk');
  const lots = useTranslations('traceability');
  const path = usePath();
  return (
    <SellerFrame seller={seller} section="products">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('listTitle')}</h1>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to="/seller/import" look="secondary">
            {many('sheet')}
          </ButtonLink>
          <ButtonLink to="/seller/products/bulk" look="secondary">
            {many('open')}
          </ButtonLink>
          <ButtonLink to="/seller/lots" look="secondary">
            {lots('listTitle')}
          </ButtonLink>
          <ButtonLink to="/seller/products/new">
            <PlusIcon />
            {t('add')}
          </ButtonLink>
        </div>
      </div>
      <WaitingListings person={userId} />
      <div className="mt-4 space-y-4 empty:hidden">
        {refused && <Notice tone="bad">{t('stockWrong')}</Notice>}
        {done && !refused && <Notice tone="good">{t(told[done])}</Notice>}
      </div>
      {total === 0 ? (
        <div className="mt-8 rounded-card border border-line bg-card p-6 text-center">
          <p className="font-semibold">{t('none')}</p>
          <p className="mt-1 text-soft">{t('noneText')}</p>
        </div>
      ) : (
        <ul className="mt-6 grid gap-4 lg:grid-cols-2">
          {products.map((product) => (
            <SellerProductRow key={product.id} product={product} />
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/seller/products?page=${next}`)} />
    </SellerFrame>
  );
}
