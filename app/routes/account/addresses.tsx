import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getAddressForm } from '#app/modules/checkout/get-address-form.server.ts';
import { removeAddress } from '#app/modules/checkout/remove-address.server.ts';
import { saveAddress } from '#app/modules/checkout/save-address.server.ts';
import type { CheckoutErrors } from '#app/modules/checkout/schema.ts';
import { AddressBook } from '#app/modules/checkout/ui/address-book.tsx';
import { AddressForm } from '#app/modules/checkout/ui/address-form.tsx';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

type Sent = { typed: Record<string, string>; errors: CheckoutErrors };
/** What a form of this request brought: the loader shows it again. */
const sent = new WeakMap<AppLoadContext, Sent>();

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'checkout')('addresses.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { userId } = await requireSignedIn(context.app, request);
  const { searchParams } = new URL(request.url);
  const { typed = null, errors = {} } = sent.get(context) ?? {};
  const form = await getAddressForm(context.app, { userId, editing: searchParams.get('edit'), typed });
  const done = searchParams.get('done');
  return json({ ...form, errors, again: typed !== null, done: (['saved', 'removed'] as const).find((what) => what === done) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const { userId } = await requireSignedIn(app, request);
  const typed = Object.fromEntries([...(await readForm(request))].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  const { pathname, searchParams } = new URL(request.url);
  const done = (what: 'saved' | 'removed') => redirect(localPath(`/account/addresses?done=${what}`, localeOfPath(pathname)), 303);
  if (typed.remove) {
    await removeAddress(app, { userId, id: typed.remove });
    return done('removed');
  }
  if (typed.intent || typed.pick) {
    sent.set(context, { typed, errors: {} });
    return json(null);
  }
  const saved = await saveAddress(app, { userId, id: searchParams.get('edit'), fields: typed });
  if (saved.ok) return done('saved');
  sent.set(context, { typed, errors: saved.problem.errors });
  return json(null, { status: 422 });
}

export default function AddressesPage() {
  const { addresses, editing, typed, address, errors, again, done } = useLoaderData<typeof loader>();
  const t = useTranslations('checkout.addresses');
  return (
    <div className="mx-auto max-w-2xl">
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead')}</p>
      <div className="mt-4 space-y-4 empty:hidden">{done && !again && <Notice tone="good">{t(done)}</Notice>}</div>
      {addresses.length === 0 ? <p className="mt-6">{t('none')}</p> : <AddressBook addresses={addresses} />}
      <AddressForm key={editing ?? 'new'} editing={editing !== null} open={again || editing !== null || addresses.length === 0} typed={typed} address={address} errors={errors} />
    </div>
  );
}
