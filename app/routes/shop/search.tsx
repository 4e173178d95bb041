import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { HeadersFunction, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getGoodsList } from '#app/modules/search/get-goods-list.server.ts';
import { goodsFound, goodsFoundBy } from '#app/modules/search/counted-search.ts';
import { goodsAddress, isNarrowed, lastPageAddress, wordsOf } from '#app/modules/search/goods-list.ts';
import { GoodsList } from '#app/modules/search/ui/goods-list.tsx';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const locale = localeOfPath(url.pathname);
  const list = await getGoodsList(context.app, { path: '/search', params: url.searchParams, locale });
  const lastPage = lastPageAddress(list);
  if (lastPage) throw redirect(localPath(lastPage, locale));
  return json({ list, locale }, { headers: { [goodsFound]: goodsFoundBy(list) } });
}

export const headers: HeadersFunction = ({ loaderHeaders }) => ({ ...publicPage, [goodsFound]: loaderHeaders.get(goodsFound) ?? '' });

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { list, locale } = data;
  const t = translator(locale, 'search');
  const { q, page } = list.query;
  return pageMeta(matches, {
    title: q ? t('resultsFor', { q: wordsOf(list) }) : t('allGoods'),
    description: t('allGoodsIntro'),
    address: goodsAddress(list, { page }),
    noIndex: q !== '' || isNarrowed(list),
  });
};

export default function SearchPage() {
  const { list } = useLoaderData<typeof loader>();
  const t = useTranslations('search');
  const { q } = list.query;
  return (
    <>
      <Breadcrumbs crumbs={q ? [{ name: t('allGoods'), to: '/search' }] : []} />
      <h1 className="mt-2">{q ? t('resultsFor', { q: wordsOf(list) }) : t('allGoods')}</h1>
      {!q && <p className="mt-2 max-w-prose text-soft">{t('allGoodsIntro')}</p>}
      <GoodsList list={list} />
    </>
  );
}
