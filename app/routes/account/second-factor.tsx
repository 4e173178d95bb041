import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { changeSecondFactor } from '#app/modules/identity/change-second-factor.server.ts';
import { findDemoCode } from '#app/modules/identity/find-demo-code.server.ts';
import { getSecondFactor } from '#app/modules/identity/get-second-factor.server.ts';
import { keepSecondFactor } from '#app/modules/identity/keep-second-factor.server.ts';
import { actorOf } from '#app/modules/identity/person.ts';
import { proveSecondFactor } from '#app/modules/identity/prove-second-factor.server.ts';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { setSecondFactor } from '#app/modules/identity/set-second-factor.server.ts';
import { RecoveryCodes } from '#app/modules/identity/ui/recovery-codes.tsx';
import { DemoCode, GeneratorSetUp, SecondFactorChange, SecondFactorEntry } from '#app/modules/identity/ui/second-factor-forms.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { safeBackPath } from '#app/platform/http/safe-back-path.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { ok } from '#app/shared/result.ts';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'identity')('secondFactor.title') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(context.app, request);
  const back = new URL(request.url).searchParams.get('back');
  const state = await getSecondFactor(context.app, signedIn);
  const demoCode = await findDemoCode(context.app, { userId: signedIn.userId, step: state.step });
  return json({ state, demoCode, back: back && safeBackPath(back) }, { headers: { 'cache-control': 'private, no-store' } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app, clientAddress } = context;
  const signedIn = await requireSignedIn(app, request);
  const form = await readForm(request);
  const typed = { signedIn, actor: actorOf(signedIn, clientAddress), code: String(form.get('code') ?? '').slice(0, 40) };
  const back = form.get('back');
  const locale = localeOfPath(new URL(request.url).pathname);
  const here = `${localPath('/account/second-factor', locale)}${back ? `?${new URLSearchParams({ back: safeBackPath(back) })}` : ''}`;
  const next = back ? safeBackPath(back) : localPath('/account', locale);
  const does = String(form.get('do'));
  if (does === 'keep') {
    await keepSecondFactor(app, signedIn);
    return redirect(here, 303);
  }
  const done = await run();
  if (!done.ok) {
    const minutes = done.problem.code === 'too_many_second_factors' ? done.problem.minutes : 0;
    return json({ codes: null, next, recovery: does === 'recover', problem: { code: done.problem.code, minutes } }, { status: minutes > 0 ? 429 : 422 });
  }
  const { codes } = done.value;
  if (codes.length > 0) return json({ codes, next, recovery: false, problem: null }, { headers: { 'cache-control': 'private, no-store' } });
  return redirect(does === 'phone' ? here : next, 303);

  async function run(): ReturnType<typeof setSecondFactor> {
    if (does === 'set') return setSecondFactor(app, typed);
    if (does === 'codes' || does === 'phone') return changeSecondFactor(app, { ...typed, what: does });
    const proved = await proveSecondFactor(app, typed);
    return proved.ok ? ok({ codes: [] }) : proved;
  }
}

export default function SecondFactor() {
  const { state, demoCode, back } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('identity.secondFactor');
  if (answer?.codes) return <Page title={t('title')}><RecoveryCodes codes={answer.codes} next={answer.next} /></Page>;
  const error = answer?.problem ? t(`problem.${answer.problem.code}`, { minutes: answer.problem.minutes }) : null;
  const title = state.step === 'set_up' ? t('setUp') : state.step === 'move' ? t('move') : t('title');
  return (
    <Page title={title}>
      <p className="mt-2 mb-6 text-soft">{t('why')}</p>
      {(state.step === 'set_up' || state.step === 'move') && <GeneratorSetUp generator={state.generator} moves={state.step === 'move'} back={back} error={error} />}
      {state.step === 'type' && <SecondFactorEntry back={back} error={error} recovery={answer?.recovery ?? false} codesLeft={state.codesLeft} />}
      {state.step === 'proved' && <SecondFactorChange back={back} error={error} codesLeft={state.codesLeft} />}
      {demoCode && <DemoCode code={demoCode} intent={state.step === 'type' ? 'prove' : state.step === 'proved' ? null : 'set'} back={back} />}
    </Page>
  );
}

function Page({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="mx-auto max-w-xl">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
