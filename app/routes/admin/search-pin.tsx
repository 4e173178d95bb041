import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { findPin } from '#app/modules/search/list-pins.server.ts';
import { mostPins } from '#app/modules/search/pin.ts';
import type { KeptPin } from '#app/modules/search/pin.ts';
import { pinProduct } from '#app/modules/search/pin-product.server.ts';
import { previewPin } from '#app/modules/search/preview-rule.server.ts';
import { restorePin } from '#app/modules/search/restore-pin.server.ts';
import { BeforeAfter } from '#app/modules/search/ui/learning/before-after.tsx';
import { PinForm } from '#app/modules/search/ui/learning/pin-form.tsx';
import { KeptRule, RuleFrame } from '#app/modules/search/ui/learning/rule-frame.tsx';
import { unpinProduct } from '#app/modules/search/unpin-product.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

function readWords(from: FormData | URLSearchParams) {
  const position = Number(from.get('position') ?? 0);
  return { typed: String(from.get('typed') ?? ''), product: String(from.get('product') ?? ''), position: Number.isInteger(position) && position >= 0 && position < mostPins ? position : 0 };
}
const wordsOf = ({ typed, position, product }: KeptPin) => ({ typed, position, product: product.slug });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'keep_search');
  const { searchParams } = new URL(request.url);
  const id = searchParams.get('id');
  const kept = id === null ? null : await findPin(context.app, { pinId: id });
  if (id !== null && !kept) throw new Response(null, { status: 404 });
  const words = kept ? wordsOf(kept) : readWords(searchParams);
  const preview = words.product ? await previewPin(context.app, words) : null;
  const problem = preview && !preview.ok && !kept ? preview.problem.code : null;
  return json({ abilities, areas: scope.areas, kept, words, problem, previews: preview?.ok ? preview.value : null, done: searchParams.get('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'keep_search');
  const form = await readForm(request);
  const [what, id] = [form.get('do'), String(form.get('id') ?? '')];
  const to = (path: string) => redirect(localPath(path, localeOfPath(new URL(request.url).pathname)), 303);
  if (what === 'end') {
    await unpinProduct(context.app, { actor, pinId: id });
    return to('/admin/search?show=pins&done=ended');
  }
  if (what === 'restore') {
    const result = await restorePin(context.app, { actor, pinId: id });
    if (result.ok) return to(`/admin/search/pin?id=${id}&done=restored`);
    const pin = await findPin(context.app, { pinId: id });
    return json({ words: pin ? wordsOf(pin) : readWords(form), problem: result.problem.code }, 422);
  }
  if (what !== 'add') throw new Response(null, { status: 400 });
  const words = readWords(form);
  const result = await pinProduct(context.app, { actor, ...words });
  return result.ok ? to(`/admin/search/pin?id=${result.value.id}&done=added`) : json({ words, problem: result.problem.code }, 422);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'searchLearning')('pin.title'), noIndex: true });

export default function PinPage() {
  const { abilities, areas, kept, words, problem, previews, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('searchLearning');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="search">
      <RuleFrame list="pins" title={t('pin.title')} done={refused ? null : done}>
        {kept && !refused ? (
          <KeptRule page="pin" id={kept.id} ended={kept.endedAt !== null} text={t('pin.isKept', { name: kept.product.name, typed: kept.typed })} note={kept.product.onSale ? t('place', { place: kept.position + 1 }) : t('notOnSale')} />
        ) : (
          <PinForm words={refused?.words ?? words} problem={refused?.problem ?? problem} />
        )}
        {previews && !refused && <BeforeAfter previews={previews} />}
      </RuleFrame>
    </OfficerFrame>
  );
}
