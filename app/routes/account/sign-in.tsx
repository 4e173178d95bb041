import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { homeOf } from '#app/modules/identity/person.ts';
import { signIn } from '#app/modules/identity/sign-in.server.ts';
import { DemoSignIns } from '#app/modules/identity/ui/demo-sign-ins.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'identity')('signIn') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const back = searchParams.get('back');
  const signedIn = await findSignedIn(context.app, request);
  if (signedIn) throw redirect(back ? safeBackPath(back) : localPath(homeOf(signedIn.roles), localeOfPath(pathname)), 303);
  return json({ back: back && safeBackPath(back), demonstration: (await context.app.installation()).demonstration });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const phone = String(form.get('phone') ?? '').slice(0, 40);
  const result = await signIn(context.app, { phone, password: String(form.get('password') ?? ''), address: context.clientAddress });
  if (!result.ok) return json({ phone, problem: result.problem.code }, { status: result.problem.code === 'too_many_sign_ins' ? 429 : 422 });
  const back = form.get('back');
  const home = localPath(result.value.home, localeOfPath(new URL(request.url).pathname));
  const headers = new Headers(result.value.cookies.map((cookie): [string, string] => ['set-cookie', cookie]));
  return redirect(back ? safeBackPath(back) : home, { status: 303, headers });
}

export default function SignIn() {
  const { back, demonstration } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('identity');
  return (
    <div className={`mx-auto grid items-start gap-8 ${demonstration ? 'max-w-4xl md:grid-cols-2' : 'max-w-md'}`}>
      <div>
        <h1>{t('signIn')}</h1>
        <p className="mt-2 text-soft">{t('signInIntro')}</p>
        <form method="post" className="mt-6 space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
          {refused && <Notice tone="bad">{t(`problem.${refused.problem}`)}</Notice>}
          {back && <input type="hidden" name="back" value={back} />}
          <TextField label={t('phone')} hint={t('phoneHint')} name="phone" type="tel" autoComplete="username" required maxLength={40} defaultValue={refused?.phone} />
          <TextField label={t('password')} name="password" type="password" autoComplete="current-password" required maxLength={128} />
          <Button className="w-full">{t('enter')}</Button>
        </form>
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
