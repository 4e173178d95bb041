import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getGoodsList } from '#app/modules/search/get-goods-list.server.ts';
import { goodsAddress, isNarrowed, lastPageAddress } from '#app/modules/search/goods-list.ts';
import { GoodsList } from '#app/modules/search/ui/goods-list.tsx';
import { getSeller } from '#app/modules/sellers/get-seller.server.ts';
import { HolidayNotice } from '#app/modules/sellers/ui/holiday-notice.tsx';
import { SellerIdentity } from '#app/modules/sellers/ui/seller-identity.tsx';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { inLanguage, localeOfPath, localPath } from '#app/shared/locale.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { breadcrumbData, pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const locale = localeOfPath(url.pathname);
  const { id, slug, name, kind, contactName, phone, street, since, about, aboutEn, createdAt, verifiedAt, taxCode, formedAs, holiday, commune, district, province } = await getSeller(context.app, params.slug ?? '');
  const list = await getGoodsList(context.app, { path: `/sellers/${slug}`, params: url.searchParams, locale, fixed: { sellerId: id } });
  const lastPage = lastPageAddress(list);
  if (lastPage) throw redirect(localPath(lastPage, locale));
  const seller = { slug, name, kind, contactName, phone, street, since, about, aboutEn, createdAt, verifiedAt, taxCode, formedAs, holiday, commune, district, province };
  return json({ seller, list, locale, origin: context.app.settings.publicUrl });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { seller, list, locale, origin } = data;
  const t = translator(locale, 'sellers');
  const crumbs = [
    { name: seller.district.fullName, to: `/areas/${seller.district.slug}` },
    { name: seller.name, to: list.path },
  ];
  return pageMeta(matches, {
    title: seller.name,
    description: t('description', { kind: t(`kind.${seller.kind}`), commune: seller.commune.fullName, district: seller.district.fullName }),
    address: goodsAddress(list, { page: list.query.page }),
    noIndex: list.query.q !== '' || isNarrowed(list),
    structuredData: [breadcrumbData(origin, locale, crumbs)],
  });
};

export default function SellerPage() {
  const { seller, list } = useLoaderData<typeof loader>();
  const t = useTranslations('sellers');
  const locale = useLocale();
  const about = inLanguage(locale, seller.about, seller.aboutEn);
  return (
    <>
      <Breadcrumbs crumbs={[{ name: seller.district.fullName, to: `/areas/${seller.district.slug}` }]} />
      <div className="mt-3 grid gap-8 lg:grid-cols-[1fr_22rem] lg:gap-x-10">
        <div className="min-w-0">
          <p className="text-sm font-semibold text-leaf">{t(`kind.${seller.kind}`)}</p>
          <h1>{seller.name}</h1>
          <p className="mt-1 text-soft">
            {seller.commune.fullName}, {seller.district.fullName}
          </p>
          <div className="mt-4 empty:hidden">
            <HolidayNotice holiday={seller.holiday} />
          </div>
          {about && (
            <p className="mt-4 max-w-prose text-lg" lang={locale === 'en' && !seller.aboutEn ? 'vi' : undefined}>
              {about}
            </p>
          )}
          <section className="mt-8">
            <h2>{t('goods')}</h2>
            {list.total === 0 && list.query.q === '' && !isNarrowed(list) ? <p className="text-soft">{t('noGoods')}</p> : <GoodsList list={list} beside={false} headings="h3" />}
          </section>
        </div>
        <SellerIdentity seller={seller} />
      </div>
    </>
  );
}
