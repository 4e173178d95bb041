import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json } from '@remix-run/server-runtime';
import type { LoaderFunctionArgs } from '@remix-run/server-runtime';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { listMessages } from '#app/modules/notifications/list-messages.server.ts';
import { useMoment } from '#app/ui/dates.ts';
import { demonstrationOnly } from '#app/platform/demonstration-only.server.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { Pagination } from '#app/ui/pagination.tsx';
import { Badge } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await demonstrationOnly(context.app);
  const page = Math.max(1, Number.parseInt(new URL(request.url).searchParams.get('page') ?? '1', 10) || 1);
  return json(await listMessages(context.app, { page: Math.min(page, 10_000) }));
}

export const meta: MetaFunction = ({ matches }) => pageMeta(matches, { title: 'Outbox', noIndex: true });

export default function OutboxPage() {
  const { messages, total, page, perPage } = useLoaderData<typeof loader>();
  const t = useTranslations('dev');
  const moment = useMoment();
  return (
    <div className="mx-auto max-w-3xl">
      <h1>{t('outbox')}</h1>
      <p className="mt-2 text-soft">{t('outboxText')}</p>
      {messages.length === 0 && <p className="mt-6">{t('empty')}</p>}
      <ul className="mt-6 space-y-3">
        {messages.map((message) => (
          <li key={message.id} className="rounded-card border border-line bg-card p-4">
            <p className="flex flex-wrap items-center gap-2 text-sm">
              <Badge tone="plain">{t(message.channel)}</Badge>
              <span className="font-semibold">{formatPhone(message.recipient)}</span>
              <time dateTime={message.createdAt} className="text-soft">
                {moment(message.createdAt)}
              </time>
              {message.sentAt && <Badge tone="good">{t('sent')}</Badge>}
              {message.refusedAt && <Badge tone="bad">{t('refused')}</Badge>}
            </p>
            {message.subject && <p className="mt-2 font-semibold">{message.subject}</p>}
            <p className="mt-2">
              {message.body.split(/(https?:\/\/\S+)/).map((part, index) =>
                part.startsWith('http') ? (
                  <a key={index} href={new URL(part).pathname} className="underline underline-offset-4">
                    {part}
                  </a>
                ) : (
                  <Fragment key={index}>{part}</Fragment>
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(number) => `?page=${number}`} />
    </div>
  );
}
