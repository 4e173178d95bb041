import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import type { ReportContent } from '#app/modules/reports/documents/report-content.ts';
import { getReportFile } from '#app/modules/reports/get-report-file.server.ts';
import documentStyle from '#app/modules/reports/ui/document/document.css?url';
import { DocumentBar } from '#app/modules/reports/ui/document/document-bar.tsx';
import { readDocumentFields } from '#app/modules/reports/ui/document/document-fields.ts';
import { ReportDocument } from '#app/modules/reports/ui/document/report-document.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'close_months');
  const { id, content } = await getReportFile(context.app, { scope, reportId: params.id ?? '' });
  if (!content) throw new Response(null, { status: 404 });
  return json({ id, content, fields: readDocumentFields(new URL(request.url).searchParams) });
}

/** The form of a document is for this page alone. */
export const links = () => [{ rel: 'stylesheet', href: documentStyle }];

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'reportFiles')('title'), noIndex: true });

export default function ReportPrintPage() {
  const { id, content, fields } = useLoaderData<typeof loader>();
  return (
    <>
      <DocumentBar reportId={id} fields={fields} province={content.province.name} />
      {/* It is kept as JSON: nothing of it has changed on its way. */}
      <ReportDocument content={content as ReportContent} fields={fields} />
    </>
  );
}
