import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { findGroup, findSector } from '#app/modules/ocop/groups.ts';
import { getGoodsList } from '#app/modules/search/get-goods-list.server.ts';
import { goodsAddress, isNarrowed, lastPageAddress } from '#app/modules/search/goods-list.ts';
import { GoodsList } from '#app/modules/search/ui/goods-list.tsx';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { breadcrumbData, pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const locale = localeOfPath(url.pathname);
  const group = findGroup(params.group ?? '');
  if (!group) throw new Response(null, { status: 404 });
  const list = await getGoodsList(context.app, { path: `/groups/${group.key}`, params: url.searchParams, locale, fixed: { group: group.key } });
  const lastPage = lastPageAddress(list);
  if (lastPage) throw redirect(localPath(lastPage, locale));
  return json({ group, list, locale, origin: context.app.settings.publicUrl });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { group, list, locale, origin } = data;
  const t = translator(locale, 'search');
  const crumbs = [{ name: t('allGoods'), to: '/search' }, { name: group.name[locale], to: list.path }];
  return pageMeta(matches, {
    title: group.name[locale],
    description: group.intro[locale],
    address: goodsAddress(list, { page: list.query.page }),
    noIndex: list.query.q !== '' || isNarrowed(list),
    structuredData: [breadcrumbData(origin, locale, crumbs)],
  });
};

export default function GroupPage() {
  const { group, list } = useLoaderData<typeof loader>();
  const t = useTranslations('search');
  const locale = useLocale();
  return (
    <>
      <Breadcrumbs crumbs={[{ name: t('allGoods'), to: '/search' }]} />
      <p className="mt-2 text-sm font-semibold text-leaf">{findSector(group.sector).name[locale]}</p>
      <h1>{group.name[locale]}</h1>
      <p className="mt-2 max-w-prose text-soft">{group.intro[locale]}</p>
      <GoodsList list={list} />
    </>
  );
}
