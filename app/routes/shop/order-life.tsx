import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { lifeTable } from '#app/modules/orders/life-table.ts';
import { LifeTable } from '#app/modules/orders/ui/life-table.tsx';
import { publicPage } from '#app/platform/http/cache-control.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Breadcrumbs } from '#app/ui/breadcrumbs.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return json({ rows: lifeTable(), locale: localeOfPath(new URL(request.url).pathname) });
}

export const headers = () => publicPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => (data ? pageMeta(matches, { title: translator(data.locale, 'orders')('life.title') }) : []);

export default function OrderLifePage() {
  const { rows } = useLoaderData<typeof loader>();
  const t = useTranslations('orders.life');
  return (
    <>
      <Breadcrumbs crumbs={[]} />
      <h1 className="mt-3">{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <LifeTable rows={rows} />
    </>
  );
}
