import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { areaAbilitiesOf, sellerRolesOf } from '#app/modules/identity/person.ts';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { usePath } from '#app/ui/link.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'identity')('account') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { name, phone, roles } = await requireSignedIn(context.app, request);
  return json({ name, phone, isSeller: sellerRolesOf(roles).length > 0, isOfficer: areaAbilitiesOf(roles).length > 0 });
}

export default function Account() {
  const { name, phone, isSeller, isOfficer } = useLoaderData<typeof loader>();
  const t = useTranslations('identity');
  const path = usePath();
  return (
    <div className="mx-auto max-w-xl">
      <h1>{t('account')}</h1>
      <dl className="mt-6 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 rounded-card border border-line bg-card p-4 md:p-6">
        <dt className="text-soft">{t('name')}</dt>
        <dd className="font-semibold">{name}</dd>
        <dt className="text-soft">{t('phone')}</dt>
        <dd className="font-semibold">{phone && formatPhone(phone)}</dd>
      </dl>
      <h2 className="mt-8">{t('roles')}</h2>
      <div className="mt-4 flex flex-wrap gap-4">
        {isSeller && <ButtonLink to="/seller">{t('toSeller')}</ButtonLink>}
        {isOfficer && <ButtonLink to="/admin">{t('toAdmin')}</ButtonLink>}
        {!isSeller && !isOfficer && <p>{t('noRole')}</p>}
      </div>
      <form method="post" action="/sign-out" className="mt-8 border-t border-line pt-6">
        <input type="hidden" name="back" value={path('/')} />
        <Button look="secondary">{t('signOut')}</Button>
      </form>
    </div>
  );
}
