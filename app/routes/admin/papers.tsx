import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { decidePaper } from '#app/modules/register/decide-paper.server.ts';
import { listPapers, paperViews } from '#app/modules/register/list-papers.server.ts';
import { listUnpaperedProducts } from '#app/modules/register/list-unpapered-products.server.ts';
import { officerPaperViews, readPaperFilter } from '#app/modules/register/paper-filter.ts';
import { OfficersPaperCard } from '#app/modules/register/ui/officers-paper.tsx';
import { PaperFilterForm } from '#app/modules/register/ui/paper-filter-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { inLanguage, localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { SectionTabs } from '#app/ui/section-tabs.tsx';

const told = ['confirmed', 'refused'] as const;

export const handle = { shared: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'check_papers');
  const { searchParams } = new URL(request.url);
  const filter = readPaperFilter(searchParams, scope.communeIds);
  const ask = { ...filter, communeIds: scope.communeIds };
  const view = paperViews.find((each) => each === filter.view);
  const [papers, missing, communes] = await Promise.all([
    view ? listPapers(app, { ...ask, view }) : null,
    view ? null : listUnpaperedProducts(app, ask),
    listCommunesById(app.db, scope.communeIds),
  ]);
  const named = [...communes.values()].map(({ id, fullName }) => ({ id, fullName })).sort((a, b) => a.fullName.localeCompare(b.fullName, 'vi'));
  return json({ abilities, areas: scope.areas, filter, papers, missing, communes: named, done: told.find((what) => what === searchParams.get('done')) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'check_papers');
  const form = await readForm(request);
  const intent = form.get('intent');
  if (intent !== 'confirm' && intent !== 'refuse') throw new Response(null, { status: 400 });
  const paperId = String(form.get('paperId') ?? '');
  const found = intent === 'confirm' ? { confirmed: true as const } : { confirmed: false as const, reason: String(form.get('reason') ?? '').trim().slice(0, 200) };
  const result = await decidePaper(context.app, { paperId, communeIds: scope.communeIds, actor, found });
  if (!result.ok) return json({ paperId, problem: result.problem.code }, 422);
  const { pathname, searchParams } = new URL(request.url);
  searchParams.set('done', intent === 'confirm' ? 'confirmed' : 'refused');
  return redirect(localPath(`/admin/papers?${searchParams}`, localeOfPath(pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'papers')('officers.title'), noIndex: true });

export default function OfficersPapers() {
  const { abilities, areas, filter, papers, missing, communes, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('papers.officers');
  const locale = useLocale();
  const path = usePath();
  const { total, page, perPage } = papers ?? missing ?? { total: 0, page: 1, perPage: 30 };
  const address = (next: number) => path(`/admin/papers?${new URLSearchParams({ show: filter.view, commune: filter.communeId ?? '', kind: filter.kind ?? '', page: String(next) })}`);
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="papers">
      <h1>{t('title')}</h1>
      <p className="mt-1 mb-4 max-w-3xl text-soft">{t('intro')}</p>
      <SectionTabs label={t('title')} open={filter.view} tabs={officerPaperViews.map((name) => ({ name, to: `/admin/papers?show=${name}`, text: t(`show.${name}`) }))} />
      <PaperFilterForm filter={filter} communes={communes} />
      <div className="mt-4 space-y-4 empty:hidden">
        {refused?.problem === 'decided' && <Notice tone="bad">{t('problem.decided')}</Notice>}
        {done && !refused && <Notice tone="good">{t(`done.${done}`)}</Notice>}
      </div>
      {total === 0 ? (
        <p className="mt-6">{t('none')}</p>
      ) : (
        <ul className="mt-6 grid gap-4 lg:grid-cols-2">
          {papers?.papers.map((paper) => (
            <OfficersPaperCard key={paper.id} paper={paper} decide={filter.view === 'check'} error={refused?.problem === 'no_reason' && refused.paperId === paper.id ? t('problem.no_reason') : null} />
          ))}
          {missing?.products.map((product) => (
            <li key={product.id} className="rounded-card border border-line bg-card p-4">
              <Link to={`/p/${product.slug}`} className="inline-block py-1 font-semibold underline underline-offset-4">
                {product.name}
              </Link>
              <p className="text-soft">{t('seller', { seller: product.sellerName, commune: product.communeName })}</p>
              <p className="font-semibold text-amber">{t('missing', { papers: product.lacks.map(({ name, nameEn }) => inLanguage(locale, name, nameEn)).join(', ') })}</p>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={address} />
    </OfficerFrame>
  );
}
