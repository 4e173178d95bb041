import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { grantSellerRole } from '#app/modules/identity/grant-seller-role.server.ts';
import { listShopPeople } from '#app/modules/identity/list-shop-people.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { revokeSellerRole } from '#app/modules/identity/revoke-seller-role.server.ts';
import { AddShopPerson, ShopPeople } from '#app/modules/identity/ui/shop-people.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

const told = ['added', 'removed'] as const;

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'roles')('staff.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { seller, sellerId, userId } = await requireSeller(context, request, 'run_shop');
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, userId, people: await listShopPeople(context.app, { sellerId }), done: told.find((each) => each === done) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'run_shop');
  const form = await readForm(request);
  const back = (done: (typeof told)[number]) => redirect(localPath(`/seller/staff?done=${done}`, localeOfPath(new URL(request.url).pathname)), 303);
  switch (form.get('intent')) {
    case 'grant': {
      const typed = { phone: String(form.get('phone') ?? '').slice(0, 40), name: String(form.get('name') ?? '').slice(0, 80), role: form.get('role') === 'seller_owner' ? ('seller_owner' as const) : ('seller_staff' as const) };
      const result = await grantSellerRole(context.app, { actor, sellerId, ...typed });
      return result.ok ? back('added') : json({ typed, problem: result.problem.code }, { status: 422 });
    }
    case 'revoke': {
      const result = await revokeSellerRole(context.app, { actor, sellerId, grantId: String(form.get('grantId') ?? '') });
      return result.ok ? back('removed') : json({ typed: null, problem: result.problem.code }, { status: 422 });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function Staff() {
  const { seller, userId, people, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('roles');
  const problem = refused?.problem ?? null;
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t('staff.title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('staff.intro')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {problem === 'last_one' && <Notice tone="bad">{t('problem.last_one.owner')}</Notice>}
        {done && !refused && <Notice tone="good">{t(`staff.${done}`)}</Notice>}
      </div>
      <ShopPeople people={people} userId={userId} />
      <AddShopPerson typed={refused?.typed ?? null} problem={problem === 'last_one' ? null : problem} />
    </SellerFrame>
  );
}
