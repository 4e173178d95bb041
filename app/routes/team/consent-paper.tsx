import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { ConsentPaper } from '#app/modules/sellers/ui/consent-paper.tsx';
import { localeOfPath } from '#app/shared/locale.ts';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'team')('paper.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { name } = await requireOfficer(context, request, 'assist_households');
  return json({ name });
}

export default function ConsentPaperPage() {
  const { name } = useLoaderData<typeof loader>();
  const t = useTranslations('team.paper');
  return (
    <>
      <p className="no-print mb-4 max-w-prose text-soft">{t('print')}</p>
      <ConsentPaper helper={name} />
    </>
  );
}
