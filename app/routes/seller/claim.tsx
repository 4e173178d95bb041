import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { storeSentScan } from '#app/modules/ocop/store-sent-scan.server.ts';
import { ScanField } from '#app/modules/ocop/ui/scan-field.tsx';
import { claimForm } from '#app/modules/register/claim.ts';
import { getProductPapers } from '#app/modules/register/get-product-papers.server.ts';
import { makeClaim } from '#app/modules/register/make-claim.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const { product, claim, likely } = await getProductPapers(context.app, { sellerId, productId: params.id ?? '' });
  const known = claim?.state === 'open' ? claim : likely;
  return json({ seller, product: { id: product.id, name: product.name }, known: known && { stars: known.stars, decision: known.decision, number: known.number } });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const own = { sellerId, actor, productId: params.id ?? '' };
  const form = await readForm(request);
  const parsed = claimForm.safeParse({ stars: form.get('stars'), decision: form.get('decision') ?? '', number: form.get('number') ?? '' });
  if (!parsed.success) throw new Response(null, { status: 400 });
  const scan = await storeSentScan(context.app, form);
  if (!scan.ok) return json({ typed: parsed.data, scan: scan.problem.code, problem: null }, 422);
  const made = await makeClaim(context.app, { ...own, ...parsed.data, scanKey: scan.value });
  if (!made.ok) return json({ typed: parsed.data, scan: null, problem: made.problem.code }, 422);
  return redirect(localPath(`/seller/products/${own.productId}/papers?done=claimed`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'papers')('ocop.formTitle'), noIndex: true });

export default function ProductClaim() {
  const { seller, product, known } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('papers.ocop');
  const problems = useTranslations('papers.problem');
  const typed = refused?.typed ?? known;
  return (
    <SellerFrame seller={seller} section="products">
      <Link to={`/seller/products/${product.id}/papers`} className="inline-block py-2 underline underline-offset-4">
        {product.name}
      </Link>
      <h1>{t('formTitle')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('formIntro')}</p>
      {refused?.problem && (
        <div className="mt-4">
          <Notice tone="bad">{problems(refused.problem)}</Notice>
        </div>
      )}
      <form method="post" encType="multipart/form-data" className="mt-6 max-w-xl space-y-4">
        <SelectField label={t('stars')} name="stars" defaultValue={typed?.stars ?? 3}>
          {[3, 4, 5].map((stars) => (
            <option key={stars} value={stars}>
              {t('starsOf', { stars })}
            </option>
          ))}
        </SelectField>
        <TextField label={t('decision')} name="decision" defaultValue={typed?.decision} maxLength={100} optional />
        <TextField label={t('number')} name="number" defaultValue={typed?.number} maxLength={60} optional />
        <ScanField label={t('scan')} error={refused?.scan ? problems(refused.scan) : null} optional />
        <Button className="w-full sm:w-auto">{t('submit')}</Button>
      </form>
    </SellerFrame>
  );
}
