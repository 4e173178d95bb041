import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { carrierCommunesImport } from '#app/modules/fulfilment/carrier-communes-import.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { getImportRun } from '#app/modules/imports/get-import-run.server.ts';
import { readRunQuery } from '#app/modules/imports/import-form.ts';
import { isUnderWay, refreshWhile } from '#app/modules/imports/import-run.ts';
import { ImportPreview } from '#app/modules/imports/ui/import-preview.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'fulfilment')('carriers.import') },
  { name: 'robots', content: 'noindex' },
  ...refreshWhile(data !== undefined && isUnderWay(data.run.state)),
];

const own = { kind: 'carrier_communes', sellerId: null } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_delivery');
  const locale = localeOfPath(new URL(request.url).pathname);
  return json({ abilities, areas: scope.areas, run: await getImportRun(context.app, carrierCommunesImport, { ...own, runId: params.id ?? '', locale, ...readRunQuery(request) }) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'keep_delivery');
  const form = await readForm(request);
  if (form.get('intent') !== 'write') throw new Response(null, { status: 400 });
  const runId = params.id ?? '';
  const result = await confirmImport(context.app, { ...own, runId, actor });
  if (!result.ok) return json({ problem: result.problem.code }, { status: 422 });
  return redirect(localPath(`/admin/carriers/import/${runId}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function CarriersImportRun() {
  const { abilities, areas, run } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('fulfilment');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="settings">
      <h1 className="mb-4">{t('carriers.import')}</h1>
      <ImportPreview run={run} address={`/admin/carriers/import/${run.id}`} upload="/admin/carriers/import" result={{ to: '/admin/carriers', text: t('carriers.back') }} problem={again?.problem ?? null} />
    </OfficerFrame>
  );
}
