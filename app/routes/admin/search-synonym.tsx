import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { addSynonym } from '#app/modules/search/add-synonym.server.ts';
import { endSynonym } from '#app/modules/search/end-synonym.server.ts';
import { findSynonym } from '#app/modules/search/list-synonyms.server.ts';
import { previewSynonym } from '#app/modules/search/preview-rule.server.ts';
import { restoreSynonym } from '#app/modules/search/restore-synonym.server.ts';
import { BeforeAfter } from '#app/modules/search/ui/learning/before-after.tsx';
import { KeptRule, RuleFrame } from '#app/modules/search/ui/learning/rule-frame.tsx';
import { SynonymForm } from '#app/modules/search/ui/learning/synonym-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

const readWords = (from: FormData | URLSearchParams) => ({ typed: String(from.get('typed') ?? ''), meant: String(from.get('meant') ?? ''), bothWays: from.has('bothWays') });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'keep_search');
  const { searchParams } = new URL(request.url);
  const id = searchParams.get('id');
  const kept = id === null ? null : await findSynonym(context.app, { synonymId: id });
  if (id !== null && !kept) throw new Response(null, { status: 404 });
  const words = kept ?? readWords(searchParams);
  const preview = words.meant ? await previewSynonym(context.app, words) : null;
  const problem = preview && !preview.ok && !kept ? preview.problem.code : null;
  return json({ abilities, areas: scope.areas, kept, words, problem, previews: preview?.ok ? preview.value : null, done: searchParams.get('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'keep_search');
  const form = await readForm(request);
  const [what, id] = [form.get('do'), String(form.get('id') ?? '')];
  const to = (path: string) => redirect(localPath(path, localeOfPath(new URL(request.url).pathname)), 303);
  if (what === 'end') {
    await endSynonym(context.app, { actor, synonymId: id });
    return to('/admin/search?show=words&done=ended');
  }
  if (what === 'restore') {
    const result = await restoreSynonym(context.app, { actor, synonymId: id });
    if (result.ok) return to(`/admin/search/synonym?id=${id}&done=restored`);
    const words = await findSynonym(context.app, { synonymId: id });
    return json({ words: words ?? readWords(form), problem: result.problem.code }, 422);
  }
  if (what !== 'add') throw new Response(null, { status: 400 });
  const words = readWords(form);
  const result = await addSynonym(context.app, { actor, ...words });
  return result.ok ? to(`/admin/search/synonym?id=${result.value.id}&done=added`) : json({ words, problem: result.problem.code }, 422);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'searchLearning')('synonym.title'), noIndex: true });

export default function SynonymPage() {
  const { abilities, areas, kept, words, problem, previews, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('searchLearning');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="search">
      <RuleFrame list="words" title={t('synonym.title')} done={refused ? null : done}>
        {kept && !refused ? (
          <KeptRule page="synonym" id={kept.id} ended={kept.endedAt !== null} text={t('synonym.isKept', { typed: kept.typed, meant: kept.meant })} note={t(kept.bothWays ? 'bothWays' : 'oneWay')} />
        ) : (
          <SynonymForm words={refused?.words ?? words} problem={refused?.problem ?? problem} />
        )}
        {previews && !refused && <BeforeAfter previews={previews} />}
      </RuleFrame>
    </OfficerFrame>
  );
}
