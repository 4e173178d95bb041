import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listPublicStories } from '#app/modules/reports/list-public-stories.server.ts';
import { SalesStories } from '#app/modules/reports/ui/sales-stories.tsx';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link } from '#app/ui/link.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

/** A page of its own, which no cache and no search engine keeps: who withdraws is gone in the next request. */
export async function loader({ context }: LoaderFunctionArgs) {
  return json(await listPublicStories(context.app));
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'salesStories')('title'), noIndex: true });

export default function PublicStories() {
  const list = useLoaderData<typeof loader>();
  const t = useTranslations('salesStories');
  return (
    <>
      <p className="no-print">
        <Link to="/so-lieu" className="inline-flex min-h-11 items-center text-leaf underline underline-offset-4">← {t('back')}</Link>
      </p>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <SalesStories {...list} />
    </>
  );
}
