import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { actAddress, readActQuery } from '#app/modules/audit/act-query.ts';
import { listPersonActs } from '#app/modules/audit/list-person-acts.server.ts';
import { ActFilter } from '#app/modules/audit/ui/act-filter.tsx';
import { ActList } from '#app/modules/audit/ui/act-list.tsx';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { groupNames } from '#app/modules/ocop/groups.ts';
import { listSellerNames } from '#app/modules/sellers/list-seller-names.server.ts';
import { localeOfPath } from '#app/shared/locale.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'audit')('ownTitle') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { userId } = await requireSignedIn(context.app, request);
  const { day, group, page } = readActQuery(new URL(request.url).searchParams);
  const acts = await listPersonActs(context.app, { userId, day, group, page });
  return json({ day, group, sellers: await listSellerNames(context.app, acts.entries.flatMap(({ sellerId }) => sellerId ?? [])), ...acts });
}

export default function OwnRecord() {
  const { day, group, sellers, entries, page, pages } = useLoaderData<typeof loader>();
  const t = useTranslations('audit');
  const account = useTranslations('identity')('account');
  const path = usePath();
  return (
    <div className="mx-auto max-w-3xl">
      <p>
        <Link to="/account" className="inline-flex min-h-11 items-center underline underline-offset-4">
          ← {account}
        </Link>
      </p>
      <h1>{t('ownTitle')}</h1>
      <p className="mt-1 text-soft">{t('ownIntro')}</p>
      <ActFilter day={day} group={group} page="/account/record" />
      <ActList entries={entries} groupNames={groupNames(useLocale())} sellers={sellers} />
      <Pagination page={page} pages={pages} address={(next) => path(actAddress('/account/record', { day, group }, next))} />
    </div>
  );
}
