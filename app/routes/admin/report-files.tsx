import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { askReport } from '#app/modules/reports/ask-report.server.ts';
import { parseReportKind, parseReportPeriod } from '#app/modules/reports/documents/report-kinds.ts';
import { reportWords } from '#app/modules/reports/documents/report-words.ts';
import { listReportFiles } from '#app/modules/reports/list-report-files.server.ts';
import { ReportChoices } from '#app/modules/reports/ui/document/report-choices.tsx';
import { ReportList } from '#app/modules/reports/ui/document/report-list.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export const handle = { shared: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'close_months');
  return json({ abilities, areas: scope.areas, ...(await listReportFiles(context.app, { scope })) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'close_months');
  const form = await readForm(request);
  const kind = parseReportKind(form.get('kind'));
  const period = kind && parseReportPeriod(kind, form.get('period'));
  if (!kind || !period) throw new Response(null, { status: 400 });
  const asked = await askReport(context.app, { scope, kind, period, actor });
  if (!asked.ok) return json({ kind, period, problem: asked.problem }, 422);
  return redirect(localPath(`/admin/reports/documents/${asked.value.id}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'reportFiles')('title'), noIndex: true });

export default function ReportFilesPage() {
  const { abilities, areas, choices, reports } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const words = reportWords(useLocale());
  const { t } = words;
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="documents" abilities={abilities} />
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-4 max-w-3xl text-soft">{t('intro')}</p>
      {answer && (
        <div className="mb-4">
          <Notice tone="bad">
            <p>{answer.problem.code === 'open' ? t('open', { period: words.period(answer.kind, answer.period), months: words.months(answer.problem.months) }) : t('notKeptYet')}</p>
            {answer.problem.code === 'open' && <Link to="/admin/reports/closed" className="inline-flex min-h-11 items-center underline underline-offset-4">{t('closeFirst')}</Link>}
          </Notice>
        </div>
      )}
      <ReportChoices choices={choices} />
      <ReportList reports={reports} />
    </OfficerFrame>
  );
}
