import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { FileLink } from '#app/modules/imports/ui/file-link.tsx';
import { entryFilterOf, readEntryQuery, writeEntryQuery } from '#app/modules/register/entry-filter.ts';
import { findRegisterState } from '#app/modules/register/find-register-state.server.ts';
import { listEntries } from '#app/modules/register/list-entries.server.ts';
import { EntryCard } from '#app/modules/register/ui/entry-card.tsx';
import { EntryFilterForm } from '#app/modules/register/ui/entry-filter-form.tsx';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'keep_register');
  const { searchParams } = new URL(request.url);
  const query = readEntryQuery(searchParams);
  const today = vietnamDay(app.clock.now());
  const [list, state, communes, districts] = await Promise.all([
    listEntries(app, entryFilterOf(query)),
    findRegisterState(app),
    listCommunes(app.db, app.settings.homeProvince, today),
    listFormerDistricts(app.db, app.settings.homeProvince, today),
  ]);
  return json({
    abilities, areas: scope.areas, query, today, state, ...list, removed: searchParams.get('done') === 'removed',
    communes: communes.map(({ id, fullName }) => ({ id, fullName })),
    districts: districts.map(({ key, fullName }) => ({ key, fullName })),
  });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'register')('title'), noIndex: true });

export default function RegisterPage() {
  const { abilities, areas, query, today, state, entries, total, page, perPage, communes, districts, removed } = useLoaderData<typeof loader>();
  const t = useTranslations('register');
  const path = usePath();
  const dayOfInstant = useDayOf();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="register">
      <h1>{t('title')}</h1>
      <p className="mt-1 text-soft">{state ? t('state', { number: state.number, day: dayOfInstant(state.at), total: state.entries }) : t('empty')}</p>
      <div className="my-4 flex flex-wrap gap-3">
        <ButtonLink to="/admin/register/import">{t('import')}</ButtonLink>
        {state && (
          <>
            <ButtonLink to="/admin/register/versions" look="secondary">
              {t('versions')}
            </ButtonLink>
            <FileLink to="/admin/register/file?format=xlsx">{t('export')}</FileLink>
            <FileLink to="/admin/register/file?format=csv">{t('exportCsv')}</FileLink>
          </>
        )}
      </div>
      {removed && <Notice tone="good">{t('entry.removed')}</Notice>}
      <EntryFilterForm query={query} communes={communes} districts={districts} />
      <p className="mt-6 font-semibold">{total === 0 ? t('filter.none') : t('found', { total })}</p>
      <ul className="mt-3 grid gap-3 lg:grid-cols-2">
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} today={today}>
            <p className={entry.listings > 0 ? 'font-semibold text-leaf' : 'text-soft'}>{t('listings', { count: entry.listings })}</p>
          </EntryCard>
        ))}
      </ul>
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/register?${writeEntryQuery({ ...query, page: next })}`)} />
    </OfficerFrame>
  );
}
