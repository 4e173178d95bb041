import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { storeSentScan } from '#app/modules/ocop/store-sent-scan.server.ts';
import { addPaper } from '#app/modules/register/add-paper.server.ts';
import { getProductPapers } from '#app/modules/register/get-product-papers.server.ts';
import { paperErrors, paperForm } from '#app/modules/register/paper-form.ts';
import { removePaper } from '#app/modules/register/remove-paper.server.ts';
import { OcopState } from '#app/modules/register/ui/ocop-state.tsx';
import { PaperForm } from '#app/modules/register/ui/paper-fields.tsx';
import type { PaperErrors } from '#app/modules/register/ui/paper-fields.tsx';
import { PaperList } from '#app/modules/register/ui/paper-list.tsx';
import { ProductNeeds } from '#app/modules/register/ui/product-needs.tsx';
import { withdrawClaim } from '#app/modules/register/withdraw-claim.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const told = ['added', 'released', 'removed', 'claimed', 'withdrawn'] as const;
type Refusal = { typed: Record<string, string>; errors: PaperErrors; problem: 'needed' | 'too_many' | null };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, done: told.find((what) => what === done) ?? null, ...(await getProductPapers(context.app, { sellerId, productId: params.id ?? '' })) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { app } = context;
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const own = { sellerId, actor, productId: params.id ?? '' };
  const form = await readForm(request);
  const done = (what: (typeof told)[number]) => redirect(localPath(`/seller/products/${own.productId}/papers?done=${what}`, localeOfPath(new URL(request.url).pathname)), 303);
  const fields = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  const refuse = (refusal: Partial<Refusal>) => json({ typed: fields, errors: {}, problem: null, ...refusal } satisfies Refusal, 422);
  switch (form.get('intent')) {
    case 'remove': {
      const removed = await removePaper(app, { ...own, paperId: fields.paperId ?? '' });
      return removed.ok ? done('removed') : refuse({ typed: {}, problem: removed.problem.code });
    }
    case 'withdraw':
      await withdrawClaim(app, own);
      return done('withdrawn');
    case 'add': {
      const parsed = paperForm.safeParse(fields);
      if (!parsed.success) return refuse({ errors: paperErrors(parsed.error) });
      const scan = await storeSentScan(app, form);
      if (!scan.ok) return refuse({ errors: { scan: scan.problem.code } });
      const added = await addPaper(app, { ...own, ...parsed.data, scanKey: scan.value });
      if (added.ok) return done(added.value.released ? 'released' : 'added');
      return refuse(added.problem.code === 'ended' ? { errors: { endsOn: 'ended' } } : { problem: added.problem.code });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'papers')('title'), noIndex: true });

export default function ProductPapers() {
  const { seller, product, needs, claim, certificate, likely, today, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('papers');
  const problems = useTranslations('papers.problem');
  const words = (errors: PaperErrors): PaperErrors => Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, problems(code as Parameters<typeof problems>[0])]));
  const adding = refused !== undefined && Object.keys(refused.errors).length > 0;
  return (
    <SellerFrame seller={seller} section="products">
      <Link to={`/seller/products/${product.id}`} className="inline-block py-2 underline underline-offset-4">
        {t('back')}
      </Link>
      <h1>{t('of', { name: product.name })}</h1>
      <div className="mt-4 space-y-4 empty:hidden">
        {refused?.problem && <Notice tone="bad">{problems(refused.problem)}</Notice>}
        {done && !refused && <Notice tone="good">{t(`done.${done}`)}</Notice>}
      </div>
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <div className="space-y-8">
          <OcopState productId={product.id} household={seller.kind === 'household'} {...{ claim, certificate, likely, today }} />
          <ProductNeeds needs={needs} heldAt={product.heldAt} />
        </div>
        <div className="space-y-8">
          <section className="space-y-3">
            <h2 className="text-lg">{t('list.title')}</h2>
            <p className="text-soft">{t('intro')}</p>
            <PaperList papers={product.documents} today={today} />
          </section>
          <details open={adding} className="rounded-card border border-line bg-card px-4">
            <summary className="flex min-h-12 items-center font-semibold">{t('add.title')}</summary>
            <div className="pt-2 pb-4">
              <PaperForm typed={refused?.typed ?? {}} errors={words(refused?.errors ?? {})} />
            </div>
          </details>
        </div>
      </div>
    </SellerFrame>
  );
}
