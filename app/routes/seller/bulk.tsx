import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { mostAtOnce, readBulkForm, readBulkSearch, writeBulkFields } from '#app/modules/catalog/bulk-change.ts';
import { changeMany, previewMany } from '#app/modules/catalog/change-many.server.ts';
import { listProductsToChange } from '#app/modules/catalog/list-products-to-change.server.ts';
import { BulkChooser, BulkSearch } from '#app/modules/catalog/ui/bulk-chooser.tsx';
import { BulkChangePreview } from '#app/modules/catalog/ui/bulk-preview.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'imports')('bulk.title') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const { searchParams } = new URL(request.url);
  const search = readBulkSearch({ q: (searchParams.get('q') ?? '').trim(), state: searchParams.get('state') ?? '' });
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 1_000);
  const done = Number.parseInt(searchParams.get('done') ?? '', 10);
  return json({ seller, search, id: globalThis.crypto.randomUUID(), done: done > 0 ? done : null, ...(await listProductsToChange(context.app, { sellerId, ...search, page })) });
}

const typedNames = ['all', 'do', 'way', 'amount', 'round', 'stock'];

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const form = await readForm(request);
  const typed = Object.fromEntries(typedNames.map((name) => [name, String(form.get(name) ?? '')]));
  const again = (problem: string) => json({ problem, typed, preview: null, fields: [] }, { status: 422 });
  const read = readBulkForm(form);
  if (!read.ok) return again(read.problem.code);
  const { choice, change } = read.value;
  if (form.get('intent') === 'write') {
    const ids = 'ids' in choice ? choice.ids : [];
    const result = await changeMany(context.app, { sellerId, actor, ids, change, key: String(form.get('key') ?? ''), seen: String(form.get('seen') ?? '') });
    if (result.ok) return redirect(localPath(`/seller/products/bulk?done=${result.value.count}`, localeOfPath(new URL(request.url).pathname)), 303);
    if (result.problem.code !== 'changed_meanwhile') return again(result.problem.code);
  }
  const preview = await previewMany(context.app, { sellerId, choice, change });
  if (!preview.ok) return again(preview.problem.code);
  const meanwhile = form.get('intent') === 'write';
  return json({ problem: meanwhile ? 'changed_meanwhile' : null, typed, preview: preview.value, fields: writeBulkFields(change) }, { status: meanwhile ? 409 : 200 });
}

const problems = ['nothing_chosen', 'too_many', 'amount', 'stock', 'nothing_changes', 'changed_meanwhile'] as const;

export default function SellerBulk() {
  const { seller, search, id, done, products, total, page, pages } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('imports');
  const path = usePath();
  const problem = problems.find((each) => each === again?.problem);
  return (
    <SellerFrame seller={seller} section="products">
      <Link to="/seller/products" className="inline-block py-2 underline underline-offset-4">
        ← {t('products.back')}
      </Link>
      <h1>{t('bulk.title')}</h1>
      <p className="mt-2 mb-4 max-w-prose text-soft">{t('bulk.intro')}</p>
      <div className="mb-4 space-y-4 empty:hidden">
        {done && !again && <Notice tone="good">{t('bulk.done', { count: done })}</Notice>}
        {problem && <Notice tone="bad">{t(`bulk.problem.${problem}`, { most: mostAtOnce })}</Notice>}
      </div>
      {again?.preview ? (
        <BulkChangePreview preview={again.preview} fields={again.fields as [string, string][]} id={id} />
      ) : (
        <>
          <BulkSearch {...search} />
          <BulkChooser products={products} total={total} search={search} typed={(name) => again?.typed[name] ?? ''} />
          <Pagination page={page} pages={pages} address={(next) => path(`/seller/products/bulk?${new URLSearchParams({ q: search.q, state: search.state ?? '', page: String(next) })}`)} />
        </>
      )}
    </SellerFrame>
  );
}
