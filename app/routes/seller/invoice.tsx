import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { getSellerOrder } from '#app/modules/orders/get-seller-order.server.ts';
import { largestInvoice } from '#app/modules/orders/invoice.ts';
import { setInvoice } from '#app/modules/orders/set-invoice.server.ts';
import { InvoiceForm } from '#app/modules/orders/ui/invoice-form.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const { id, code, invoice } = await getSellerOrder(context.app, { sellerId, orderId: params.id ?? '' });
  return json({ seller, order: { id, code }, invoice, today: vietnamDay(context.app.clock.now()) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const orderId = params.id ?? '';
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '');
  const typed = { number: text('number'), provider: text('provider'), issuedOn: text('issuedOn') };
  const file = form.get('file');
  const sent = file instanceof File && file.size > 0 ? file : null;
  // What is too large is not read into memory only to be refused.
  const bytes = sent && new Uint8Array(await sent.slice(0, largestInvoice + 1).arrayBuffer());
  const result = await setInvoice(context.app, { sellerId, orderId, actor, ...typed, file: bytes });
  if (!result.ok) return json({ typed, problem: result.problem.code }, result.problem.code === 'not_sold' ? 409 : 422);
  return redirect(localPath(`/seller/orders/${orderId}?done=invoice`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'printing')('invoice.title'), noIndex: true });

export default function InvoicePage() {
  const { seller, order, invoice, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('printing.invoice');
  const typed = refused?.typed ?? { number: invoice?.number ?? '', provider: invoice?.provider ?? '', issuedOn: invoice?.issuedOn.slice(0, 10) ?? today };
  return (
    <SellerFrame seller={seller} section="orders">
      <Link to={`/seller/orders/${order.id}`} className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
        ← {t('back', { code: order.code })}
      </Link>
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-prose text-soft">{t('text')}</p>
      {refused?.problem === 'not_sold' && <div className="mt-4"><Notice tone="bad">{t('notSold')}</Notice></div>}
      <InvoiceForm typed={typed} today={today} hasFile={Boolean(invoice?.fileKey)} problem={refused?.problem ?? null} />
    </SellerFrame>
  );
}
