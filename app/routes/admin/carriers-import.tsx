import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readImportForm } from '#app/modules/imports/import-form.ts';
import { listImportRuns } from '#app/modules/imports/list-import-runs.server.ts';
import { startImport } from '#app/modules/imports/start-import.server.ts';
import { ImportUpload } from '#app/modules/imports/ui/import-upload.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const own = { kind: 'carrier_communes', sellerId: null } as const;
const carriers = ['ghn', 'ghtk'] as const;
const carrierNamed = (name: unknown) => carriers.find((each) => each === name) ?? 'ghn';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_delivery');
  const carrier = carrierNamed(new URL(request.url).searchParams.get('carrier'));
  return json({ abilities, areas: scope.areas, id: crypto.randomUUID(), carrier, runs: await listImportRuns(context.app, own) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { userId, actor } = await requireOfficer(context, request, 'keep_delivery');
  const form = await readForm(request);
  const result = await startImport(context.app, { ...own, ...(await readImportForm(form)), options: { carrier: carrierNamed(form.get('carrier')) }, actor: { ...actor, userId } });
  if (!result.ok) return json({ problem: result.problem }, { status: 422 });
  return redirect(localPath(`/admin/carriers/import/${result.value.runId}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'fulfilment')('carriers.import'), noIndex: true });

export default function CarriersImport() {
  const { abilities, areas, id, carrier, runs } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('fulfilment');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="settings">
      <Link to="/admin/carriers" className="inline-block py-2 underline underline-offset-4">
        {t('carriers.back')}
      </Link>
      <h1>{t('carriers.import')}</h1>
      <p className="mt-2 mb-6 max-w-prose text-soft">{t('carriers.importIntro')}</p>
      <ImportUpload id={id} template="/admin/carriers/template" runAddress={(run) => `/admin/carriers/import/${run}`} takesFiles={false} problem={again?.problem ?? null} runs={runs}>
        <fieldset>
          <legend className="mb-1 font-semibold">{t('carriers.title')}</legend>
          {carriers.map((key) => (
            <label key={key} className="flex min-h-11 items-center gap-3 py-1">
              <input type="radio" name="carrier" value={key} defaultChecked={key === carrier} className="size-5 shrink-0 accent-leaf" />
              {t(`carrier.${key}`)}
            </label>
          ))}
        </fieldset>
      </ImportUpload>
    </OfficerFrame>
  );
}
