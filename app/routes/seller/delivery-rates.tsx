import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { dropSellerRates } from '#app/modules/fulfilment/drop-seller-rates.server.ts';
import { getDelivery } from '#app/modules/fulfilment/get-delivery.server.ts';
import { setSellerRate } from '#app/modules/fulfilment/set-seller-rate.server.ts';
import { readRateTyped } from '#app/modules/fulfilment/rate-form.ts';
import { RateForm } from '#app/modules/fulfilment/ui/rate-form.tsx';
import { RateList } from '#app/modules/fulfilment/ui/rate-list.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

const card = 'rounded-card border border-line bg-card p-4 md:p-6';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'fulfilment')('rates.ownTitle') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'run_shop');
  const { rates, market, today } = await getDelivery(context.app, sellerId);
  return json({ seller, rates, market, today, done: new URL(request.url).searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'run_shop');
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  if (form.get('intent') === 'drop') {
    await dropSellerRates(context.app, { sellerId, actor });
    return redirect(localPath('/seller/delivery?done', locale), 303);
  }
  const typed = readRateTyped(form);
  const saved = await setSellerRate(context.app, { sellerId, actor, typed });
  if (!saved.ok) return json({ typed, problem: saved.problem }, { status: 422 });
  return redirect(localPath('/seller/delivery/rates?done', locale), 303);
}

export default function SellerRates() {
  const { seller, rates, market, today, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() ?? null;
  const t = useTranslations('fulfilment');
  const inForce = market.map((rate) => (rate.when === 'now' && rates.find((own) => own.zone === rate.zone && own.when === 'now')) || rate);
  return (
    <SellerFrame seller={seller} section="shop">
      <Link to="/seller/delivery" className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('point.back')}
      </Link>
      <h1>{t('rates.ownTitle')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('rates.intro')}</p>
      <div className="mt-4 empty:hidden">{done && !again && <Notice tone="good">{t('rates.done')}</Notice>}</div>
      <div className="mt-6 grid gap-6 lg:grid-cols-2 lg:items-start">
        <section className={card}>
          <h2 className="mb-3 text-lg">{t('ways.editRates')}</h2>
          <RateForm today={today} again={again} submit={t('rates.setOwn')} />
        </section>
        <section className={card}>
          <h2 className="text-lg">{t('rates.now')}</h2>
          {!rates.some(({ when }) => when === 'now') && <p className="mt-2">{t('ways.ratesMarket')}</p>}
          <RateList rates={inForce} when="now" />
          {rates.some(({ when }) => when === 'later') && (
            <>
              <h2 className="mt-4 text-lg">{t('rates.later')}</h2>
              <RateList rates={rates} when="later" />
            </>
          )}
          {rates.length > 0 && (
            <form method="post" className="mt-4">
              <Button name="intent" value="drop" look="danger" className="w-full sm:w-auto">
                {t('ways.dropRates')}
              </Button>
            </form>
          )}
        </section>
      </div>
    </SellerFrame>
  );
}
