import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listScopes, parseRegisterYear } from '#app/modules/households/household.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readImportForm } from '#app/modules/imports/import-form.ts';
import { listImportRuns } from '#app/modules/imports/list-import-runs.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { ImportUpload } from '#app/modules/imports/ui/import-upload.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const own = { kind: 'households', sellerId: null } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_households');
  const year = Number(vietnamDay(context.app.clock.now()).slice(0, 4));
  return json({ abilities, areas: scope.areas, id: crypto.randomUUID(), year, runs: await listImportRuns(context.app, own) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { userId, actor } = await requireOfficer(context, request, 'keep_households');
  const form = await readForm(request);
  const typed = { year: String(form.get('year') ?? ''), scope: listScopes.find((each) => each === form.get('scope')) ?? 'addition' };
  const year = parseRegisterYear(typed.year, vietnamDay(context.app.clock.now()));
  if (year === null) return json({ typed, wrongYear: true, problem: null }, { status: 422 });
  const result = await startImport(context.app, { ...own, ...(await readImportForm(form)), options: { year: String(year), scope: typed.scope }, actor: { ...actor, userId } });
  if (!result.ok) return json({ typed, wrongYear: false, problem: result.problem }, { status: 422 });
  return redirect(localPath(`/admin/households/import/${result.value.runId}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'households')('importing.title'), noIndex: true });

export default function HouseholdsImport() {
  const { abilities, areas, id, year, runs } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('households');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="districts">
      <Link to="/admin/households" className="inline-block py-2 underline underline-offset-4">
        {t('back')}
      </Link>
      <h1>{t('importing.title')}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">{t('importing.intro')}</p>
      <ImportUpload id={id} template="/admin/households/template" runAddress={(run) => `/admin/households/import/${run}`} takesFiles={false} problem={again?.problem ?? null} runs={runs}>
        <TextField label={t('importing.year')} name="year" inputMode="numeric" required className="max-w-40" defaultValue={again?.typed.year ?? String(year)} error={again?.wrongYear ? t('importing.yearWrong') : null} />
        <fieldset>
          <legend className="mb-1 font-semibold">{t('importing.scope')}</legend>
          {listScopes.map((scope) => (
            <label key={scope} className="flex min-h-11 items-center gap-3 py-1">
              <input type="radio" name="scope" value={scope} defaultChecked={scope === (again?.typed.scope ?? 'addition')} className="size-5 shrink-0 accent-leaf" />
              {t(`importing.${scope}`)}
            </label>
          ))}
        </fieldset>
      </ImportUpload>
    </OfficerFrame>
  );
}
