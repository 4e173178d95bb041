import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { listDiscounts } from '#app/modules/discounts/list-discounts.server.ts';
import { submitDiscount } from '#app/modules/discounts/submit-discount.server.ts';
import { DiscountsPage } from '#app/modules/discounts/ui/discounts-page.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'discounts')('title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'run_shop');
  const { searchParams } = new URL(request.url);
  const page = pageOf(searchParams);
  const done = searchParams.get('done');
  return json({ ...(await listDiscounts(context.app, { sellerId, page })), seller, page, done: (['created', 'ended'] as const).find((what) => what === done) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'run_shop');
  const result = await submitDiscount(context.app, { actor, sellerId, form: await readForm(request) });
  if (!result.ok) return json(result.problem, 422);
  return redirect(localPath(`/seller/discounts?done=${result.value}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function SellerDiscounts() {
  const { seller, ...page } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <SellerFrame seller={seller} section="shop">
      <DiscountsPage of="seller" path="/seller/discounts" {...page} again={again ?? null} />
    </SellerFrame>
  );
}
