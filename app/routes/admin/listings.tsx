import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { approveListings } from '#app/modules/catalog/approve-listings.server.ts';
import { listReviewQueue } from '#app/modules/catalog/list-review-queue.server.ts';
import { QueueFilter } from '#app/modules/catalog/ui/review/queue-filter.tsx';
import { QueueRow } from '#app/modules/catalog/ui/review/queue-row.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

const kinds = ['new', 'changes'] as const;
const short = (name: string) => name.slice(0, 120);

function readQuery(query: URLSearchParams) {
  return { areaId: query.get('area') || null, groupKey: query.get('group') || null, kind: kinds.find((kind) => kind === query.get('kind')) ?? null };
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities, ownSellerIds } = await requireOfficer(context, request, 'review_listings');
  const { searchParams } = new URL(request.url);
  const filter = readQuery(searchParams);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 10_000);
  const queue = await listReviewQueue(context.app, { communeIds: scope.communeIds, ownSellerIds, filter, page });
  const count = searchParams.get('approved');
  return json({ ...queue, filter, abilities, areas: scope.areas, approved: count !== null && /^\d{1,3}$/.test(count) ? Number(count) : null, left: searchParams.getAll('left').map(short), refused: short(searchParams.get('refused') ?? '') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor, ownSellerIds } = await requireOfficer(context, request, 'review_listings');
  const versionIds = (await readForm(request)).getAll('version').map(String).slice(0, 100);
  const { approved, left } = await approveListings(context.app, { versionIds, actor, communeIds: scope.communeIds, ownSellerIds });
  const { pathname, searchParams } = new URL(request.url);
  const next = new URLSearchParams([...searchParams].filter(([name]) => ['area', 'group', 'kind'].includes(name)));
  next.set('approved', String(approved.length));
  for (const { name } of left) next.append('left', name);
  return redirect(`${localPath('/admin/listings', localeOfPath(pathname))}?${next}`, 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'review')('queue.title'), noIndex: true });

export default function ReviewQueue() {
  const { rows, total, late, places, groups, filter, page, perPage, abilities, areas, approved, left, refused } = useLoaderData<typeof loader>();
  const t = useTranslations('review.queue');
  const tp = useTranslations('review.page');
  const path = usePath();
  const query = (entries: Record<string, string | null>) => new URLSearchParams(Object.entries(entries).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  const chosen = { area: filter.areaId, group: filter.groupKey, kind: filter.kind };
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="listings">
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('intro')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {approved !== null && (approved > 0 || left.length === 0) && <Notice tone={approved > 0 ? 'good' : 'warning'}>{approved > 0 ? t('approved', { count: approved }) : t('nothingChosen')}</Notice>}
        {refused !== '' && <Notice tone="good">{tp('refused', { name: refused })}</Notice>}
        {left.length > 0 && <Notice tone="warning">{t('left', { names: left.join(', ') })}</Notice>}
      </div>
      <div className="mt-6">
        <QueueFilter places={places} groups={groups} chosen={filter} />
      </div>
      {total === 0 ? (
        <div className="mt-8 rounded-card border border-line bg-card p-6 text-center">
          <p className="font-semibold">{t('none')}</p>
          <p className="mt-1 text-soft">{t('noneText')}</p>
        </div>
      ) : (
        <>
          <p className="mt-6 font-semibold">
            {t('count', { total })}
            {late > 0 && <span className="text-berry">, {t('late', { count: late })}</span>}
          </p>
          <ul className="mt-3 grid gap-3 lg:grid-cols-2">
            {rows.map((row) => (
              <QueueRow key={row.versionId} row={row} form="bulk" />
            ))}
          </ul>
          <form id="bulk" method="post" action={path(`/admin/listings?${query(chosen)}`)} className="sticky bottom-0 -mx-4 mt-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-paper px-4 py-3">
            <Button className="min-h-12 max-sm:w-full">{t('approve')}</Button>
            <span className="text-sm text-soft">{t('approveHint')}</span>
          </form>
        </>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/listings?${query({ ...chosen, page: String(next) })}`)} />
    </OfficerFrame>
  );
}
