import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { takeUpPerson } from '#app/modules/checkout/take-up-person.server.ts';
import { askSignInCode } from '#app/modules/identity/ask-sign-in-code.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { sellerRolesOf } from '#app/modules/identity/person.ts';
import { signInByCode } from '#app/modules/identity/sign-in-by-code.server.ts';
import { findRegistration } from '#app/modules/sellers/find-registration.server.ts';
import { CodeForm, PhoneForm, SellIntro, SignedInStart } from '#app/modules/sellers/ui/start-forms.tsx';
import { RegistrationFrame } from '#app/modules/sellers/ui/registration-frame.tsx';
import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';
import { parsePhone } from '#app/shared/phone.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

/** The number to which a code was sent, until the code has come. */
const phoneCookie = 'sell_phone';

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(data?.locale ?? 'vi', 'onboarding');
  return pageMeta(matches, { title: t('start.title'), description: t('start.lead') });
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOfPath(pathname);
  const [signedIn, { demonstration }] = await Promise.all([findSignedIn(app, request), app.installation()]);
  const registration = signedIn && (await findRegistration(app, signedIn.userId));
  const begun = registration !== null && Object.keys(registration.fields).length > 0;
  // Who has a shop and nothing half done wants to go to it; a second shop is begun with ?new.
  if (signedIn && !begun && sellerRolesOf(signedIn.roles).length > 0 && !searchParams.has('new')) throw redirect(localPath('/seller', locale), 303);
  if (signedIn && searchParams.has('go')) throw redirect(localPath(`/sell/${registration?.step ?? 'shop'}`, locale), 303);
  const phone = !signedIn && searchParams.has('code') ? readCookie(request, phoneCookie) : null;
  return json(
    { locale, demonstration, phone, person: signedIn && { name: signedIn.name, begun, step: registration?.step ?? 'shop' }, kept: searchParams.has('kept') },
    { headers: { 'cache-control': 'private, no-store' } },
  );
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress } = context;
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const phone = String(form.get('phone') ?? readCookie(request, phoneCookie) ?? '').slice(0, 40);
  const secure = app.settings.publicUrl.startsWith('https:');
  if (form.get('intent') === 'enter') {
    const pending = { phone: parsePhone(phone), back: null, identity: null };
    const entered = await signInByCode(app, { pending, code: String(form.get('code') ?? '').slice(0, 20), source: { address: clientAddress, userAgent: request.headers.get('user-agent') } });
    if (!entered.ok) return json({ phone, sent: true, problem: entered.problem.code, minutes: 0 }, { status: 422 });
    const cookies = [...entered.value.cookies, ...(await takeUpPerson(app, { request, userId: entered.value.userId }))];
    const headers = new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie]));
    headers.append('set-cookie', writeCookie(phoneCookie, '', { secure, httpOnly: true, maxAge: 0 }));
    return redirect(localPath('/sell?go', locale), { status: 303, headers });
  }
  const sent = await askSignInCode(app, { phone, address: clientAddress, back: null });
  if (!sent.ok) {
    const minutes = sent.problem.code === 'too_many_codes' ? sent.problem.minutes : 0;
    return json({ phone, sent: false, problem: sent.problem.code, minutes }, { status: minutes > 0 ? 429 : 422 });
  }
  return redirect(localPath('/sell?code', locale), { status: 303, headers: { 'set-cookie': writeCookie(phoneCookie, parsePhone(phone) ?? phone, { secure, httpOnly: true, maxAge: 900 }) } });
}

export default function SellPage() {
  const { demonstration, phone, person, kept } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding');
  const waiting = again?.sent ? again.phone : phone;
  return (
    <RegistrationFrame number={1} title={t('start.title')} lead={t('start.lead')}>
      <div className="mt-6 space-y-6">
        {kept && <Notice tone="good">{t('kept')}</Notice>}
        {again && <Notice tone="bad">{t(`start.problem.${again.problem}`, { minutes: again.minutes })}</Notice>}
        {person ? <SignedInStart person={person} /> : waiting ? <CodeForm phone={waiting} demonstration={demonstration} /> : <PhoneForm phone={again?.phone ?? ''} />}
        <SellIntro />
      </div>
    </RegistrationFrame>
  );
}
