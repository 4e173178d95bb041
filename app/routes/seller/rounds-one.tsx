import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getRound } from '#app/modules/fulfilment/get-round.server.ts';
import { leaveRound } from '#app/modules/fulfilment/leave-round.server.ts';
import { unsentStates } from '#app/modules/fulfilment/parcel.ts';
import { RoundParcel } from '#app/modules/fulfilment/ui/round-parcel.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

const told = ['made', 'left'] as const;

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'fulfilment')('rounds.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, round: await getRound(context.app, { sellerId, roundId: params.id ?? '' }), done: told.find((what) => what === done) ?? null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  await readForm(request);
  const roundId = params.id ?? '';
  await leaveRound(context.app, { sellerId, actor, roundId });
  return redirect(localPath(`/seller/rounds/${roundId}?done=left`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function RoundPage() {
  const { seller, round, done } = useLoaderData<typeof loader>();
  const t = useTranslations('fulfilment.rounds');
  const locale = useLocale();
  const day = useDay();
  return (
    <SellerFrame seller={seller} section="orders">
      <Link to="/seller/rounds" className="no-print inline-flex min-h-11 items-center underline underline-offset-4">
        {t('back')}
      </Link>
      <h1>{t('one', { day: day(round.day) })}</h1>
      <p className="mt-1 text-lg">{t('total', { cost: formatDong(round.cost, locale) })}</p>
      <div className="mt-4 empty:hidden">{done && <Notice tone="good">{t(done)}</Notice>}</div>
      <h2 className="mt-6">{t('orders')}</h2>
      <ol className="mt-3 grid gap-4 lg:grid-cols-2">
        {round.parcels.map((parcel) => (
          <RoundParcel key={parcel.id} parcel={parcel} />
        ))}
      </ol>
      {round.parcels.some(({ state }) => unsentStates.includes(state)) && (
        <form method="post" className="no-print mt-6">
          <Button className="min-h-12 w-full sm:w-auto">{t('leave')}</Button>
        </form>
      )}
    </SellerFrame>
  );
}
