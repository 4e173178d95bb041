import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { listOrdersToPrint } from '#app/modules/orders/list-orders-to-print.server.ts';
import { printKinds } from '#app/modules/orders/printing.ts';
import { PrintBar } from '#app/modules/orders/ui/print/print-bar.tsx';
import { Sheets } from '#app/modules/orders/ui/print/sheets.tsx';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  const { searchParams } = new URL(request.url);
  const kind = printKinds.find((name) => name === searchParams.get('as')) ?? 'labels';
  const paper = searchParams.get('paper') === 'a4' ? ('a4' as const) : ('a6' as const);
  const named = searchParams.getAll('order');
  const list = await listOrdersToPrint(app, { sellerId, orderIds: named });
  const [commune] = (await listCommunesById(app.db, [seller.communeId])).values();
  const place = commune ? `${commune.fullName}, ${commune.province.fullName}` : '';
  return json({ ...list, kind, paper, named, sender: { name: seller.name, place, phone: formatPhone(seller.phone) }, origin: app.settings.publicUrl, today: vietnamDay(app.clock.now()) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'printing')('title'), noIndex: true });

export default function PrintPage() {
  const { orders, leftOut, tooMany, kind, paper, named, sender, origin, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PrintBar kind={kind} paper={paper} named={named} count={orders.length} leftOut={leftOut} tooMany={tooMany} />
      <Sheets kind={kind} paper={paper} orders={orders} sender={sender} origin={origin} today={today} />
    </>
  );
}
