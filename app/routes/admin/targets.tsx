import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getTargetPage } from '#app/modules/reports/get-target-page.server.ts';
import { readerOf } from '#app/modules/reports/indicators.ts';
import { setTargets } from '#app/modules/reports/set-targets.server.ts';
import { parseTargetYear, targetIndicators } from '#app/modules/reports/targets.ts';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { TargetsForm } from '#app/modules/reports/ui/targets-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

const asked = (params: URLSearchParams, now: Date) => ({ year: parseTargetYear(params.get('year'), Number(vietnamDay(now).slice(0, 4))), place: params.get('place') || null });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope } = await requireOfficer(context, request, 'see_figures');
  const { searchParams } = new URL(request.url);
  const page = await getTargetPage(app, { scope, reader: readerOf(abilities), ...asked(searchParams, app.clock.now()) });
  return json({ abilities, areas: scope.areas, ...page, maySet: abilities.includes('set_targets'), done: searchParams.get('done') === 'saved' });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const { scope, actor } = await requireOfficer(context, request, 'set_targets');
  const url = new URL(request.url);
  const locale = localeOfPath(url.pathname);
  const form = await readForm(request);
  const typed = Object.fromEntries(targetIndicators.flatMap((key) => (form.has(key) ? [[key, String(form.get(key))]] : [])));
  const { year, place } = asked(url.searchParams, app.clock.now());
  const set = await setTargets(app, { scope, year, place, typed, locale, actor });
  if (!set.ok) return json({ typed, wrong: set.problem.by }, 422);
  return redirect(localPath(`/admin/reports/targets?${new URLSearchParams({ year: String(year), ...(place && { place }), done: 'saved' })}`, locale), 303);
}

export const handle = { shared: true };
export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) =>
  pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'figures')('targets.title', { year: String(data?.year ?? '') }), noIndex: true });

export default function TargetsPage() {
  const { abilities, areas, ...page } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="targets" abilities={abilities} />
      <TargetsForm {...page} again={again ?? null} />
    </OfficerFrame>
  );
}
