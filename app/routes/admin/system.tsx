import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getSystem } from '#app/modules/systems/get-system.server.ts';
import { listKeyAreas } from '#app/modules/systems/list-key-areas.server.ts';
import { submitSystem } from '#app/modules/systems/submit-system.server.ts';
import { KeyList } from '#app/modules/systems/ui/key-list.tsx';
import { ShownOnce } from '#app/modules/systems/ui/shown-once.tsx';
import { SystemFields } from '#app/modules/systems/ui/system-form.tsx';
import { UseTable } from '#app/modules/systems/ui/use-table.tsx';
import { WebhookList } from '#app/modules/systems/ui/webhook-list.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const doings = ['revoked', 'saved', 'removed'] as const;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { abilities, scope, areaId } = await requireOfficer(context, request, 'keep_systems');
  const { areas, keeper } = await listKeyAreas(context.app, { areaId });
  const system = await getSystem(context.app, { keeper, areas, systemId: params.id ?? '' });
  const done = new URL(request.url).searchParams.get('done');
  return json({ abilities, scopeAreas: scope.areas, areas, system, newIds: { key: randomUUID(), webhook: randomUUID() }, done: doings.find((each) => each === done) ?? null });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, areaId } = await requireOfficer(context, request, 'keep_systems');
  const { keeper } = await listKeyAreas(context.app, { areaId });
  const systemId = params.id ?? '';
  const result = await submitSystem(context.app, { actor, keeper, systemId, form: await readForm(request) });
  if (!result.ok) return json({ ...result.problem, shown: null }, 422);
  if ('shown' in result.value) return json({ sentTwice: false, facts: null, webhook: null, shown: result.value.shown }, { headers: { 'cache-control': 'no-store' } });
  const page = result.value.done === 'ended' ? '/admin/systems?done' : `/admin/systems/${systemId}?done=${result.value.done}`;
  return redirect(localPath(page, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: data?.system.name ?? '', noIndex: true });

export default function SystemPage() {
  const { abilities, scopeAreas, areas, system, newIds, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useTranslations('systems');
  const { id, name, contact, area, endedAt, keys, uses, webhooks, scopes } = system;
  const typed = sent?.facts?.typed ?? { ...system, scopes, perMinute: String(system.perMinute), perDay: String(system.perDay) };
  return (
    <OfficerFrame abilities={abilities} areas={scopeAreas} section="systems">
      <Link to="/admin/systems" className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('back')}
      </Link>
      <h1>{name}</h1>
      <p className="mt-1 text-soft">{[area, contact, ...(endedAt ? [t('state.ended')] : [])].filter(Boolean).join(' · ')}</p>
      <div className="mt-6 grid gap-8">
        {done && !sent && <Notice tone="good">{t(`done.${done}`)}</Notice>}
        {sent?.sentTwice && <Notice tone="warning">{t('sentTwice')}</Notice>}
        {sent?.shown && <ShownOnce title={sent.shown.what === 'key' ? t('shown.key', { name }) : t('shown.secret')} text={sent.shown.text} next={`/admin/systems/${id}`} />}
        <KeyList keys={keys} newId={endedAt ? null : newIds.key} />
        <section className="grid gap-3">
          <h2 id="use">{t('use')}</h2>
          <UseTable uses={uses} />
        </section>
        <WebhookList systemId={id} webhooks={webhooks} newId={endedAt ? null : newIds.webhook} mayHave={scopes.includes('webhooks')} typed={sent?.webhook ?? null} />
        {!endedAt && (
          <details open={Boolean(sent?.facts)} className="rounded-card border border-line bg-card px-4 md:px-6">
            <summary className="min-h-12 cursor-pointer py-3 text-lg font-semibold">{t('change')}</summary>
            <form method="post" className="grid gap-4 pb-4 sm:grid-cols-2">
              <SystemFields typed={typed} errors={sent?.facts?.errors ?? {}} areas={areas} />
              <Button name="do" value="save" className="sm:col-span-2">
                {t('save')}
              </Button>
            </form>
            <form method="post" className="grid gap-2 border-t border-line py-4">
              <p>{t('endText')}</p>
              <Button look="danger" name="do" value="end" className="justify-self-start">
                {t('end')}
              </Button>
            </form>
          </details>
        )}
      </div>
    </OfficerFrame>
  );
}
