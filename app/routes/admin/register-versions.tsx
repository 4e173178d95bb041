import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { compareVersions } from '#app/modules/register/compare-versions.server.ts';
import { listVersions } from '#app/modules/register/list-versions.server.ts';
import { VersionDifferences } from '#app/modules/register/ui/version-differences.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { useDayOf } from '#app/ui/dates.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

/** So many differences on one page; the file of each version's import has them all. */
const shown = 500;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_register');
  const { searchParams } = new URL(request.url);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 1_000);
  const list = await listVersions(context.app, { page });
  const to = Number(searchParams.get('to') ?? list.versions[0]?.number ?? 0);
  const from = Number(searchParams.get('from') ?? Math.max(to - 1, 0));
  const all = to > 0 ? await compareVersions(context.app, { from, to }) : [];
  return json({ abilities, areas: scope.areas, ...list, from: Math.min(from, to), to: Math.max(from, to), differences: all.slice(0, shown), more: Math.max(all.length - shown, 0) });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'register')('version.title'), noIndex: true });

export default function RegisterVersions() {
  const { abilities, areas, versions, total, page, perPage, from, to, differences, more } = useLoaderData<typeof loader>();
  const t = useTranslations('register');
  const path = usePath();
  const dayOfInstant = useDayOf();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="register">
      <Link to="/admin/register" className="inline-block py-2 underline underline-offset-4">
        {t('entry.back')}
      </Link>
      <h1>{t('version.title')}</h1>
      <div className="mt-6 grid gap-8 lg:grid-cols-[20rem_1fr]">
        <div>
          <ol className="divide-y divide-line rounded-card border border-line bg-card">
            {versions.map((version) => (
              <li key={version.number} className="px-4 py-3">
                <Link to={`/admin/register/versions?from=${version.number - 1}&to=${version.number}`} aria-current={to === version.number && from === version.number - 1 ? 'true' : undefined} className="inline-block py-1 font-semibold underline underline-offset-4 aria-[current=true]:text-leaf">
                  {t('entry.version', { number: version.number, day: dayOfInstant(version.at) })}
                </Link>
                <p>{t('version.change', { added: version.added, changed: version.changed, removed: version.removed })}</p>
                <p className="text-sm wrap-anywhere text-soft">{version.note}</p>
              </li>
            ))}
          </ol>
          <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/register/versions?page=${next}`)} />
        </div>
        {to > 0 && <VersionDifferences from={from} to={to} differences={differences} more={more} />}
      </div>
    </OfficerFrame>
  );
}
