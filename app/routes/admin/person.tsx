import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { getOfficer } from '#app/modules/identity/get-officer.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { revokeRole } from '#app/modules/identity/revoke-role.server.ts';
import { GrantRows } from '#app/modules/identity/ui/grant-rows.tsx';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { formatPhone } from '#app/shared/phone.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'roles')('person.title'), noIndex: true });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { abilities, scope, roles } = await requireOfficer(context, request, 'grant_roles');
  const person = await getOfficer(context.app, { userId: params.id ?? '', scope, roles });
  return json({ abilities, areas: scope.areas, person, granted: new URL(request.url).searchParams.get('done') === 'granted' });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { scope, roles, actor } = await requireOfficer(context, request, 'grant_roles');
  const person = await getOfficer(context.app, { userId: params.id ?? '', scope, roles });
  const form = await readForm(request);
  const result = await revokeRole(context.app, { actor, scope, roles, grantId: String(form.get('grantId') ?? '') });
  if (!result.ok) return json({ problem: result.problem.code }, { status: 422 });
  const left = person.grants.length > 1 ? `/admin/people/${person.userId}` : '/admin/people';
  return redirect(localPath(left, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function Person() {
  const { abilities, areas, person, granted } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('roles');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="people">
      <p>
        <Link to="/admin/people" className="inline-flex min-h-11 items-center underline underline-offset-4">
          ← {t('people.title')}
        </Link>
      </p>
      <h1>{person.name}</h1>
      {person.phone && <p className="mt-1 text-soft">{formatPhone(person.phone)}</p>}
      <div className="mt-4 space-y-4 empty:hidden">
        {refused && <Notice tone="bad">{t(`problem.${refused.problem}.operator`)}</Notice>}
        {granted && !refused && <Notice tone="good">{t('person.granted', { name: person.name })}</Notice>}
      </div>
      <h2 className="mt-6">{t('person.roles')}</h2>
      <GrantRows grants={person.grants} />
      {abilities.includes('read_audit') && (
        <p className="mt-8">
          <ButtonLink to={`/admin/audit?person=${person.userId}`} look="secondary">
            {t('person.record')}
          </ButtonLink>
        </p>
      )}
    </OfficerFrame>
  );
}
