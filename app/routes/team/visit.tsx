import { randomUUID } from 'node:crypto';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { getWorkLine } from '#app/modules/visits/get-work-line.server.ts';
import { postedVisit } from '#app/modules/visits/posted-forms.ts';
import { LinePage } from '#app/modules/visits/ui/line-page.tsx';
import { VisitForm } from '#app/modules/visits/ui/visit-form.tsx';
import { emptyVisit } from '#app/modules/visits/visit-form.ts';
import { writeVisit } from '#app/modules/visits/write-visit.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { scope, userId } = await requireOfficer(context, request, 'visit_households');
  const shown = await getWorkLine(app, { workLineId: params.id ?? '', communeIds: scope.communeIds, onlyOf: userId });
  const today = vietnamDay(app.clock.now());
  return json({ shown, today, visit: emptyVisit(randomUUID(), today), done: new URL(request.url).searchParams.get('done') === 'visit' ? ('visit' as const) : null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { scope, actor, userId } = await requireOfficer(context, request, 'visit_households');
  const typed = postedVisit(await readForm(request));
  const result = await writeVisit(context.app, { actor, communeIds: scope.communeIds, workLineId: params.id ?? '', typed, onlyOf: userId });
  if (!result.ok) return json({ typed, problems: result.problem.problems }, 422);
  return redirect(localPath(`/team/visits/${params.id}?done=visit`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'visits')('own.title'), noIndex: true });

export default function TeamVisit() {
  const { shown, today, visit, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <LinePage shown={shown} today={today} page="/team/visits" done={refused ? null : done}>
      <VisitForm today={today} {...(refused ?? { typed: visit, problems: {} })} />
    </LinePage>
  );
}
