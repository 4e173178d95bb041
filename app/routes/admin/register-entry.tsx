import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { storeSentScan } from '#app/modules/ocop/store-sent-scan.server.ts';
import { scanAddress } from '#app/modules/ocop/scan.ts';
import { correctEntry } from '#app/modules/register/correct-entry.server.ts';
import { entryForm } from '#app/modules/register/entry-form.ts';
import { getEntry } from '#app/modules/register/get-entry.server.ts';
import { removeEntry } from '#app/modules/register/remove-entry.server.ts';
import { EntryCard, entryAddress } from '#app/modules/register/ui/entry-card.tsx';
import { EntryCorrection, EntryRemoval } from '#app/modules/register/ui/entry-form.tsx';
import { EntryHistory, FurtherFacts } from '#app/modules/register/ui/entry-history.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const told = ['saved', 'same'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'keep_register');
  const { searchParams } = new URL(request.url);
  const [found, communes] = await Promise.all([getEntry(app, searchParams.get('key') ?? ''), listCommunesById(app.db, scope.communeIds)]);
  const named = [...communes.values()].map(({ id, fullName }) => ({ id, fullName })).sort((a, b) => a.fullName.localeCompare(b.fullName, 'vi'));
  return json({ abilities, areas: scope.areas, today: vietnamDay(app.clock.now()), communes: named, done: told.find((what) => what === searchParams.get('done')) ?? null, ...found });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const { scope, actor } = await requireOfficer(context, request, 'keep_register');
  const { pathname, searchParams } = new URL(request.url);
  const go = (to: string) => redirect(localPath(to, localeOfPath(pathname)), 303);
  const form = await readForm(request);
  const key = searchParams.get('key') ?? '';
  const note = String(form.get('note') ?? '').trim().slice(0, 200);
  const typed = Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  if (form.get('intent') === 'remove') {
    const removed = await removeEntry(app, { key, actor, note });
    return removed.ok ? go('/admin/register?done=removed') : json({ typed: null, problem: removed.problem.code, scan: null }, 422);
  }
  const parsed = entryForm.safeParse(typed);
  if (!parsed.success) return json({ typed, problem: 'unfinished' as const, scan: null }, 422);
  const scan = await storeSentScan(app, form);
  if (!scan.ok) return json({ typed, problem: null, scan: scan.problem.code }, 422);
  const { communeId } = parsed.data;
  const commune = (await listCommunesById(app.db, [communeId])).values().next().value;
  const facts = { ...parsed.data, communeTyped: commune?.fullName ?? '', scanKey: scan.value };
  const corrected = await correctEntry(app, { key, actor, note, facts, communeIds: scope.communeIds });
  if (!corrected.ok) return json({ typed, problem: corrected.problem.code, scan: null }, 422);
  return go(`${entryAddress(key)}&done=${corrected.value.version === null ? 'same' : 'saved'}`);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) => pageMeta(matches, { title: data?.entry.name ?? translator(localeOfPath(location.pathname), 'register')('title'), noIndex: true });

export default function RegisterEntryPage() {
  const { abilities, areas, today, communes, done, entry, stands, steps, listings } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('register.entry');
  const problems = useTranslations('papers.problem');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="register">
      <Link to="/admin/register" className="inline-block py-2 underline underline-offset-4">
        {t('back')}
      </Link>
      <h1 className="wrap-anywhere">{entry.name}</h1>
      <div className="mt-4 space-y-4 empty:hidden">
        {!stands && <Notice tone="warning">{t('gone')}</Notice>}
        {refused?.problem && <Notice tone="bad">{t(`problem.${refused.problem}`)}</Notice>}
        {done && !refused && <Notice tone="good">{t(done)}</Notice>}
      </div>
      <div className="mt-6 grid gap-8 lg:grid-cols-2">
        <div className="space-y-6">
          <ul>
            <EntryCard entry={entry} today={today}>
              <FurtherFacts entry={entry} />
              {entry.scanKey && (
                <a href={scanAddress(entry.scanKey)} className="inline-flex min-h-11 items-center underline underline-offset-4">
                  {t('seeScan')}
                </a>
              )}
            </EntryCard>
          </ul>
          <section>
            <h2 className="text-lg">{t('listings')}</h2>
            {listings.length === 0 && <p className="mt-2 text-soft">{t('noListings')}</p>}
            <ul className="mt-2">
              {listings.map((listing) => (
                <li key={listing.productId}>
                  <Link to={`/p/${listing.productSlug}`} className="inline-block py-2 underline underline-offset-4">
                    {listing.productName}
                  </Link>{' '}
                  <span className="text-soft">{listing.sellerName}</span>
                </li>
              ))}
            </ul>
          </section>
          <section className="space-y-3">
            <h2 className="text-lg">{t('history')}</h2>
            <EntryHistory steps={steps} />
          </section>
        </div>
        {stands && (
          <div className="space-y-4">
            <details open={Boolean(refused?.typed)} className="rounded-card border border-line bg-card px-4">
              <summary className="flex min-h-12 items-center font-semibold">{t('correct')}</summary>
              <div className="pt-2 pb-4">
                <EntryCorrection typed={refused?.typed ?? entry} communes={communes} scanError={refused?.scan ? problems(refused.scan) : null} />
              </div>
            </details>
            <details className="rounded-card border border-line bg-card px-4">
              <summary className="flex min-h-12 items-center font-semibold">{t('remove')}</summary>
              <div className="pt-2 pb-4">
                <EntryRemoval />
              </div>
            </details>
          </div>
        )}
      </div>
    </OfficerFrame>
  );
}
