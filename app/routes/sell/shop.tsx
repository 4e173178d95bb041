import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { registerShop } from '#app/modules/identity/register-shop.server.ts';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { shopCookie } from '#app/modules/identity/require-seller.server.ts';
import { findRegistration } from '#app/modules/sellers/find-registration.server.ts';
import { keepRegistration } from '#app/modules/sellers/keep-registration.server.ts';
import { readDraftFields, shopForm } from '#app/modules/sellers/registration.ts';
import { RegistrationFrame, StepButtons, keptForm } from '#app/modules/sellers/ui/registration-frame.tsx';
import { ShopFields } from '#app/modules/sellers/ui/shop-fields.tsx';
import type { ShopErrors } from '#app/modules/sellers/ui/shop-fields.tsx';
import { writeCookie } from '#app/platform/http/cookies.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'onboarding')('shop.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { userId, name } = await requireSignedIn(app, request);
  const [{ fields }, communes, { province }] = await Promise.all([
    findRegistration(app, userId),
    listCommunes(app.db, app.settings.homeProvince, vietnamDay(app.clock.now())),
    app.installation(),
  ]);
  return json({ fields: { contactName: parsePhone(name) ? '' : name, ...fields }, communes: communes.map(({ code, fullName }) => ({ code, fullName })), province });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const person = await requireSignedIn(app, request);
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const fields = readDraftFields(form);
  await keepRegistration(app, { userId: person.userId, fields });
  if (form.get('intent') === 'later') return redirect(localPath('/sell?kept', locale), 303);
  const parsed = shopForm.safeParse(fields);
  const again = (errors: ShopErrors) => json({ fields, errors }, { status: 422 });
  if (!parsed.success) return again(Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message])));
  const registered = await registerShop(app, { person, address: context.clientAddress, shop: parsed.data });
  if (!registered.ok) return again({ communeCode: 'commune' });
  await keepRegistration(app, { userId: person.userId, fields: {}, step: 'goods' });
  // From here on this person acts for this shop, also if they have another one.
  const cookie = writeCookie(shopCookie, registered.value.sellerId, { secure: app.settings.publicUrl.startsWith('https:'), httpOnly: true });
  return redirect(localPath('/sell/goods', locale), { status: 303, headers: { 'set-cookie': cookie } });
}

export default function ShopStep() {
  const { fields, communes, province } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding');
  return (
    <RegistrationFrame number={2} title={t('shop.title')}>
      <form method="post" noValidate className="mt-6 space-y-5" {...keptForm}>
        {again && <Notice tone="bad">{t('fix')}</Notice>}
        <ShopFields values={again?.fields ?? fields} errors={again?.errors ?? {}} communes={communes} province={province} />
        <StepButtons next={t('next')} />
      </form>
    </RegistrationFrame>
  );
}
