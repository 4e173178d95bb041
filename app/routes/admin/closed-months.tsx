import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { closeMonth } from '#app/modules/reports/close-month.server.ts';
import { listClosedMonths } from '#app/modules/reports/list-closed-months.server.ts';
import { recomputeMonth } from '#app/modules/reports/recompute-month.server.ts';
import { ClosedMonths } from '#app/modules/reports/ui/closed-months.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { parseVietnamMonth } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export const handle = { shared: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'close_months');
  const done = parseVietnamMonth(new URL(request.url).searchParams.get('done'));
  return json({ abilities, areas: scope.areas, ...(await listClosedMonths(context.app, { scope })), done });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'close_months');
  const form = await readForm(request);
  const month = parseVietnamMonth(String(form.get('month') ?? ''));
  if (!month) throw new Response(null, { status: 400 });
  if (form.get('do') === 'recompute') return json({ month, recomputed: await recomputeMonth(context.app, { scope, month }), problem: null });
  const closed = await closeMonth(context.app, { scope, month, actor });
  if (!closed.ok) return json({ month, recomputed: null, problem: closed.problem.code }, 422);
  return redirect(localPath(`/admin/reports/closed?done=${month}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'figures')('closed.title'), noIndex: true });

export default function ClosedMonthsPage() {
  const { abilities, areas, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="closed" abilities={abilities} />
      <ClosedMonths {...page} answer={answer ?? null} />
    </OfficerFrame>
  );
}
