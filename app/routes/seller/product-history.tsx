import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getProductHistory } from '#app/modules/catalog/get-product-history.server.ts';
import { listingParts } from '#app/modules/catalog/product-content.ts';
import { revertProduct } from '#app/modules/catalog/revert-product.server.ts';
import { HistoryList } from '#app/modules/catalog/ui/review/history-list.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: `${translator(localeOfPath(location.pathname), 'review')('history.title')}: ${data?.product.name ?? ''}` },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const { searchParams } = new URL(request.url);
  const waits = searchParams.getAll('waits');
  const history = await getProductHistory(context.app, { sellerId, productId: params.id ?? '' });
  return json({ seller, ...history, done: searchParams.has('done'), waits: listingParts.filter((part) => waits.includes(part)) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const typed = String((await readForm(request)).get('version') ?? '');
  const productId = params.id ?? '';
  const result = await revertProduct(context.app, { sellerId, productId, actor, version: /^\d{1,6}$/.test(typed) ? Number(typed) : 0 });
  if (!result.ok) return json({ problem: result.problem.code }, 422);
  const query = new URLSearchParams([['done', ''], ...result.value.waits.map((part): [string, string] => ['waits', part])]);
  return redirect(`${localPath(`/seller/products/${productId}/history`, localeOfPath(new URL(request.url).pathname))}?${query}`, 303);
}

export default function ProductHistory() {
  const { seller, product, versions, names, done, waits } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const t = useTranslations('review');
  return (
    <SellerFrame seller={seller} section="products">
      <Link to={`/seller/products/${product.id}`} className="inline-block py-2 underline underline-offset-4">
        ← {t('history.back')}
      </Link>
      <h1>
        {t('history.title')}: {product.name}
      </h1>
      <p className="mt-1 max-w-3xl text-soft">{t('history.intro')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {problem && <Notice tone="bad">{t(`history.problem.${problem}`)}</Notice>}
        {done && !problem && <Notice tone="good">{waits.length > 0 ? t('history.usedWaits', { parts: waits.map((part) => t(`parts.${part}`)).join(', ') }) : t('history.used')}</Notice>}
      </div>
      <div className="mt-6">
        {versions.length === 0 ? <p className="rounded-card border border-line bg-card p-6 text-center">{t('history.none')}</p> : <HistoryList versions={versions} names={names} reuse={product.state !== 'taken_down'} />}
      </div>
    </SellerFrame>
  );
}
