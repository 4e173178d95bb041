import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listFormerDistricts } from '#app/modules/areas/list-former-districts.server.ts';
import { ProductGrid } from '#app/modules/catalog/ui/product-card.tsx';
import { groupsOfSector, sectors } from '#app/modules/ocop/groups.ts';
import { listHomeShelves } from '#app/modules/search/list-home-shelves.server.ts';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { RiverScene } from '#app/ui/shell/river-scene.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const [shelves, districts, { province }] = await Promise.all([
    listHomeShelves(app),
    listFormerDistricts(app.db, app.settings.homeProvince, vietnamDay(app.clock.now())),
    app.installation(),
  ]);
  const parts = Map.groupBy(districts, ({ formerProvince }) => formerProvince.name);
  return json({
    shelves,
    parts: [...parts].map(([name, members]) => ({ name, districts: members.map((district) => ({ slug: district.slug, name: `${district.kind} ${district.name}` })) })),
    province,
    locale: localeOfPath(new URL(request.url).pathname),
  });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(data?.locale ?? 'vi', 'home');
  const province = data?.province ?? '';
  return pageMeta(matches, { title: t('title', { province }), description: t('intro', { province }) });
};

export default function HomePage() {
  const { shelves, parts, province } = useLoaderData<typeof loader>();
  const t = useTranslations('home');
  const locale = useLocale();
  return (
    <div className="space-y-10 md:space-y-12">
      <section className="relative -mt-6 -mr-[calc(50vw-50%)] -ml-[calc(50vw-50%)] overflow-hidden bg-leaf-pale md:-mt-8">
        <RiverScene className="absolute inset-x-0 -bottom-px h-32 w-full sm:h-40 md:top-0 md:h-full" />
        <div className="page-width relative pt-6 pb-16 sm:pb-20 md:py-16">
          <h1 className="max-w-xl text-leaf-deep">{t('heading')}</h1>
          <p className="mt-2 max-w-lg md:mt-3 md:text-lg">{t('intro', { province })}</p>
          <ButtonLink to="/search" className="mt-4 md:mt-6 md:text-lg">
            {t('seeAll')}
          </ButtonLink>
        </div>
      </section>
      <ul className="-mt-4 grid gap-3 sm:grid-cols-3 sm:gap-4 md:mt-0">
        {(['direct', 'stars', 'cash'] as const).map((name) => (
          <li key={name} className="border-l-4 border-leaf pl-3">
            <p className="font-semibold">{t(`pillars.${name}`)}</p>
            <p className="text-sm text-soft">{t(`pillars.${name}Text`)}</p>
          </li>
        ))}
      </ul>
      {(['season', 'liked', 'stars'] as const).map(
        (name, index) =>
          shelves[name].length > 0 && (
            <section key={name}>
              <h2 className="mb-4">{t(name)}</h2>
              <ProductGrid cards={shelves[name]} eager={index === 0 ? 2 : 0} sample />
            </section>
          ),
      )}
      <section>
        <h2 className="mb-4">{t('groups')}</h2>
        <div className="gap-4 sm:columns-2 lg:columns-3">
          {sectors.map((sector) => (
            <div key={sector.key} className="mb-4 break-inside-avoid rounded-card border border-line bg-card px-4 pt-4 pb-2">
              <h3>{sector.name[locale]}</h3>
              <ul className="mt-1 max-sm:flex max-sm:flex-wrap max-sm:gap-x-5">
                {groupsOfSector(sector.key).map((group) => (
                  <li key={group.key}>
                    <Link to={`/groups/${group.key}`} className="inline-flex min-h-11 items-center text-leaf underline-offset-4 hover:underline sm:min-h-10">
                      {group.name[locale]}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
      <section>
        <h2 className="mb-4">{t('districts')}</h2>
        <div className="space-y-4">
          {parts.map((part) => (
            <div key={part.name}>
              {parts.length > 1 && <h3 className="mb-2">{t('part', { name: part.name })}</h3>}
              <ul className="flex flex-wrap gap-1.5 sm:gap-2">
                {part.districts.map(({ slug, name }) => (
                  <li key={slug}>
                    <Link to={`/areas/${slug}`} className="inline-flex min-h-11 items-center rounded-full border border-line bg-card px-2.5 text-[0.9375rem] hover:border-leaf sm:px-4 sm:text-base">
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
        <ButtonLink to="/areas" look="quiet" className="mt-4 -ml-4">
          {t('allAreas')}
        </ButtonLink>
      </section>
    </div>
  );
}
