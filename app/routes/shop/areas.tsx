import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listAreasWithGoods } from '#app/modules/search/list-areas-with-goods.server.ts';
import { AreaCard } from '#app/modules/search/ui/area-card.tsx';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { breadcrumbData, pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOfPath(new URL(request.url).pathname);
  return json({ districts: await listAreasWithGoods(context.app), locale, origin: context.app.settings.publicUrl });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  if (!data) return [];
  const t = translator(data.locale, 'areas');
  return pageMeta(matches, {
    title: t('title'),
    description: t('intro'),
    structuredData: [breadcrumbData(data.origin, data.locale, [{ name: t('title'), to: '/areas' }])],
  });
};

export default function AreasPage() {
  const { districts } = useLoaderData<typeof loader>();
  const t = useTranslations('areas');
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1 className="mt-2">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <ul className="mt-6 grid items-start gap-4 md:grid-cols-2 lg:grid-cols-3">
        {districts.map((district) => (
          <li key={district.key}>
            <AreaCard district={district} />
          </li>
        ))}
      </ul>
    </>
  );
}
