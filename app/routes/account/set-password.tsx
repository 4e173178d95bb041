import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { canSendCodes } from '#app/modules/identity/can-send-codes.server.ts';
import { getAccount } from '#app/modules/identity/get-account.server.ts';
import { actorOf } from '#app/modules/identity/person.ts';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { sendPasswordCode } from '#app/modules/identity/send-password-code.server.ts';
import { setPassword } from '#app/modules/identity/set-password.server.ts';
import { PasswordForm } from '#app/modules/identity/ui/password-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Link } from '#app/ui/link.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'identity')('password.title') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(context.app, request);
  const { hasPassword } = await getAccount(context.app, signedIn);
  const byCode = new URL(request.url).searchParams.get('by') === 'code';
  const phone = signedIn.phone && (await canSendCodes(context.app)) ? formatPhone(signedIn.phone) : null;
  return json({ hasPassword, byCode, phone, demonstration: (await context.app.installation()).demonstration });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress: address } = context;
  const signedIn = await requireSignedIn(app, request);
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  if (form.get('do') === 'send') {
    const sent = await sendPasswordCode(app, { signedIn, address });
    if (!sent.ok) return json({ problem: sent.problem.code, minutes: sent.problem.minutes }, { status: 429 });
    return redirect(localPath('/account/password?by=code', locale), 303);
  }
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 200);
  const proof = form.has('code') ? { code: text('code') } : { old: text('old') };
  const result = await setPassword(app, { signedIn, actor: actorOf(signedIn, address), password: text('password'), proof });
  if (result.ok) return redirect(localPath('/account?done=password', locale), 303);
  const minutes = result.problem.code === 'too_many_passwords' ? result.problem.minutes : 0;
  return json({ problem: result.problem.code, minutes }, { status: minutes > 0 ? 429 : 422 });
}

export default function SetPassword() {
  const { hasPassword, byCode, phone, demonstration } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('identity');
  return (
    <div className="mx-auto max-w-md">
      <p>
        <Link to="/account" className="inline-flex min-h-11 items-center underline underline-offset-4">
          ← {t('account')}
        </Link>
      </p>
      <h1>{hasPassword ? t('password.change') : t('password.set')}</h1>
      <PasswordForm by={byCode ? 'code' : hasPassword ? 'old' : 'nothing'} phone={phone} refused={refused ?? null} />
      {byCode && demonstration && (
        <p className="mt-4">
          <Link to="/dev/outbox" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">
            {t('code.outbox')}
          </Link>
        </p>
      )}
    </div>
  );
}
