import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getReviewRules } from '#app/modules/catalog/get-review-rules.server.ts';
import { partsToChoose } from '#app/modules/catalog/review-rules.ts';
import { setReviewRules } from '#app/modules/catalog/set-review-rules.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'change_settings');
  return json({ rules: await getReviewRules(context.app), abilities, areas: scope.areas, done: new URL(request.url).searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'change_settings');
  const form = await readForm(request);
  const ticked = form.getAll('part').map(String);
  await setReviewRules(context.app, { actor, parts: partsToChoose.filter((part) => ticked.includes(part)), newListings: form.has('newListings') });
  return redirect(`${localPath('/admin/settings/listings', localeOfPath(new URL(request.url).pathname))}?done`, 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'review')('settings.title'), noIndex: true });

export default function ListingSettings() {
  const { rules, abilities, areas, done } = useLoaderData<typeof loader>();
  const t = useTranslations('review');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="settings">
      <h1>{t('settings.title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('settings.intro')}</p>
      {done && (
        <div className="mt-4">
          <Notice tone="good">{t('settings.saved')}</Notice>
        </div>
      )}
      <form method="post" className="mt-6 grid max-w-3xl gap-6 rounded-card border border-line bg-card p-4 md:p-6">
        <fieldset>
          <legend className="mb-1 font-semibold">{t('settings.parts')}</legend>
          <div className="grid gap-x-6 sm:grid-cols-2">
            {partsToChoose.map((part) => (
              <label key={part} className="flex min-h-11 items-center gap-3">
                <input type="checkbox" name="part" value={part} defaultChecked={rules.parts.includes(part)} className="size-5 shrink-0 accent-leaf" />
                {t(`parts.${part}`)}
              </label>
            ))}
          </div>
          <p className="mt-2 text-sm text-soft">{t('settings.atOnce')}</p>
        </fieldset>
        <label className="flex min-h-11 items-start gap-3 border-t border-line pt-4">
          <input type="checkbox" name="newListings" defaultChecked={rules.newListings} aria-describedby="new-listings-hint" className="mt-1 size-5 shrink-0 accent-leaf" />
          <span>
            {t('settings.newListings')}
            <span id="new-listings-hint" className="block text-sm text-soft">
              {t('settings.newListingsHint')}
            </span>
          </span>
        </label>
        <Button className="min-h-12">{t('settings.save')}</Button>
      </form>
    </OfficerFrame>
  );
}
