import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { createRound } from '#app/modules/fulfilment/create-round.server.ts';
import { listRounds } from '#app/modules/fulfilment/list-rounds.server.ts';
import { RoundForm } from '#app/modules/fulfilment/ui/round-form.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { useDay } from '#app/ui/dates.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'fulfilment')('rounds.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'handle_orders');
  return json({ seller, ...(await listRounds(context.app, sellerId)) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'handle_orders');
  const form = await readForm(request);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 40);
  const typed = { communeId: text('communeId'), orderIds: form.getAll('order').map(String), day: text('day'), cost: text('cost') };
  const made = await createRound(context.app, { sellerId, actor, ...typed });
  if (!made.ok) return json({ ...typed, problem: made.problem.code }, { status: 422 });
  return redirect(localPath(`/seller/rounds/${made.value.roundId}?done=made`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function Rounds() {
  const { seller, today, suggestions, rounds } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() ?? null;
  const t = useTranslations('fulfilment.rounds');
  const locale = useLocale();
  const day = useDay();
  const gone = again && !suggestions.some(({ communeId }) => communeId === again.communeId);
  return (
    <SellerFrame seller={seller} section="orders">
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <div className="mt-4 empty:hidden">{gone && <Notice tone="bad">{t(`problem.${again.problem}`)}</Notice>}</div>
      <h2 className="mt-6">{t('suggested')}</h2>
      {suggestions.length === 0 && <p className="mt-2">{t('nothing')}</p>}
      <div className="mt-3 grid gap-6 lg:grid-cols-2 lg:items-start">
        {suggestions.map((suggestion) => (
          <RoundForm key={suggestion.communeId} suggestion={suggestion} today={today} again={again?.communeId === suggestion.communeId ? again : null} />
        ))}
      </div>
      <h2 className="mt-8">{t('past')}</h2>
      {rounds.length === 0 && <p className="mt-2">{t('none')}</p>}
      <ul className="mt-2 divide-y divide-line">
        {rounds.map((round) => (
          <li key={round.id}>
            <Link to={`/seller/rounds/${round.id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">
              {t('row', { day: day(round.day), count: round.count, cost: formatDong(round.cost, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </SellerFrame>
  );
}
