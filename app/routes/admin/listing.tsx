import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { decideOnListing } from '#app/modules/catalog/decide-on-listing.server.ts';
import { getReview } from '#app/modules/catalog/get-review.server.ts';
import { refusalReasons } from '#app/modules/catalog/review-rules.ts';
import { DecisionForm } from '#app/modules/catalog/ui/review/decision-form.tsx';
import { HistoryList, Refusal } from '#app/modules/catalog/ui/review/history-list.tsx';
import { ReviewFacts } from '#app/modules/catalog/ui/review/review-facts.tsx';
import { ReviewedContent } from '#app/modules/catalog/ui/review/reviewed-content.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope, abilities, ownSellerIds } = await requireOfficer(context, request, 'review_listings');
  const review = await getReview(context.app, { versionId: params.versionId ?? '', communeIds: scope.communeIds, ownSellerIds });
  return json({ ...review, abilities, areas: scope.areas });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { scope, actor, ownSellerIds } = await requireOfficer(context, request, 'review_listings');
  const form = await readForm(request);
  const typed = { reason: String(form.get('reason') ?? ''), words: String(form.get('words') ?? '') };
  const reasonKey = refusalReasons.find((reason) => reason === typed.reason);
  const refuse = form.get('do') === 'refuse';
  if (refuse && !reasonKey) return json({ typed, problem: 'reason_missing' as const }, 422);
  const reviewer = { versionId: params.versionId ?? '', actor, communeIds: scope.communeIds, ownSellerIds };
  const result = await decideOnListing(context.app, refuse && reasonKey ? { ...reviewer, approve: false, reasonKey, words: typed.words } : { ...reviewer, approve: true });
  if (!result.ok) return json({ typed, problem: result.problem.code }, { status: result.problem.code === 'reason_missing' ? 422 : 409 });
  const done = new URLSearchParams(refuse ? { refused: result.value.name } : { approved: '1' });
  return redirect(`${localPath('/admin/listings', localeOfPath(new URL(request.url).pathname))}?${done}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) =>
  pageMeta(matches, { title: data?.after.name ?? translator(localeOfPath(location.pathname), 'review')('queue.title'), noIndex: true });

export default function ReviewListing() {
  const { abilities, areas, version, waits, newerId, product, before, after, names, versions, ...facts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('review');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="listings">
      <Link to="/admin/listings" className="inline-block py-2 underline underline-offset-4">
        ← {t('page.back')}
      </Link>
      <h1>{after.name}</h1>
      <div className="mt-4 space-y-4 empty:hidden">
        {(refused?.problem === 'moved' || newerId) && (
          <Notice tone="bad">
            {t('page.moved')}{' '}
            {newerId && (
              <Link to={`/admin/listings/${newerId}`} className="inline-block py-1 underline underline-offset-4">
                {t('page.newer')}
              </Link>
            )}
          </Notice>
        )}
        {refused?.problem === 'own_shop' && <Notice tone="bad">{t('page.ownShop')}</Notice>}
        {!waits && !newerId && (
          <Notice tone="plain" title={t('page.done')}>
            <p>{t(`history.state.${version.state}`)}</p>
            {version.state === 'refused' && <Refusal reasonKey={version.reasonKey} words={version.reason} />}
          </Notice>
        )}
      </div>
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <div className="min-w-0 space-y-6">
          <ReviewedContent version={version} published={product.published} slug={product.slug} before={before} after={after} names={names} />
        </div>
        <div className="space-y-6">
          {waits && <DecisionForm typed={refused?.typed} reasonMissing={refused?.problem === 'reason_missing'} />}
          <ReviewFacts {...facts} />
        </div>
      </div>
      {versions.length > 1 && (
        <section className="mt-8">
          <h2 className="mb-4">{t('page.history')}</h2>
          <HistoryList versions={versions.filter(({ id }) => id !== version.id)} names={names} />
        </section>
      )}
    </OfficerFrame>
  );
}
