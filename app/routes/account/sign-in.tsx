import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { takeUpPerson } from '#app/modules/checkout/take-up-person.server.ts';
import { askSignInCode } from '#app/modules/identity/ask-sign-in-code.server.ts';
import { canSendCodes } from '#app/modules/identity/can-send-codes.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { homeOf } from '#app/modules/identity/person.ts';
import { signIn } from '#app/modules/identity/sign-in.server.ts';
import { DemoSignIns } from '#app/modules/identity/ui/demo-sign-ins.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'identity')('signIn') },
  { name: 'robots', content: 'noindex' },
];

const openIdFaults = ['openid_away', 'openid_refused', 'openid_failed'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { pathname, searchParams } = new URL(request.url);
  const back = searchParams.get('back');
  const signedIn = await findSignedIn(app, request);
  if (signedIn) throw redirect(back ? safeBackPath(back) : localPath(homeOf(signedIn.roles), localeOfPath(pathname)), 303);
  const fault = openIdFaults.find((code) => code === searchParams.get('problem')) ?? null;
  return json({
    back: back && safeBackPath(back),
    demonstration: (await app.installation()).demonstration,
    codes: await canSendCodes(app),
    provider: app.settings.openId?.name ?? null,
    fault,
  });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const { app, clientAddress: address } = context;
  const locale = localeOfPath(new URL(request.url).pathname);
  const phone = String(form.get('phone') ?? '').slice(0, 40);
  const back = form.get('back') ? safeBackPath(form.get('back')) : null;
  if (form.get('do') === 'code') {
    const asked = await askSignInCode(app, { phone, address, back });
    if (asked.ok) return redirect(localPath('/sign-in/code', locale), { status: 303, headers: { 'set-cookie': asked.value.cookie } });
    const minutes = asked.problem.code === 'too_many_codes' ? asked.problem.minutes : 0;
    return json({ phone, problem: asked.problem.code, minutes }, { status: minutes > 0 ? 429 : 422 });
  }
  const result = await signIn(app, { phone, password: String(form.get('password') ?? ''), address, userAgent: request.headers.get('user-agent') });
  if (!result.ok) return json({ phone, problem: result.problem.code, minutes: 0 }, { status: result.problem.code === 'too_many_sign_ins' ? 429 : 422 });
  const cookies = [...result.value.cookies, ...(await takeUpPerson(app, { request, userId: result.value.userId }))];
  const headers = new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie]));
  return redirect(back ?? localPath(result.value.home, locale), { status: 303, headers });
}

export default function SignIn() {
  const { back, demonstration, codes, provider, fault } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('identity');
  const wrongPhone = refused?.problem === 'wrong_phone';
  return (
    <div className={`mx-auto grid items-start gap-8 ${demonstration ? 'max-w-4xl md:grid-cols-2' : 'max-w-md'}`}>
      <div>
        <h1>{t('signIn')}</h1>
        <p className="mt-2 text-soft">{t('signInIntro')}</p>
        {fault && provider && !refused && (
          <div className="mt-4">
            <Notice tone="bad">{t(`problem.${fault}`, { provider })}</Notice>
          </div>
        )}
        <form method="post" className="mt-6 space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
          {refused && !wrongPhone && <Notice tone="bad">{t(`problem.${refused.problem}`, { minutes: refused.minutes })}</Notice>}
          {back && <input type="hidden" name="back" value={back} />}
          <TextField
            label={t('phone')}
            hint={t('phoneHint')}
            name="phone"
            type="tel"
            autoComplete="username"
            required
            maxLength={40}
            defaultValue={refused?.phone}
            error={wrongPhone ? t('problem.wrong_phone') : null}
          />
          <TextField label={t('password.title')} name="password" type="password" autoComplete="current-password" maxLength={128} />
          <Button className="w-full">{t('enter')}</Button>
          {codes && (
            <div className="border-t border-line pt-4">
              <p className="mb-2 text-soft">{t('code.instead')}</p>
              <Button name="do" value="code" look="secondary" className="w-full">
                {t('code.send')}
              </Button>
            </div>
          )}
        </form>
        {provider && (
          <a href={`/sign-in/openid${back ? `?${new URLSearchParams({ back })}` : ''}`} className={buttonClass('secondary', 'mt-4 w-full')}>
            {t('enterWith', { provider })}
          </a>
        )}
        <p className="mt-4">
          <Link to="/orders" className="inline-block py-2 text-leaf underline underline-offset-4">
            {t('findOrder')}
          </Link>
        </p>
      </div>
      {demonstration && <DemoSignIns back={back} />}
    </div>
  );
}
