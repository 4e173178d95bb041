import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { getProduct } from '#app/modules/catalog/get-product.server.ts';
import { listRelatedProducts } from '#app/modules/catalog/list-related-products.server.ts';
import { pictureShareAddress } from '#app/modules/catalog/picture.ts';
import { productData } from '#app/modules/catalog/product-data.ts';
import { BuyForm } from '#app/modules/catalog/ui/buy-form.tsx';
import { Gallery } from '#app/modules/catalog/ui/gallery.tsx';
import { ProductGrid } from '#app/modules/catalog/ui/product-card.tsx';
import { ProductFacts } from '#app/modules/catalog/ui/product-facts.tsx';
import { SaleLimits } from '#app/modules/catalog/ui/sale-limits.tsx';
import { findGroup } from '#app/modules/ocop/groups.ts';
import { findRegisterState } from '#app/modules/register/find-register-state.server.ts';
import { OcopStars } from '#app/modules/ocop/ui/ocop-stars.tsx';
import { HolidayNotice } from '#app/modules/sellers/ui/holiday-notice.tsx';
import { SellerSign } from '#app/modules/sellers/ui/seller-sign.tsx';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { inLanguage, localeOfPath } from '#app/shared/locale.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { breadcrumbData, pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const locale = localeOfPath(new URL(request.url).pathname);
  const product = await getProduct(context.app, params.slug ?? '');
  const [related, state] = await Promise.all([listRelatedProducts(context.app, product), product.certificate ? findRegisterState(context.app) : null]);
  const register = state && { number: state.number, at: vietnamDay(state.at) };
  return json({ product, related, register, today: vietnamDay(context.app.clock.now()), origin: context.app.settings.publicUrl, locale });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const { product, locale, origin } = data;
  const name = inLanguage(locale, product.name, product.nameEn);
  const group = findGroup(product.groupKey);
  const crumbs = [...(group ? [{ name: group.name[locale], to: `/groups/${group.key}` }] : []), { name, to: `/p/${product.slug}` }];
  return pageMeta(matches, {
    title: name,
    description: inLanguage(locale, product.summary, product.summaryEn),
    ...(product.pictures[0] && { image: pictureShareAddress(product.pictures[0]) }),
    structuredData: [productData(product, origin, locale), breadcrumbData(origin, locale, crumbs)],
  });
};

export default function ProductPage() {
  const { product, related, register, today } = useLoaderData<typeof loader>();
  const t = useTranslations('catalog');
  const locale = useLocale();
  const group = findGroup(product.groupKey);
  const name = inLanguage(locale, product.name, product.nameEn);
  const story = inLanguage(locale, product.story, product.storyEn);
  return (
    <>
      <Breadcrumbs crumbs={group ? [{ name: group.name[locale], to: `/groups/${group.key}` }] : []} />
      <div className="mt-3 grid gap-6 md:grid-cols-[1.1fr_1fr] md:gap-10">
        <Gallery pictures={product.pictures} name={name} />
        <div className="space-y-4">
          <div className="space-y-2">
            <OcopStars stars={product.certificate?.stars ?? 0} />
            <h1>{name}</h1>
            <p className="text-lg text-soft">{inLanguage(locale, product.summary, product.summaryEn)}</p>
          </div>
          {!product.onSale && <Notice tone="warning">{t('notOnSale')}</Notice>}
          {product.onSale && <HolidayNotice holiday={product.holiday} />}
          {product.onSale && !product.inStock && !product.holiday?.on && <Notice tone="warning">{t('allSoldOut')}</Notice>}
          <SaleLimits {...product} alcohol={group?.alcohol ?? false} />
          {product.onSale && !product.holiday?.on && <BuyForm variants={product.variants} />}
          <p className="text-sm text-soft">{t(group?.service ? 'service' : 'delivery')}</p>
          <SellerSign seller={product.seller} commune={product.commune} district={product.district} maker={product.producer} />
        </div>
      </div>
      <div className="mt-10 grid gap-8 md:grid-cols-[1.1fr_1fr] md:gap-10">
        {story && (
          <section className="prose-page" lang={locale === 'en' && !product.storyEn ? 'vi' : undefined}>
            <h2>{t('story')}</h2>
            {story.split(/\n\s*\n/).map((paragraph) => (
              <p key={paragraph} className="mt-3">
                {paragraph}
              </p>
            ))}
          </section>
        )}
        <section>
          <h2 className="mb-3">{t('details')}</h2>
          <ProductFacts {...product} register={register} today={today} />
        </section>
      </div>
      {related.length > 0 && (
        <section className="mt-12">
          <h2 className="mb-4">{t('related')}</h2>
          <ProductGrid cards={related} sample />
        </section>
      )}
    </>
  );
}
