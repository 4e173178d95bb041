import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { takeUpPerson } from '#app/modules/checkout/take-up-person.server.ts';
import { askSignInCode } from '#app/modules/identity/ask-sign-in-code.server.ts';
import { requirePendingSignIn } from '#app/modules/identity/require-pending-sign-in.server.ts';
import { signInByCode } from '#app/modules/identity/sign-in-by-code.server.ts';
import { PhoneCodeField, SendAgain } from '#app/modules/identity/ui/code-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'identity')('code.title') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { phone, identity } = requirePendingSignIn(app, request);
  const provider = identity && (app.settings.openId?.name ?? null);
  const done = new URL(request.url).searchParams.get('done');
  const { demonstration } = await app.installation();
  return json({ phone, provider, done: done === 'again' || done === 'soon' ? done : null, demonstration }, { headers: { 'cache-control': 'private, no-store' } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress: address } = context;
  const pending = requirePendingSignIn(app, request);
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const does = form.get('do');
  if (does === 'again' || does === 'phone') {
    const typed = String(form.get('phone') ?? '').slice(0, 40);
    const asked = await askSignInCode(app, { ...pending, phone: does === 'phone' && !pending.phone ? typed : (pending.phone ?? ''), address });
    if (!asked.ok) {
      const minutes = asked.problem.code === 'too_many_codes' ? asked.problem.minutes : 0;
      return json({ problem: asked.problem.code, minutes, typed }, { status: minutes > 0 ? 429 : 422 });
    }
    const done = does === 'again' ? `?done=${asked.value.sent ? 'again' : 'soon'}` : '';
    return redirect(`${localPath('/sign-in/code', locale)}${done}`, { status: 303, headers: { 'set-cookie': asked.value.cookie } });
  }
  const source = { address, userAgent: request.headers.get('user-agent') };
  const result = await signInByCode(app, { pending, code: String(form.get('code') ?? '').slice(0, 40), source });
  if (!result.ok) return json({ problem: result.problem.code, minutes: 0, typed: '' }, { status: 422 });
  const cookies = [...result.value.cookies, ...(await takeUpPerson(app, { request, userId: result.value.userId }))];
  const headers = new Headers(cookies.map((cookie): [string, string] => ['set-cookie', cookie]));
  return redirect(pending.back ?? localPath(result.value.home, locale), { status: 303, headers });
}

export default function SignInCode() {
  const { phone, provider, done, demonstration } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('identity');
  const error = refused ? t(`problem.${refused.problem}`, { minutes: refused.minutes }) : null;
  return (
    <div className="mx-auto max-w-md">
      <h1>{phone ? t('code.title') : t('code.phoneTitle')}</h1>
      <p className="mt-2">{phone ? t('code.sent', { phone: formatPhone(phone) }) : t('code.phoneWhy', { provider: provider ?? '' })}</p>
      {phone && provider && <p className="mt-2 text-soft">{t('code.links', { provider })}</p>}
      {done && !refused && (
        <div className="mt-4">
          <Notice tone={done === 'again' ? 'good' : 'plain'}>{t(done === 'again' ? 'code.sentAgain' : 'code.soon')}</Notice>
        </div>
      )}
      <form method="post" className="mt-6 space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
        {phone ? (
          <PhoneCodeField error={error} />
        ) : (
          <TextField label={t('phone')} hint={t('phoneHint')} name="phone" type="tel" autoComplete="tel" required maxLength={40} defaultValue={refused?.typed} error={error} />
        )}
        <Button name="do" value={phone ? 'enter' : 'phone'} className="w-full">
          {phone ? t('enter') : t('code.send')}
        </Button>
      </form>
      {phone && <SendAgain />}
      <p className="mt-4 flex flex-wrap gap-x-6">
        <Link to="/sign-in" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
          {t('code.otherNumber')}
        </Link>
        {demonstration && (
          <Link to="/dev/outbox" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
            {t('code.outbox')}
          </Link>
        )}
      </p>
    </div>
  );
}
