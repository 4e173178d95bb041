import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getDelivery } from '#app/modules/fulfilment/get-delivery.server.ts';
import { setDelivery } from '#app/modules/fulfilment/set-delivery.server.ts';
import { PickupPoints } from '#app/modules/fulfilment/ui/pickup-points.tsx';
import { RateList } from '#app/modules/fulfilment/ui/rate-list.tsx';
import { WaysForm } from '#app/modules/fulfilment/ui/ways-form.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

const pointDone = ['added', 'saved', 'closed'] as const;

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'fulfilment')('ways.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'run_shop');
  const { searchParams } = new URL(request.url);
  const point = pointDone.find((done) => done === searchParams.get('point')) ?? null;
  return json({ seller, delivery: await getDelivery(context.app, sellerId), done: searchParams.has('done'), point });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'run_shop');
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 40);
  const typed = { carrier: form.has('carrier'), ownReach: text('ownReach'), ownFee: text('ownFee'), ownFreeFrom: text('ownFreeFrom'), readyDays: text('readyDays') };
  const saved = await setDelivery(context.app, { sellerId, actor, typed });
  if (!saved.ok) return json({ typed, problem: saved.problem.code }, { status: 422 });
  return redirect(localPath('/seller/delivery?done', localeOfPath(new URL(request.url).pathname)), 303);
}

export default function DeliveryPage() {
  const { seller, delivery, done, point } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() ?? null;
  const t = useTranslations('fulfilment');
  const own = delivery.rates.some(({ when }) => when !== 'before');
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t('ways.title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('ways.intro')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {done && !again && <Notice tone="good">{t('ways.saved')}</Notice>}
        {point && !again && <Notice tone="good">{t(`point.done.${point}`)}</Notice>}
      </div>
      <div className="mt-6 grid gap-6 lg:grid-cols-2 lg:items-start">
        <WaysForm ways={delivery.ways} again={again} />
        <div className="space-y-6">
          <PickupPoints points={delivery.points} />
          <section className="rounded-card border border-line bg-card p-4 md:p-6">
            <h2 className="text-lg">{t('ways.rates')}</h2>
            <p className="mt-1 text-soft">{t('ways.ratesHint')}</p>
            <p className="mt-2 font-semibold">{t(own ? 'ways.ratesOwn' : 'ways.ratesMarket')}</p>
            {own && <RateList rates={delivery.rates} when="now" />}
            <ButtonLink to="/seller/delivery/rates" look="secondary" className="mt-3 w-full sm:w-auto">
              {t('ways.editRates')}
            </ButtonLink>
          </section>
        </div>
      </div>
    </SellerFrame>
  );
}
