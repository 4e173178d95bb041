import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { confirmImport } from '#app/modules/imports/confirm-import.server.ts';
import { getImportRun } from '#app/modules/imports/get-import-run.server.ts';
import { readRunQuery } from '#app/modules/imports/import-form.ts';
import { isUnderWay, refreshWhile } from '#app/modules/imports/import-run.ts';
import { AbsentRows } from '#app/modules/imports/ui/absent-rows.tsx';
import { ImportPreview } from '#app/modules/imports/ui/import-preview.tsx';
import { listAbsentEntries } from '#app/modules/register/list-absent-entries.server.ts';
import { registerImport } from '#app/modules/register/register-import.server.ts';
import { removeAbsentEntries } from '#app/modules/register/remove-absent-entries.server.ts';
import { entryAddress } from '#app/modules/register/ui/entry-card.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction<typeof loader> = ({ data, location }) => [
  { title: translator(localeOfPath(location.pathname), 'register')('importing.title') },
  { name: 'robots', content: 'noindex' },
  ...refreshWhile(data !== undefined && isUnderWay(data.run.state)),
];

const own = { kind: 'register', sellerId: null } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_register');
  const { pathname, searchParams } = new URL(request.url);
  const runId = params.id ?? '';
  const run = await getImportRun(context.app, registerImport, { ...own, runId, locale: localeOfPath(pathname), ...readRunQuery(request) });
  return json({ abilities, areas: scope.areas, run, absent: await listAbsentEntries(context.app, { runId }), removed: searchParams.get('done') === 'removed' });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'keep_register');
  const form = await readForm(request);
  const runId = params.id ?? '';
  const back = (query: string) => redirect(localPath(`/admin/register/import/${runId}${query}`, localeOfPath(new URL(request.url).pathname)), 303);
  switch (form.get('intent')) {
    case 'remove':
      await removeAbsentEntries(context.app, { runId, actor });
      return back('?done=removed');
    case 'write': {
      const result = await confirmImport(context.app, { ...own, runId, actor });
      return result.ok ? back('') : json({ problem: result.problem.code }, { status: 422 });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function RegisterImportRun() {
  const { abilities, areas, run, absent, removed } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('register');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="register">
      <h1 className="mb-2">{t('importing.title')}</h1>
      <div className="space-y-6">
        {removed && <Notice tone="good">{t('importing.removed')}</Notice>}
        {run.state === 'preview' && absent.total > 0 && (
          <AbsentRows
            rows={absent.entries.map(({ key, name, subject, claimed }) => ({ key, name, note: subject, to: entryAddress(key), ...(claimed > 0 && { loses: t('importing.loses') }) }))}
            total={absent.total}
            wrong={run.counts.wrong}
            alone={run.counts.fresh + run.counts.changed === 0}
          />
        )}
        <ImportPreview run={run} address={`/admin/register/import/${run.id}`} upload="/admin/register/import" result={{ to: '/admin/register', text: t('entry.back') }} problem={again?.problem ?? null} />
      </div>
    </OfficerFrame>
  );
}
