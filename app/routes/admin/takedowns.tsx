import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { carryOutTakedown } from '#app/modules/catalog/carry-out-takedown.server.ts';
import { findListing, findListings } from '#app/modules/catalog/find-listings.server.ts';
import { liftTakedown } from '#app/modules/catalog/lift-takedown.server.ts';
import { listTakedowns } from '#app/modules/catalog/list-takedowns.server.ts';
import { orderTakedown } from '#app/modules/catalog/order-takedown.server.ts';
import { momentField, takedownForm } from '#app/modules/catalog/takedown-form.ts';
import { FindListing } from '#app/modules/catalog/ui/review/find-listing.tsx';
import { TakedownForm } from '#app/modules/catalog/ui/review/takedown-form.tsx';
import { TakedownLists } from '#app/modules/catalog/ui/review/takedown-lists.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
type Typed = Record<'productId' | 'authority' | 'reference' | 'reason' | 'receivedAt', string>;
type Refused = { typed: Typed; problem: 'moved' | 'future' | 'never_published' | 'already' | null; missing: string[] };
const told = ['taken_down', 'noted', 'lifted'] as const;

export const handle = { shared: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, abilities } = await requireOfficer(context, request, 'take_down_listings');
  const { searchParams } = new URL(request.url);
  const query = (searchParams.get('find') ?? '').slice(0, 200);
  const { communeIds } = scope;
  const [lists, found, chosen] = await Promise.all([
    listTakedowns(app, { communeIds }),
    query ? findListings(app, { text: query, communeIds }) : null,
    findListing(app, { productId: searchParams.get('product') ?? '', communeIds }),
  ]);
  const only = found?.length === 1 && found[0] ? await findListing(app, { productId: found[0].id, communeIds }) : null;
  const done = told.find((what) => what === searchParams.get('done')) ?? null;
  return json({ lists, query, found, chosen: chosen ?? only, now: momentField(app.clock.now()), done, abilities, areas: scope.areas });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const { scope, actor } = await requireOfficer(context, request, 'take_down_listings');
  const form = await readForm(request);
  const typed: Typed = { productId: text(form, 'productId'), authority: text(form, 'authority'), reference: text(form, 'reference'), reason: text(form, 'reason'), receivedAt: text(form, 'receivedAt') };
  const [verb, takedownId = ''] = text(form, 'do').split(':');
  const by = { actor, communeIds: scope.communeIds };
  const done = (what: (typeof told)[number]) => redirect(`${localPath('/admin/takedowns', localeOfPath(new URL(request.url).pathname))}?done=${what}`, 303);
  if (verb === 'carry-out' || verb === 'lift') {
    const result = await (verb === 'lift' ? liftTakedown : carryOutTakedown)(app, { ...by, takedownId });
    return result.ok ? done(verb === 'lift' ? 'lifted' : 'taken_down') : json<Refused>({ typed, problem: result.problem.code, missing: [] }, 409);
  }
  if (verb !== 'now' && verb !== 'later') throw new Response(null, { status: 400 });
  const read = takedownForm.safeParse(typed);
  if (!read.success) return json<Refused>({ typed, problem: null, missing: read.error.issues.map(({ path }) => String(path[0])) }, 422);
  const result = await orderTakedown(app, { ...by, productId: typed.productId, details: read.data, now: verb === 'now' });
  return result.ok ? done(verb === 'now' ? 'taken_down' : 'noted') : json<Refused>({ typed, problem: result.problem.code, missing: [] }, 422);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'review')('takedowns.title'), noIndex: true });

export default function Takedowns() {
  const { lists, query, found, chosen, now, done, abilities, areas } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('review.takedowns');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="takedowns">
      <h1>{t('title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('intro')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {refused?.problem && <Notice tone="bad">{t(`problem.${refused.problem}`)}</Notice>}
        {done && !refused && <Notice tone="good">{t(`done.${done}`)}</Notice>}
      </div>
      <div className="mt-6 rounded-card border border-line bg-card p-4 md:p-6">
        {chosen ? <TakedownForm listing={chosen} now={now} refused={refused ?? null} /> : <FindListing text={query} found={found} />}
      </div>
      <TakedownLists lists={lists} />
    </OfficerFrame>
  );
}
