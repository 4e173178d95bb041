import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { endSessions } from '#app/modules/identity/end-sessions.server.ts';
import { listSessions } from '#app/modules/identity/list-sessions.server.ts';
import { actorOf } from '#app/modules/identity/person.ts';
import { requireSignedIn } from '#app/modules/identity/require-signed-in.server.ts';
import { SessionList } from '#app/modules/identity/ui/session-list.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'identity')('sessions.title') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await requireSignedIn(context.app, request);
  const ended = Number(new URL(request.url).searchParams.get('ended')) || 0;
  return json({ sessions: await listSessions(context.app, signedIn), ended }, { headers: { 'cache-control': 'private, no-store' } });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const signedIn = await requireSignedIn(context.app, request);
  const form = await readForm(request);
  const which = form.get('do') === 'others' ? 'others' : { id: String(form.get('session') ?? '') };
  const ended = await endSessions(context.app, { signedIn, actor: actorOf(signedIn, context.clientAddress), which });
  return redirect(`${localPath('/account/sessions', localeOfPath(new URL(request.url).pathname))}?ended=${ended}`, 303);
}

export default function Sessions() {
  const { sessions, ended } = useLoaderData<typeof loader>();
  const t = useTranslations('identity');
  return (
    <div className="mx-auto max-w-xl">
      <p>
        <Link to="/account" className="inline-flex min-h-11 items-center underline underline-offset-4">
          ← {t('account')}
        </Link>
      </p>
      <h1>{t('sessions.title')}</h1>
      <p className="mt-2 mb-6 text-soft">{t('sessions.intro')}</p>
      {ended > 0 && (
        <div className="mb-6">
          <Notice tone="good">{t('sessions.ended', { count: ended })}</Notice>
        </div>
      )}
      <SessionList sessions={sessions} />
      {sessions.length > 2 && (
        <form method="post" className="mt-6">
          <Button name="do" value="others" look="danger">
            {t('sessions.endOthers')}
          </Button>
        </form>
      )}
    </div>
  );
}
