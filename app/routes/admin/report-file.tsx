import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { refreshWhile } from '#app/modules/imports/import-run.ts';
import { getReportFile } from '#app/modules/reports/get-report-file.server.ts';
import { ReportState } from '#app/modules/reports/ui/document/report-state.tsx';
import { ReportNav } from '#app/modules/reports/ui/report-nav.tsx';
import { localeOfPath } from '#app/shared/locale.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'close_months');
  const { content: _, ...report } = await getReportFile(context.app, { scope, reportId: params.id ?? '' });
  return json({ abilities, areas: scope.areas, report });
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'reportFiles')('title') },
  { name: 'robots', content: 'noindex' },
  ...refreshWhile(data?.report.state === 'waiting' || data?.report.state === 'making'),
];

export default function ReportFilePage() {
  const { abilities, areas, report } = useLoaderData<typeof loader>();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <ReportNav here="documents" abilities={abilities} />
      <ReportState report={report} />
    </OfficerFrame>
  );
}
