import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getLicence } from '#app/modules/reports/get-licence.server.ts';
import { setLicence } from '#app/modules/reports/set-licence.server.ts';
import { LicenceForm } from '#app/modules/reports/ui/licence-form.tsx';
import { createSystem } from '#app/modules/systems/create-system.server.ts';
import { listKeyAreas } from '#app/modules/systems/list-key-areas.server.ts';
import { listSystems } from '#app/modules/systems/list-systems.server.ts';
import { newSystem, readSystemForm } from '#app/modules/systems/system-form.ts';
import { keyDays } from '#app/modules/systems/system.ts';
import { ShownOnce } from '#app/modules/systems/ui/shown-once.tsx';
import { DaysField, SystemFields } from '#app/modules/systems/ui/system-form.tsx';
import { SystemList } from '#app/modules/systems/ui/system-list.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope, areaId } = await requireOfficer(context, request, 'keep_systems');
  const { areas, keeper } = await listKeyAreas(context.app, { areaId });
  const systems = await listSystems(context.app, { keeper, areas });
  const done = new URL(request.url).searchParams.get('done');
  return json({ abilities, scopeAreas: scope.areas, areas, systems, licence: await getLicence(context.app), newId: randomUUID(), done });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, areaId } = await requireOfficer(context, request, 'keep_systems');
  const { areas, keeper } = await listKeyAreas(context.app, { areaId });
  const form = await readForm(request);
  if (form.get('do') === 'licence') {
    await setLicence(context.app, { actor, licence: String(form.get('licence') ?? '') });
    return redirect(localPath('/admin/systems?done=licence', localeOfPath(new URL(request.url).pathname)), 303);
  }
  const id = String(form.get('id') ?? '');
  const read = readSystemForm(form, areas.map((area) => area.id));
  if (!read.ok) return json({ ...read.problem, sentTwice: false, shown: null }, 422);
  const days = keyDays.find((each) => each === Number(form.get('days'))) ?? keyDays[0];
  const result = await createSystem(context.app, { actor, keeper, id, facts: read.value, days });
  const answer = { typed: newSystem, errors: {}, sentTwice: !result.ok, shown: result.ok ? { id, name: read.value.name, key: result.value.key } : null };
  return json(answer, { status: result.ok ? 200 : 422, headers: { 'cache-control': 'no-store' } });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'systems')('title'), noIndex: true });

export default function SystemsPage() {
  const { abilities, scopeAreas, areas, systems, licence, newId, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useTranslations('systems');
  const words = useTranslations('publicFigures');
  return (
    <OfficerFrame abilities={abilities} areas={scopeAreas} section="systems">
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">
        {t('intro')}{' '}
        <a href="/api/v1/openapi.json" className="text-leaf underline underline-offset-4">
          {t('docs')}
        </a>
      </p>
      <div className="mt-6 grid gap-6">
        {done !== null && !sent && <Notice tone="good">{done === 'licence' ? words('settings.saved') : t('done.ended')}</Notice>}
        {sent?.shown && <ShownOnce title={t('shown.key', { name: sent.shown.name })} text={sent.shown.key} next={`/admin/systems/${sent.shown.id}`} />}
        {sent?.sentTwice && <Notice tone="warning">{t('sentTwice')}</Notice>}
        <SystemList systems={systems} />
        {!sent?.shown && (
          <details open={sent !== undefined && !sent.sentTwice} className="rounded-card border border-line bg-card px-4 md:px-6">
            <summary className="min-h-12 cursor-pointer py-3 text-lg font-semibold">{t('add')}</summary>
            <form method="post" className="grid gap-4 pb-4 sm:grid-cols-2 md:pb-6">
              <input type="hidden" name="id" value={newId} />
              <SystemFields typed={sent?.typed ?? newSystem} errors={sent?.errors ?? {}} areas={areas} />
              <DaysField label={t('days')} name="days" days={keyDays} word="daysOf" />
              <Button className="sm:col-span-2">{t('create')}</Button>
            </form>
          </details>
        )}
        <LicenceForm licence={licence} />
      </div>
    </OfficerFrame>
  );
}
