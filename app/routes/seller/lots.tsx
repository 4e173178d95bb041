import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { createLot } from '#app/modules/traceability/create-lot.server.ts';
import { listLots, listLotVariants } from '#app/modules/traceability/list-lots.server.ts';
import { errorsOf, lotForm } from '#app/modules/traceability/schema.ts';
import { LotForm } from '#app/modules/traceability/ui/lot-form.tsx';
import { LotList } from '#app/modules/traceability/ui/lot-list.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  const page = Math.min(Math.max(Number.parseInt(new URL(request.url).searchParams.get('page') ?? '1', 10) || 1, 1), 10_000);
  const [list, variants] = await Promise.all([listLots(context.app, { sellerId, page }), listLotVariants(context.app, sellerId)]);
  return json({ seller, ...list, variants, today: vietnamDay(context.app.clock.now()), newId: crypto.randomUUID() });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const fields = Object.fromEntries(await readForm(request)) as Record<string, string>;
  const refuse = (errors: Record<string, string>) => json({ typed: fields, errors }, 422);
  const parsed = lotForm.safeParse(fields);
  if (!parsed.success) return refuse(errorsOf(parsed.error));
  const result = await createLot(context.app, { sellerId, actor, lot: parsed.data });
  if (!result.ok) return refuse({ harvestedOn: result.problem.code });
  return redirect(localPath(`/seller/lots/${result.value.lotId}?done=created`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'traceability')('listTitle'), noIndex: true });

export default function SellerLots() {
  const { seller, lots, total, page, perPage, variants, today, newId } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('traceability');
  const path = usePath();
  return (
    <SellerFrame seller={seller} section="products">
      <Link to="/seller/products" className="inline-block py-2 underline underline-offset-4">
        {t('backToGoods')}
      </Link>
      <h1>{t('listTitle')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('listText')}</p>
      {variants.length === 0 ? (
        <p className="mt-6">{t('noVariants')}</p>
      ) : (
        <details className="mt-6 rounded-card border border-line bg-card px-4" open={refused !== undefined || total === 0}>
          <summary className="flex min-h-12 items-center font-semibold">{t('add')}</summary>
          <div className="pt-2 pb-4">
            <LotForm id={refused?.typed.id ?? newId} variants={variants} today={today} typed={refused?.typed ?? {}} errors={refused?.errors ?? {}} />
          </div>
        </details>
      )}
      <div className="mt-6">{total === 0 ? <p>{t('none')}</p> : <LotList lots={lots} today={today} />}</div>
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/seller/lots?page=${next}`)} />
    </SellerFrame>
  );
}
