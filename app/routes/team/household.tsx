import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { askConsent } from '#app/modules/sellers/ask-consent.server.ts';
import { readConsentTerms } from '#app/modules/sellers/consent.ts';
import { giveConsentOnPaper } from '#app/modules/sellers/give-consent-on-paper.server.ts';
import { giveConsentByCode } from '#app/modules/sellers/give-consent.server.ts';
import { getHousehold } from '#app/modules/sellers/list-households.server.ts';
import { revokeConsent } from '#app/modules/sellers/revoke-consent.server.ts';
import { AskConsentForm, ConsentCodeForm } from '#app/modules/sellers/ui/consent-forms.tsx';
import { LiveConsent } from '#app/modules/sellers/ui/live-consent.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'team')('household.title', { shop: data?.household.name ?? '' }) },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { userId: helperId, scope } = await requireOfficer(context, request, 'assist_households');
  const household = await getHousehold(context.app, { helperId, communeIds: scope.communeIds, sellerId: params.id ?? '' });
  return json({ household, done: new URL(request.url).searchParams.get('done') });
}

export async function action({ request, params, context: { app, ...rest } }: ActionFunctionArgs) {
  const { userId: helperId, actor, scope } = await requireOfficer({ app, ...rest }, request, 'assist_households');
  const { communeIds } = scope;
  const { id: sellerId } = await getHousehold(app, { helperId, communeIds, sellerId: params.id ?? '' });
  const form = await readForm(request);
  const typed = { parts: form.getAll('part').map(String), days: String(form.get('days') ?? '') };
  const refuse = (problem: { code: string; minutes?: number }) => json({ typed, code: problem.code, minutes: problem.minutes ?? 0 }, 422);
  const done = (what: string) => redirect(localPath(`/team/households/${sellerId}?done=${what}`, localeOfPath(new URL(request.url).pathname)), 303);
  const consentId = String(form.get('consentId') ?? '');
  switch (form.get('intent')) {
    case 'confirm': {
      const given = await giveConsentByCode(app, { actor, communeIds, consentId, code: String(form.get('code') ?? '') });
      return given.ok ? done('given') : refuse(given.problem);
    }
    case 'end':
      await revokeConsent(app, { actor, consentId, by: { helperId } });
      return done('ended');
    case 'ask': {
      const terms = readConsentTerms(form);
      if ('code' in terms) return refuse(terms);
      const asked = await askConsent(app, { actor, communeIds, sellerId, ...terms });
      return asked.ok ? done('sent') : refuse(asked.problem);
    }
    case 'paper': {
      const terms = readConsentTerms(form);
      if ('code' in terms) return refuse(terms);
      const photo = form.get('photo');
      if (!(photo instanceof File) || photo.size === 0) return refuse({ code: 'no_photo' });
      const given = await giveConsentOnPaper(app, { actor, communeIds, sellerId, ...terms, bytes: new Uint8Array(await photo.arrayBuffer()) });
      return given.ok ? done('given') : refuse({ code: 'scan' });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const problems = ['no_part', 'not_days', 'too_many_codes', 'wrong_code', 'code_expired', 'too_many_tries', 'no_photo', 'scan'] as const;

export default function TeamHousehold() {
  const { household, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('team');
  const code = problems.find((known) => known === refused?.code) ?? null;
  const told = (...of: (typeof problems)[number][]) => (code && of.includes(code) ? t(`problem.${code}`, { minutes: refused?.minutes ?? 0 }) : undefined);
  const { consent } = household;
  const waiting = consent?.state === 'asked' && !told('no_part', 'not_days', 'no_photo', 'scan');
  const ask = (
    <AskConsentForm phone={household.phone} typed={refused?.typed.days ? refused.typed : null} errors={{ parts: told('no_part'), days: told('not_days'), photo: told('no_photo', 'scan') }} />
  );
  return (
    <>
      <Link to="/team" className="inline-block py-2 underline underline-offset-4">
        ← {t('title')}
      </Link>
      <h1>{t(consent?.state === 'live' ? 'enterOf' : 'household.title', { shop: household.name })}</h1>
      <p className="mt-1 text-soft">
        {household.contactName}, {household.commune.fullName}
      </p>
      <div className="my-4 space-y-4">
        {told('too_many_codes') && <Notice tone="bad">{told('too_many_codes')}</Notice>}
        {done === 'given' && consent?.state === 'live' && !code && <Notice tone="good">{t('household.given')}</Notice>}
        {done === 'new' && !code && <Notice tone="good">{t('newHousehold.ready')}</Notice>}
      </div>
      {consent?.state === 'live' && <LiveConsent household={household} consent={consent} />}
      {consent && waiting && <ConsentCodeForm phone={household.phone} consent={consent} error={told('wrong_code', 'code_expired', 'too_many_tries') ?? null} />}
      {consent ? (
        <details className="mt-6" open={!waiting && code !== null}>
          <summary className="min-h-11 py-2 font-semibold text-leaf">{waiting ? t('household.again') : t('household.moreOrOther')}</summary>
          <div className="mt-3">{ask}</div>
        </details>
      ) : (
        ask
      )}
    </>
  );
}
