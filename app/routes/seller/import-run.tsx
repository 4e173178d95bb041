import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { getImportRun } from '#app/modules/imports/get-import-run.server.ts';
import { readRunQuery } from '#app/modules/imports/import-form.ts';
import { isUnderWay, refreshWhile } from '#app/modules/imports/import-run.ts';
import { ImportPreview } from '#app/modules/imports/ui/import-preview.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'imports')('products.title') },
  { name: 'robots', content: 'noindex' },
  ...refreshWhile(data !== undefined && isUnderWay(data.run.state)),
];

const own = (sellerId: string) => ({ kind: 'products', sellerId }) as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const locale = localeOfPath(new URL(request.url).pathname);
  return json({ seller, run: await getImportRun(context.app, productImport, { ...own(sellerId), runId: params.id ?? '', locale, ...readRunQuery(request) }) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const form = await readForm(request);
  if (form.get('intent') !== 'write') throw new Response(null, { status: 400 });
  const runId = params.id ?? '';
  const result = await confirmImport(context.app, { ...own(sellerId), runId, actor });
  if (!result.ok) return json({ problem: result.problem.code }, { status: 422 });
  return redirect(localPath(`/seller/import/${runId}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function SellerImportRun() {
  const { seller, run } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('imports.products');
  return (
    <SellerFrame seller={seller} section="products">
      <h1 className="mb-2">{t('title')}</h1>
      <ImportPreview run={run} address={`/seller/import/${run.id}`} upload="/seller/import" result={{ to: '/seller/products', text: t('again') }} problem={again?.problem ?? null} />
    </SellerFrame>
  );
}
