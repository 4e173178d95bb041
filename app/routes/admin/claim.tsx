import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readRefusal } from '#app/modules/register/claim.ts';
import { confirmClaim } from '#app/modules/register/confirm-claim.server.ts';
import { getClaim } from '#app/modules/register/get-claim.server.ts';
import { refuseClaim } from '#app/modules/register/refuse-claim.server.ts';
import { ClaimedListing } from '#app/modules/register/ui/claimed-listing.tsx';
import { EntryChoices } from '#app/modules/register/ui/entry-choices.tsx';
import { EntryCard } from '#app/modules/register/ui/entry-card.tsx';
import { RefuseClaimForm } from '#app/modules/register/ui/refuse-claim-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_register');
  const search = (new URL(request.url).searchParams.get('find') ?? '').slice(0, 100);
  const claim = await getClaim(context.app, { claimId: params.id ?? '', communeIds: scope.communeIds, search });
  return json({ abilities, areas: scope.areas, search, today: vietnamDay(context.app.clock.now()), ...claim });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'keep_register');
  const form = await readForm(request);
  const decision = { claimId: params.id ?? '', communeIds: scope.communeIds, actor };
  const done = (what: string) => redirect(localPath(`/admin/claims?done=${what}`, localeOfPath(new URL(request.url).pathname)), 303);
  switch (form.get('intent')) {
    case 'confirm': {
      const result = await confirmClaim(context.app, { ...decision, entryKey: String(form.get('entryKey') ?? '') });
      return result.ok ? done('confirmed') : json({ problem: result.problem.code, by: 'by' in result.problem ? result.problem.by : '' }, 422);
    }
    case 'refuse': {
      // What the seller reads is Vietnamese, whatever language the officer's page has.
      const reason = readRefusal(form, (key) => translator('vi', 'register')(`claims.reasonOf.${key}`));
      const result = await refuseClaim(context.app, { ...decision, reason });
      return result.ok ? done('refused') : json({ problem: result.problem.code, by: '' }, 422);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'register')('claims.title'), noIndex: true });

export default function ClaimPage() {
  const { abilities, areas, claim, product, suggestions, entry, found, search, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('register.claims');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="claims">
      <Link to="/admin/claims" className="inline-block py-2 underline underline-offset-4">
        {t('back')}
      </Link>
      <h1 className="wrap-anywhere">{product.name}</h1>
      {refused && (
        <div className="mt-4">
          <Notice tone="bad">{t(`problem.${refused.problem}`, { by: refused.by })}</Notice>
        </div>
      )}
      <div className="mt-6 grid gap-6 lg:grid-cols-2">
        <ClaimedListing claim={claim} product={product} />
        <div className="space-y-6">
          {claim.state === 'open' && <EntryChoices suggestions={suggestions} found={found} search={search} today={today} />}
          {entry && (
            <section>
              <h2 className="text-lg">{t('matched')}</h2>
              <ul className="mt-3">
                <EntryCard entry={entry} today={today} />
              </ul>
            </section>
          )}
          {claim.state === 'open' && <RefuseClaimForm />}
          {claim.reason && <p>{claim.reason}</p>}
        </div>
      </div>
    </OfficerFrame>
  );
}
