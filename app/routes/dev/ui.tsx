import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { CatalogShowcase } from '#app/modules/catalog/ui/catalog-showcase.tsx';
import { BuyingShowcase } from '#app/modules/checkout/ui/buying-showcase.tsx';
import { listHomeShelves } from '#app/modules/search/list-home-shelves.server.ts';
import { demonstrationOnly } from '#app/platform/demonstration-only.server.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Controls, WholePages } from '#app/ui/showcase/controls.tsx';
import { Foundations } from '#app/ui/showcase/foundations.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  await demonstrationOnly(app);
  const [shelves, { province }] = await Promise.all([listHomeShelves(app), app.installation()]);
  const pictures = [...shelves.season, ...shelves.liked].flatMap(({ picture }) => picture ?? []).slice(0, 3);
  return json({ pictures, province, locale: localeOfPath(new URL(request.url).pathname) });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'dev')('ui'), noIndex: true });

/** Every component in every state, to be looked at in every size, contrast and language. */
export default function ShowcasePage() {
  const { pictures, province } = useLoaderData<typeof loader>();
  const t = useTranslations('dev');
  return (
    <>
      <h1>{t('ui')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('showcase.intro')}</p>
      <Foundations />
      <Controls />
      <CatalogShowcase pictures={pictures} />
      <BuyingShowcase province={province} />
      <WholePages />
    </>
  );
}
