import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { listDemonstrationPayments } from '#app/modules/payments/list-demonstration-payments.server.ts';
import { sendDemonstrationNotice } from '#app/modules/payments/send-demonstration-notice.server.ts';
import { demonstrationOnly } from '#app/platform/demonstration-only.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await demonstrationOnly(context.app);
  return json({ payments: await listDemonstrationPayments(context.app), sent: new URL(request.url).searchParams.has('sent') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await demonstrationOnly(context.app);
  const form = await readForm(request);
  const amount = Number(String(form.get('amount') ?? '').replace(/\D/g, ''));
  if (!Number.isSafeInteger(amount) || amount <= 0) throw new Response(null, { status: 422 });
  await sendDemonstrationNotice(context.app, { paymentId: String(form.get('paymentId') ?? ''), amount, note: String(form.get('note') ?? '').slice(0, 200) });
  return redirect(`${new URL(request.url).pathname}?sent`, 303);
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, { title: 'Bank', noIndex: true });

export default function DemonstrationBank() {
  const { payments, sent } = useLoaderData<typeof loader>();
  const t = useTranslations('payments');
  return (
    <div className="mx-auto max-w-3xl">
      <h1>{t('demo.title')}</h1>
      <p className="mt-2 mb-6 text-soft">{t('demo.lead')}</p>
      {sent && <Notice tone="good">{t('demo.sent')}</Notice>}
      {payments.length === 0 && <p>{t('demo.none')}</p>}
      <ul className="mt-6 grid gap-4">
        {payments.map(({ id, reference, missing, key, code, seller }) => (
          <li key={id} className="rounded-card border border-line bg-card p-4">
            <p className="font-semibold">
              {code} · {seller}{' '}
              <Link to={`/orders/${key}/pay`} className="inline-block py-2 font-normal underline underline-offset-4">
                {t('demo.page')}
              </Link>
            </p>
            <form method="post" className="mt-2 grid items-end gap-3 sm:grid-cols-[10rem_1fr_auto]">
              <input type="hidden" name="paymentId" value={id} />
              <TextField label={t('demo.amount')} name="amount" inputMode="numeric" defaultValue={missing} />
              <TextField label={t('demo.note')} name="note" defaultValue={`MBVCB.${reference}.CK`} />
              <Button>{t('demo.send')}</Button>
            </form>
          </li>
        ))}
      </ul>
    </div>
  );
}
