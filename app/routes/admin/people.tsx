import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { grantableRoles } from '#app/modules/identity/abilities.ts';
import { grantRole } from '#app/modules/identity/grant-role.server.ts';
import { listGrantChoices } from '#app/modules/identity/list-grant-choices.server.ts';
import { listOfficers } from '#app/modules/identity/list-officers.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { GrantForm } from '#app/modules/identity/ui/grant-form.tsx';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { OfficerList } from '#app/modules/identity/ui/officer-list.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageOf } from '#app/shared/pagination.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'roles')('people.title'), noIndex: true });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { app } = context;
  const { abilities, scope, roles } = await requireOfficer(context, request, 'grant_roles');
  const { searchParams } = new URL(request.url);
  const grantable = grantableRoles(roles);
  const named = (name: string) => grantable.find((role) => role === searchParams.get(name)) ?? null;
  const [role, granting, query] = [named('role'), named('grant'), (searchParams.get('q') ?? '').slice(0, 80)];
  const found = await listOfficers(app, { scope, roles, role, query, page: pageOf(searchParams) });
  const places = granting ? await listGrantChoices(app, { scope, role: granting }) : [];
  return json({ abilities, areas: scope.areas, grantable, role, query, granting, places, ...found });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, roles, actor } = await requireOfficer(context, request, 'grant_roles');
  const form = await readForm(request);
  const role = grantableRoles(roles).find((each) => each === form.get('role'));
  if (!role) throw new Response(null, { status: 404 });
  const typed = { phone: String(form.get('phone') ?? '').slice(0, 40), name: String(form.get('name') ?? '').slice(0, 80), place: String(form.get('place') ?? '') };
  if (role !== 'operator' && typed.place === '') return json({ role, typed, problem: 'place_missing' as const }, { status: 422 });
  const result = await grantRole(context.app, { actor, scope, roles, role, areaId: typed.place || null, phone: typed.phone, name: typed.name });
  if (!result.ok) return json({ role, typed, problem: result.problem.code }, { status: 422 });
  return redirect(localPath(`/admin/people/${result.value.userId}?done=granted`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function People() {
  const { abilities, areas, grantable, granting, places, ...list } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('roles');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="people">
      <h1>{t('people.title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('people.intro')}</p>
      <section className="mt-6">
        <h2>{granting ? t('grant.title', { role: t(`name.${granting}`) }) : t('people.give')}</h2>
        {granting ? (
          <>
            <p className="mt-1 max-w-3xl text-soft">{t(`does.${granting}`)}</p>
            <GrantForm role={granting} places={places} typed={refused?.typed ?? null} problem={refused?.problem ?? null} />
          </>
        ) : (
          <ul className="mt-4 flex flex-wrap gap-3">
            {grantable.map((role) => (
              <li key={role}>
                <ButtonLink to={`/admin/people?grant=${role}`} look="secondary">
                  {t(`name.${role}`)}
                </ButtonLink>
              </li>
            ))}
          </ul>
        )}
      </section>
      {!granting && <OfficerList grantable={grantable} {...list} />}
    </OfficerFrame>
  );
}
