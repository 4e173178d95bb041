import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { listDiscounts } from '#app/modules/discounts/list-discounts.server.ts';
import { submitDiscount } from '#app/modules/discounts/submit-discount.server.ts';
import { DiscountsPage } from '#app/modules/discounts/ui/discounts-page.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'discounts')('title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'keep_discounts');
  const { searchParams } = new URL(request.url);
  const page = pageOf(searchParams);
  const done = searchParams.get('done');
  return json({ ...(await listDiscounts(context.app, { sellerId: null, page })), abilities, areas: scope.areas, page, done: (['created', 'ended'] as const).find((what) => what === done) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'keep_discounts');
  const result = await submitDiscount(context.app, { actor, sellerId: null, form: await readForm(request) });
  if (!result.ok) return json(result.problem, 422);
  return redirect(localPath(`/admin/discounts?done=${result.value}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function MarketDiscounts() {
  const { abilities, areas, ...page } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="discounts">
      <DiscountsPage of="market" path="/admin/discounts" {...page} again={again ?? null} />
    </OfficerFrame>
  );
}
