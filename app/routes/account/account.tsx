import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getAccount } from '#app/modules/identity/get-account.server.ts';
import { actorOf, areaAbilitiesOf, needsSecondFactor, sellerRolesOf } from '#app/modules/identity/person.ts';
import { renamePerson } from '#app/modules/identity/rename-person.server.ts';
import { isOfOfficers } from '#app/modules/identity/officer-sections.ts';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { AccountFacts } from '#app/modules/identity/ui/account-facts.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { Link, usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'identity')('account') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const signedIn = await requireSignedIn(app, request);
  const { name, phone, roles } = signedIn;
  const { identities, ...account } = await getAccount(app, signedIn);
  const done = new URL(request.url).searchParams.get('done');
  return json({
    name,
    phone,
    ...account,
    provider: identities.length > 0 ? (app.settings.openId?.name ?? identities[0]?.issuer ?? null) : null,
    needsSecondFactor: needsSecondFactor(roles),
    roleNames: [...new Set(roles.map(({ role }) => role))],
    isSeller: sellerRolesOf(roles).length > 0,
    isOfficer: areaAbilitiesOf(roles).some(isOfOfficers),
    isHelper: roles.some(({ role }) => role === 'community_member'),
    done: done === 'password' ? ('password' as const) : done === 'name' ? ('name' as const) : null,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(context.app, request);
  const form = await readForm(request);
  const typed = String(form.get('name') ?? '').slice(0, 200);
  const renamed = await renamePerson(context.app, { signedIn, actor: actorOf(signedIn, context.clientAddress), name: typed });
  if (!renamed.ok) return json({ typed, problem: renamed.problem.code }, { status: 422 });
  return redirect(localPath('/account?done=name', localeOfPath(new URL(request.url).pathname)), 303);
}

export default function Account() {
  const account = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('identity');
  const role = useTranslations('roles.name');
  const shop = useTranslations('checkout');
  const path = usePath();
  const { isSeller, isOfficer, isHelper, roleNames, done } = account;
  return (
    <div className="mx-auto max-w-xl">
      <h1>{t('account')}</h1>
      {done && !refused && (
        <div className="mt-4">
          <Notice tone="good">{t(`done.${done}`)}</Notice>
        </div>
      )}
      <AccountFacts account={account} refused={refused ? { typed: refused.typed, error: t(`problem.${refused.problem}`) } : null} />
      <h2 className="mt-8">{t('roles')}</h2>
      {roleNames.length > 0 ? <p className="mt-2">{roleNames.map((name) => role(name)).join(', ')}</p> : <p className="mt-2">{t('noRole')}</p>}
      <div className="mt-4 flex flex-wrap gap-4">
        {isSeller && <ButtonLink to="/seller">{t('toSeller')}</ButtonLink>}
        {isOfficer && <ButtonLink to="/admin">{t('toAdmin')}</ButtonLink>}
        {isHelper && <ButtonLink to="/team">{t('toTeam')}</ButtonLink>}
        {!isSeller && (
          <ButtonLink to="/sell" look={roleNames.length > 0 ? 'secondary' : 'primary'}>
            {t('toSell')}
          </ButtonLink>
        )}
      </div>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <Link to="/account/orders" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          {shop('myOrders.title')}
        </Link>
        <Link to="/account/addresses" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          {shop('addresses.title')}
        </Link>
        <Link to="/account/record" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          {t('toRecord')}
        </Link>
      </p>
      <form method="post" action="/sign-out" className="mt-4 border-t border-line pt-6">
        <input type="hidden" name="back" value={path('/')} />
        <Button look="secondary">{t('signOut')}</Button>
      </form>
    </div>
  );
}
