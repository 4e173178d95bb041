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
  return json({ shelves, districts: districts.map(({ slug, fullName }) => ({ slug, fullName })), province, locale: localeOfPath(new URL(request.url).pathname) });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const t = translator(data?.locale ?? 'vi', 'home');
  const province = data?.province ?? '';
  return pageMeta(matches, { title: t('title', { province }), description: t('intro', { province }) });
};

export default function HomePage() {
  const { shelves, districts, province } = useLoaderData<typeof loader>();
  const t = useTranslations('home');
  const locale = useLocale();
  return (
    <div className="space-y-12">
      <section className="relative flex flex-col -mt-6 -mr-[calc(50vw-50%)] -ml-[calc(50vw-50%)] overflow-hidden bg-leaf-pale md:-mt-8">
        <RiverScene className="-mb-px h-40 w-full max-md:order-last md:absolute md:inset-0 md:h-full" />
        <div className="page-width relative pt-8 pb-4 md:py-16">
          <h1 className="max-w-xl text-leaf-deep">{t('heading')}</h1>
          <p className="mt-3 max-w-lg text-lg">{t('intro', { province })}</p>
          <ButtonLink to="/search" className="mt-5 text-lg">
            {t('seeAll')}
          </ButtonLink>
        </div>
      </section>
      <ul className="grid gap-4 sm:grid-cols-3">
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
              <ProductGrid cards={shelves[name]} eager={index === 0 ? 2 : 0} />
            </section>
          ),
      )}
      <section>
        <h2 className="mb-4">{t('groups')}</h2>
        <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {sectors.map((sector) => (
            <div key={sector.key} className="rounded-card border border-line bg-card p-4">
              <h3>{sector.name[locale]}</h3>
              <ul className="mt-1">
                {groupsOfSector(sector.key).map((group) => (
                  <li key={group.key}>
                    <Link to={`/groups/${group.key}`} className="inline-block py-1.5 text-leaf underline-offset-4 hover:underline">
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
        <ul className="flex flex-wrap gap-2">
          {districts.map(({ slug, fullName }) => (
            <li key={slug}>
              <Link to={`/areas/${slug}`} className="inline-flex min-h-11 items-center rounded-full border border-line bg-card px-4 hover:border-leaf">
                {fullName}
              </Link>
            </li>
          ))}
        </ul>
        <ButtonLink to="/areas" look="quiet" className="mt-4 px-0">
          {t('allAreas')}
        </ButtonLink>
      </section>
    </div>
  );
}
