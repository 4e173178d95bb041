import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { confirmPayment } from '#app/modules/payments/confirm-payment.server.ts';
import { getWaitingPayment } from '#app/modules/payments/get-waiting-payment.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'payments')('seller.confirmTitle', { code: data?.payment.orderCode ?? '' }) },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  return json({ seller, payment: await getWaitingPayment(context.app, { sellerId, paymentId: params.id ?? '' }) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const form = await readForm(request);
  const { orderCode } = await getWaitingPayment(context.app, { sellerId, paymentId: params.id ?? '' });
  const said = await confirmPayment(context.app, { sellerId, paymentId: params.id ?? '', amount: Number(form.get('amount')), actor });
  if (!said.ok) return json({ problem: said.problem.code }, 409);
  const page = localPath('/seller/payments', localeOfPath(new URL(request.url).pathname));
  return redirect(said.value.isPaid ? `${page}?confirmed=${orderCode}` : `${page}?done=confirmedLate`, 303);
}

export default function ConfirmPayment() {
  const { seller, payment } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const t = useTranslations('payments');
  const locale = useLocale();
  const amount = formatDong(payment.missing, locale);
  return (
    <SellerFrame seller={seller} section="orders">
      <div className="max-w-xl">
        <h1>{t('seller.confirmTitle', { code: payment.orderCode })}</h1>
        <p className="mt-2 text-soft">{t('seller.confirmLead')}</p>
        {problem && (
          <div className="mt-4">
            <Notice tone="bad">{t('seller.moved')}</Notice>
          </div>
        )}
        <dl className="mt-4 space-y-3 rounded-card border border-line bg-card p-4 text-lg">
          {([['amount', amount], ['note', payment.reference], ['number', payment.bankNumber]] as const).map(([name, value]) => (
            <div key={name}>
              <dt className="text-sm text-soft">{t(`page.${name}`)}</dt>
              <dd className="font-semibold wrap-anywhere">{value}</dd>
            </div>
          ))}
        </dl>
        <form method="post" className="mt-6 grid gap-3">
          <input type="hidden" name="amount" value={payment.missing} />
          <Button className="min-h-14 text-lg">{t('seller.confirmSure', { amount })}</Button>
          <ButtonLink to="/seller/payments" look="secondary">
            {t('seller.confirmBack')}
          </ButtonLink>
        </form>
      </div>
    </SellerFrame>
  );
}
