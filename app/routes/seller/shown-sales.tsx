import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { getShopSales } from '#app/modules/reports/get-shop-sales.server.ts';
import { useFormats } from '#app/modules/reports/ui/formats.ts';
import { findSalesConsent } from '#app/modules/sellers/find-sales-consent.server.ts';
import { hideSales } from '#app/modules/sellers/hide-sales.server.ts';
import { showSales } from '#app/modules/sellers/show-sales.server.ts';
import { SalesConsentForm } from '#app/modules/sellers/ui/sales-consent-form.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const told = ['shown', 'hidden'] as const;

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'salesStories')('shop.title'), noIndex: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'run_shop');
  const [consent, sold] = await Promise.all([findSalesConsent(context.app, { sellerId }), getShopSales(context.app, { sellerId })]);
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, consent, sold, done: told.find((what) => what === done) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'run_shop');
  const form = await readForm(request);
  const done = (what: (typeof told)[number]) => redirect(localPath(`/seller/shown-sales?done=${what}`, localeOfPath(new URL(request.url).pathname)), 303);
  switch (form.get('intent')) {
    case 'show': {
      const typed = { audience: String(form.get('audience') ?? ''), days: String(form.get('days') ?? '') };
      const shown = await showSales(context.app, { sellerId, actor, ...typed });
      return shown.ok ? done('shown') : json({ ...typed, problem: shown.problem.code }, 422);
    }
    case 'hide':
      await hideSales(context.app, { sellerId, actor });
      return done('hidden');
    default:
      throw new Response(null, { status: 400 });
  }
}

const card = 'mt-6 max-w-prose rounded-card border border-line bg-card p-4 md:p-6';

export default function ShownSales() {
  const { seller, consent, sold, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('salesStories.shop');
  const { day, number, worth } = useFormats();
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t('title')}</h1>
      <div className="mt-4 empty:hidden">{done && !again && <Notice tone="good">{t(done)}</Notice>}</div>
      <p className="mt-2 max-w-prose">{t('intro')}</p>
      <p className="mt-2 max-w-prose">{t('what', { orders: number(sold.orders), value: worth('dong', sold.value), from: day(sold.year.from), to: day(sold.year.to) })}</p>
      {consent ? (
        <section className={card}>
          <h2>{t('nowShown')}</h2>
          <p className="mt-1">{t('terms', { audience: t(`audiences.${consent.audience}`), day: day(consent.endsOn) })}</p>
          <form method="post" className="mt-4">
            <Button look="danger" name="intent" value="hide">{t('withdraw')}</Button>
          </form>
        </section>
      ) : (
        <section className={card}>
          <h2>{t('notShown')}</h2>
          <SalesConsentForm again={again ?? null} />
        </section>
      )}
    </SellerFrame>
  );
}
