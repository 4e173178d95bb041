import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { householdsImport } from '#app/modules/households/households-import.server.ts';
import { listAbsentHouseholds } from '#app/modules/households/list-absent-households.server.ts';
import { removeAbsentHouseholds } from '#app/modules/households/remove-absent-households.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { getImportRun } from '#app/modules/imports/get-import-run.server.ts';
import { readRunQuery } from '#app/modules/imports/import-form.ts';
import { isUnderWay, refreshWhile } from '#app/modules/imports/import-run.ts';
import { AbsentRows } from '#app/modules/imports/ui/absent-rows.tsx';
import { ImportPreview } from '#app/modules/imports/ui/import-preview.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'households')('importing.title') },
  { name: 'robots', content: 'noindex' },
  ...refreshWhile(data !== undefined && isUnderWay(data.run.state)),
];

const own = { kind: 'households', sellerId: null } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_households');
  const { pathname, searchParams } = new URL(request.url);
  const runId = params.id ?? '';
  const run = await getImportRun(context.app, householdsImport, { ...own, runId, locale: localeOfPath(pathname), ...readRunQuery(request) });
  return json({ abilities, areas: scope.areas, run, absent: await listAbsentHouseholds(context.app, { runId }), removed: searchParams.get('done') === 'removed' });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'keep_households');
  const form = await readForm(request);
  const runId = params.id ?? '';
  const back = (query: string) => redirect(localPath(`/admin/households/import/${runId}${query}`, localeOfPath(new URL(request.url).pathname)), 303);
  switch (form.get('intent')) {
    case 'remove':
      await removeAbsentHouseholds(context.app, { runId, actor });
      return back('?done=removed');
    case 'write': {
      const result = await confirmImport(context.app, { ...own, runId, actor, wholly: true });
      return result.ok ? back('') : json({ problem: result.problem.code }, { status: 422 });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function HouseholdsImportRun() {
  const { abilities, areas, run, absent, removed } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('households');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <h1 className="mb-2">{t('importing.title')}</h1>
      <div className="space-y-6">
        {removed && <Notice tone="good">{t('importing.removed')}</Notice>}
        {run.state === 'preview' && absent.total > 0 && (
          <AbsentRows rows={absent.households.map(({ code, name }) => ({ key: code, name, note: code }))} total={absent.total} wrong={run.counts.wrong} alone={run.counts.fresh + run.counts.changed === 0} />
        )}
        <ImportPreview run={run} address={`/admin/households/import/${run.id}`} upload="/admin/households/import" result={{ to: '/admin/households', text: t('back') }} problem={again?.problem ?? null} />
      </div>
    </OfficerFrame>
  );
}
