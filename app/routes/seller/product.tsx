import { parseWithZod } from '@conform-to/zod/v4';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import type { AppContext } from '#app/app-context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { changePictures } from '#app/modules/catalog/change-pictures.server.ts';
import { createProduct } from '#app/modules/catalog/create-product.server.ts';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { getSellerProduct } from '#app/modules/catalog/get-seller-product.server.ts';
import { picturesOfForm, readRefused, writeRefused } from '#app/modules/catalog/picture-form.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import type { Missing } from '#app/modules/catalog/readiness.ts';
import { newProductForm, productForm } from '#app/modules/catalog/schema.ts';
import { NewProductForm } from '#app/modules/catalog/ui/new-product-form.tsx';
import { RefusedPictures } from '#app/modules/catalog/ui/picture-inputs.tsx';
import { ProductEditor } from '#app/modules/catalog/ui/product-editor.tsx';
import { ProductStatus } from '#app/modules/catalog/ui/product-status.tsx';
import { withdrawProduct } from '#app/modules/catalog/withdraw-product.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import type { Actor } from '#app/shared/actor.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

/** Rows of variants come and go, and photographs are sent as soon as they are taken: this page runs React in the browser. */
export const handle = { hydrate: true };

const told = ['saved', 'published', 'withdrawn'] as const;

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: data?.product?.name || translator(localeOfPath(location.pathname), 'seller')('editor.newTitle') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const { searchParams } = new URL(request.url);
  const product = params.id === 'new' ? null : await getSellerProduct(context.app, { sellerId, productId: params.id ?? '' });
  return json({
    seller,
    product,
    newId: globalThis.crypto.randomUUID(),
    refused: readRefused(searchParams),
    done: told.find((what) => what === searchParams.get('done')) ?? null,
  });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context;
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const editor = (id: string, query: [string, string][]) => redirect(localPath(`/seller/products/${id}?${new URLSearchParams(query)}`, locale), 303);
  if (params.id === 'new') {
    const own = { sellerId, actor, productId: String(form.get('id') ?? '') };
    return editor(own.productId, writeRefused(await begin(app, own, form)));
  }
  const own = { sellerId, actor, productId: params.id ?? '' };
  const [verb, key = null] = String(form.get('do') ?? 'save').split(':');
  const refused = await changePictures(app, { ...own, add: picturesOfForm(form), first: verb === 'first' ? key : null, remove: verb === 'remove' ? key : null });
  if (verb === 'withdraw') await withdrawProduct(app, own);
  const submission = parseWithZod(form, { schema: productForm });
  const again = (missing: Missing[]) => json({ result: submission.reply(), refused, missing }, { status: submission.status === undefined ? 200 : 422 });
  if (submission.status !== 'success') return again([]);
  const edited = await editProduct(app, { ...own, details: submission.value });
  if (!edited.ok) return again(edited.problem.missing);
  if (verb !== 'publish') return editor(own.productId, [['done', verb === 'withdraw' ? 'withdrawn' : 'saved'], ...writeRefused(refused)]);
  const published = await submitProduct(app, own);
  return editor(own.productId, [['done', published.ok ? 'published' : 'saved'], ...writeRefused(refused)]);
}

/** A new product: a draft out of what is there, so that no photograph has to be taken twice. */
async function begin(app: AppContext, own: { sellerId: string; productId: string; actor: Actor }, form: FormData) {
  const { data } = newProductForm.safeParse({ name: form.get('name') ?? '', groupKey: form.get('groupKey') ?? '' });
  await createProduct(app, { ...own, name: data?.name ?? '', groupKey: data?.groupKey ?? '' });
  return changePictures(app, { ...own, add: picturesOfForm(form), first: null, remove: null });
}

export default function SellerProduct() {
  const { seller, product, newId, done, ...loaded } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('seller');
  const refused = again?.refused ?? loaded.refused;
  return (
    <SellerFrame seller={seller} section="products">
      <h1>{product ? product.name || t('product.nameless') : t('editor.newTitle')}</h1>
      {product ? <ProductStatus product={{ ...product, published: product.publishedAt !== null }} /> : <p className="mt-2 max-w-prose text-soft">{t('editor.newIntro')}</p>}
      <div className="mt-4 space-y-4 empty:hidden">
        {again && again.result.status === 'error' && <Notice tone="bad">{t('editor.fix')}</Notice>}
        {again && again.missing.length > 0 && (
          <Notice tone="bad">{t('editor.wouldMiss', { things: again.missing.map((thing) => t(`editor.missing.${thing}`)).join(', ') })}</Notice>
        )}
        {done && !again && <Notice tone="good">{t(`editor.${done}`)}</Notice>}
        <RefusedPictures refused={refused} />
      </div>
      {product ? <ProductEditor product={product} lastResult={again?.result ?? null} /> : <NewProductForm id={newId} />}
    </SellerFrame>
  );
}
