import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listHelpedActs } from '#app/modules/assistance/list-helped-acts.server.ts';
import { HelpedActRow } from '#app/modules/assistance/ui/helped-act-row.tsx';
import { undoAct } from '#app/modules/assistance/undo-act.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { giveConsentSignedIn } from '#app/modules/sellers/give-consent.server.ts';
import { listSellerConsents } from '#app/modules/sellers/list-consents.server.ts';
import { revokeConsent } from '#app/modules/sellers/revoke-consent.server.ts';
import { ConsentCard } from '#app/modules/sellers/ui/consent-card.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Pagination } from '#app/ui/pagination.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'assistance')('helpers.title') }, { name: 'robots', content: 'noindex' }];

const told = { ended: 'ended', agreed: 'agreed', undone: 'undoneNow' } as const;

export async function loader({ request, context: { app, ...rest } }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller({ app, ...rest }, request, 'run_shop');
  const { searchParams } = new URL(request.url);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 1_000);
  const [consents, list] = await Promise.all([listSellerConsents(app, { sellerId }), listHelpedActs(app, { sellerId, page })]);
  const done = searchParams.get('done') ?? '';
  return json({ seller, consents, done: done in told ? (done as keyof typeof told) : null, ...list });
}

export async function action({ request, context: { app, ...rest } }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller({ app, ...rest }, request, 'run_shop');
  const form = await readForm(request);
  const field = (name: string) => String(form.get(name) ?? '');
  const done = (what: keyof typeof told, at = '') => redirect(localPath(`/seller/helpers?done=${what}${at}`, localeOfPath(new URL(request.url).pathname)), 303);
  switch (form.get('intent')) {
    case 'agree':
      await giveConsentSignedIn(app, { actor, sellerId, consentId: field('consentId') });
      return done('agreed');
    case 'end':
      await revokeConsent(app, { actor, consentId: field('consentId'), by: { sellerId } });
      return done('ended');
    case 'undo': {
      const entryId = field('entryId');
      const result = await undoAct(app, { actor, sellerId, entryId, anyway: field('anyway') === 'yes' });
      return result.ok ? done('undone', `#a-${entryId}`) : json({ entryId, problem: result.problem }, 422);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function SellerHelpers() {
  const { seller, consents, done, acts, total, page, perPage } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('assistance.helpers');
  const path = usePath();
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <div className="mt-4 empty:hidden">{done && !refused && <Notice tone="good">{t(told[done])}</Notice>}</div>
      <h2 className="mt-6">{t('consents')}</h2>
      {consents.length === 0 ? (
        <p className="mt-3 rounded-card border border-line bg-card p-4">{t('none')}</p>
      ) : (
        <ul className="mt-3 grid gap-4 md:grid-cols-2">
          {consents.map((consent) => (
            <ConsentCard key={consent.id} consent={consent} />
          ))}
        </ul>
      )}
      <h2 className="mt-8">{t('acts')}</h2>
      {total === 0 ? (
        <p className="mt-3 rounded-card border border-line bg-card p-4">{t('noActs')}</p>
      ) : (
        <ul className="mt-3 grid gap-4">
          {acts.map((act) => (
            <HelpedActRow key={act.id} act={act} problem={refused?.entryId === act.id ? refused.problem : null} />
          ))}
        </ul>
      )}
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/seller/helpers?page=${next}`)} />
    </SellerFrame>
  );
}
