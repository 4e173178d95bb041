import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { getWebhook } from '#app/modules/systems/get-webhook.server.ts';
import { listKeyAreas } from '#app/modules/systems/list-key-areas.server.ts';
import { submitWebhook, webhookDoings } from '#app/modules/systems/submit-webhook.server.ts';
import { DeliveryList } from '#app/modules/systems/ui/delivery-list.tsx';
import { ShownOnce } from '#app/modules/systems/ui/shown-once.tsx';
import { WebhookControls } from '#app/modules/systems/ui/webhook-controls.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { abilities, scope, areaId } = await requireOfficer(context, request, 'keep_systems');
  const { keeper } = await listKeyAreas(context.app, { areaId });
  const { searchParams } = new URL(request.url);
  const page = pageOf(searchParams);
  const [systemId, webhookId] = [params.id ?? '', params.webhookId ?? ''];
  const shown = await getWebhook(context.app, { keeper, systemId, webhookId, page });
  return json({ abilities, areas: scope.areas, systemId, page, ...shown, done: webhookDoings.find((each) => each === searchParams.get('done')) ?? null });
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { actor, areaId } = await requireOfficer(context, request, 'keep_systems');
  const { keeper } = await listKeyAreas(context.app, { areaId });
  const [systemId, webhookId] = [params.id ?? '', params.webhookId ?? ''];
  const result = await submitWebhook(context.app, { actor, keeper, webhookId, form: await readForm(request) });
  if (!result.ok) return json({ sentTwice: true, secret: null }, 422);
  if ('secret' in result.value) return json({ sentTwice: false, secret: result.value.secret }, { headers: { 'cache-control': 'no-store' } });
  const { done } = result.value;
  const page = done === 'removed' ? `/admin/systems/${systemId}` : `/admin/systems/${systemId}/news/${webhookId}`;
  return redirect(localPath(`${page}?done=${done}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'systems')('webhook', { name: data?.system ?? '' }), noIndex: true });

export default function SystemNewsPage() {
  const { abilities, areas, systemId, page, pages, webhook, system, deliveries, done } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const t = useTranslations('systems');
  const address = `/admin/systems/${systemId}/news/${webhook.id}`;
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="systems">
      <Link to={`/admin/systems/${systemId}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
        {system}
      </Link>
      <h1>{t('webhook', { name: system })}</h1>
      <p className="mt-1 break-all text-soft">{webhook.url}</p>
      <div className="mt-6 grid gap-6">
        {done && !sent && <Notice tone="good">{t(`done.${done}`)}</Notice>}
        {sent?.sentTwice && <Notice tone="warning">{t('sentTwice')}</Notice>}
        {sent?.secret && <ShownOnce title={t('shown.secret')} text={sent.secret} next={address} />}
        <WebhookControls webhook={webhook} />
        <section className="grid gap-3">
          <h2>{t('deliveries')}</h2>
          <DeliveryList deliveries={deliveries} maySend={webhook.pausedAt === null} />
          <Pagination page={page} pages={pages} address={(other) => `?page=${other}`} />
        </section>
      </div>
    </OfficerFrame>
  );
}
