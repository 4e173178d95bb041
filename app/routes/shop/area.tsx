import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getAreaWithGoods } from '#app/modules/search/get-area-with-goods.server.ts';
import { goodsAddress, isNarrowed, lastPageAddress } from '#app/modules/search/goods-list.ts';
import { CommuneLinks } from '#app/modules/search/ui/area-card.tsx';
import { GoodsList } from '#app/modules/search/ui/goods-list.tsx';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Link } from '#app/ui/link.tsx';
import { breadcrumbData, pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const locale = localeOfPath(url.pathname);
  const slug = params.slug ?? '';
  const page = await getAreaWithGoods(context.app, { slug, params: url.searchParams, locale });
  if (page.area.slug !== slug) throw redirect(localPath(`/areas/${page.area.slug}`, locale), 301);
  const lastPage = lastPageAddress(page.list);
  if (lastPage) throw redirect(localPath(lastPage, locale));
  return json({ ...page, locale, origin: context.app.settings.publicUrl });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { area, district, list, locale, origin } = data;
  const t = translator(locale, 'areas');
  const name = district ? `${area.fullName}, ${district.fullName}` : area.fullName;
  const crumbs = [
    { name: t('title'), to: '/areas' },
    ...(district ? [{ name: district.fullName, to: `/areas/${district.slug}` }] : []),
    { name: area.fullName, to: list.path },
  ];
  return pageMeta(matches, {
    title: t('goodsFrom', { area: name }),
    description: t('description', { area: name }),
    address: goodsAddress(list, { page: list.query.page }),
    noIndex: list.query.q !== '' || isNarrowed(list) || list.total === 0,
    structuredData: [breadcrumbData(origin, locale, crumbs)],
  });
};

export default function AreaPage() {
  const { area, province, district, communes, list } = useLoaderData<typeof loader>();
  const t = useTranslations('areas');
  return (
    <>
      <Breadcrumbs crumbs={[{ name: t('title'), to: '/areas' }, ...(district ? [{ name: district.fullName, to: `/areas/${district.slug}` }] : [])]} />
      <h1 className="mt-2">{area.fullName}</h1>
      <p className="mt-2 text-soft">
        {t('nowIn', { province: province.fullName })}
        {district && (
          <>
            {' · '}
            {t.rich('mostlyOf', {
              district: () => (
                <Link to={`/areas/${district.slug}`} className="underline underline-offset-4">
                  {district.fullName}
                </Link>
              ),
            })}
          </>
        )}
      </p>
      {communes.length > 0 && (
        <section className="mt-4">
          <h2 className="text-base">{t('communesOf')}</h2>
          <CommuneLinks communes={communes} />
        </section>
      )}
      <GoodsList list={list} />
    </>
  );
}
