import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { changePictures } from '#app/modules/catalog/change-pictures.server.ts';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { mistakesOf } from '#app/modules/catalog/edit-mistakes.ts';
import { getSellerProduct } from '#app/modules/catalog/get-seller-product.server.ts';
import { picturesOfForm, readRefused, writeRefused } from '#app/modules/catalog/picture-form.ts';
import { listOrigins, listProducersFor, readProductForm } from '#app/modules/catalog/read-product-form.server.ts';
import type { Missing } from '#app/modules/catalog/readiness.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { RefusedPictures } from '#app/modules/catalog/ui/picture-inputs.tsx';
import { ProductEditor } from '#app/modules/catalog/ui/product-editor.tsx';
import { ProductStatus } from '#app/modules/catalog/ui/product-status.tsx';
import { WaitingListings } from '#app/modules/catalog/ui/waiting-listings.tsx';
import { withdrawProduct } from '#app/modules/catalog/withdraw-product.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

/** Rows of variants come and go, and mistakes are named while one types: this page runs React in the browser. */
export const handle = { hydrate: true };

const told = ['saved', 'submitted', 'published', 'withdrawn'] as const;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: data?.product.name || translator(localeOfPath(location.pathname), 'seller')('product.nameless') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { userId, sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const { searchParams } = new URL(request.url);
  const [product, origins] = await Promise.all([getSellerProduct(app, { sellerId, productId: params.id ?? '' }), listOrigins(app)]);
  const producers = await listProducersFor(app, { sellerId, producerId: product.producerId });
  return json({
    ...{ userId, sellerId, seller, product, origins, producers, today: vietnamDay(app.clock.now()) },
    refused: readRefused(searchParams),
    done: told.find((what) => what === searchParams.get('done')) ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context;
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const form = await readForm(request);
  const own = { sellerId, actor, productId: params.id ?? '' };
  const [verb, key = null] = String(form.get('do') ?? 'save').split(':');
  const refused = await changePictures(app, { ...own, add: picturesOfForm(form), first: verb === 'first' ? key : null, remove: verb === 'remove' ? key : null });
  if (verb === 'withdraw') await withdrawProduct(app, own);
  const submission = await readProductForm(app, form);
  const again = (missing: Missing[], fieldErrors: Record<string, string[]> = {}) =>
    json({ result: submission.reply({ fieldErrors }), refused, missing }, { status: submission.status === undefined ? 200 : 422 });
  if (submission.status !== 'success') return again([]);
  const edited = await editProduct(app, { ...own, details: submission.value });
  if (!edited.ok) return again(edited.problem.missing, mistakesOf(edited.problem));
  const submitted = verb === 'publish' ? await submitProduct(app, own) : null;
  const done = submitted?.ok ? (submitted.value.state === 'on_sale' ? 'published' : 'submitted') : verb === 'withdraw' ? 'withdrawn' : 'saved';
  const query = new URLSearchParams([['done', done], ...writeRefused(refused)]);
  return redirect(localPath(`/seller/products/${own.productId}?${query}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function SellerProduct() {
  const { userId, sellerId, seller, product, origins, producers, today, done, ...loaded } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('seller');
  return (
    <SellerFrame seller={seller} section="products">
      <h1>{product.name || t('product.nameless')}</h1>
      <ProductStatus product={{ ...product, published: product.publishedAt !== null }} />
      <WaitingListings person={userId} />
      <div className="mt-4 space-y-4 empty:hidden">
        {again && again.result.status === 'error' && <Notice tone="bad">{t('editor.fix')}</Notice>}
        {again && again.missing.length > 0 && (
          <Notice tone="bad">{t('editor.wouldMiss', { things: again.missing.map((thing) => t(`editor.missing.${thing}`)).join(', ') })}</Notice>
        )}
        {done && !again && <Notice tone="good">{t(`editor.${done}`)}</Notice>}
        <RefusedPictures refused={again?.refused ?? loaded.refused} />
      </div>
      {product.state !== 'taken_down' && <ProductEditor product={product} origins={origins} producers={producers} today={today} person={userId} shop={sellerId} lastResult={again?.result ?? null} />}
    </SellerFrame>
  );
}
