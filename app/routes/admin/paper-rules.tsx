import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { findGroup, ocopGroups } from '#app/modules/ocop/groups.ts';
import { listPaperRules } from '#app/modules/ocop/list-paper-rules.server.ts';
import { readRules } from '#app/modules/ocop/rule-form.ts';
import { setPaperRules } from '#app/modules/ocop/set-paper-rules.server.ts';
import { RuleRows } from '#app/modules/ocop/ui/rule-rows.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { inLanguage, localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'change_settings');
  const { searchParams } = new URL(request.url);
  const group = findGroup(searchParams.get('group') ?? '')?.key ?? null;
  return json({ abilities, areas: scope.areas, group, rules: await listPaperRules(context.app), saved: searchParams.get('done') === 'saved' });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'change_settings');
  const { pathname, searchParams } = new URL(request.url);
  const rules = readRules(await readForm(request));
  const result = await setPaperRules(context.app, { actor, groupKey: searchParams.get('group') ?? '', rules });
  if (!result.ok) return json({ typed: rules }, 422);
  return redirect(localPath('/admin/settings/papers?done=saved', localeOfPath(pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'papers')('rules.title'), noIndex: true });

export default function PaperRules() {
  const { abilities, areas, group, rules, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('papers.rules');
  const locale = useLocale();
  const chosen = findGroup(group ?? '');
  const ofGroup = (key: string) => rules.filter(({ groupKey }) => groupKey === key);
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="settings">
      {chosen && (
        <Link to="/admin/settings/papers" className="inline-block py-2 underline underline-offset-4">
          {t('back')}
        </Link>
      )}
      <h1>{chosen ? chosen.name[locale] : t('title')}</h1>
      <p className="mt-1 mb-4 max-w-3xl text-soft">{t('intro')}</p>
      {saved && <Notice tone="good">{t('saved')}</Notice>}
      {refused && <Notice tone="bad">{t('unfinished')}</Notice>}
      {chosen ? (
        <form method="post" className="mt-4 max-w-3xl space-y-4">
          <RuleRows rules={refused?.typed ?? ofGroup(chosen.key)} />
          <Button>{t('save')}</Button>
        </form>
      ) : (
        <ul className="mt-4 divide-y divide-line rounded-card border border-line bg-card">
          {ocopGroups.map(({ key, name }) => (
            <li key={key} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-2">
              <div>
                <p className="font-semibold">{name[locale]}</p>
                {ofGroup(key).length === 0 && <p className="text-soft">{t('none')}</p>}
                {ofGroup(key).map((rule) => (
                  <p key={rule.position}>
                    {inLanguage(locale, rule.name, rule.nameEn)} <span className="text-soft">({t(rule.staysOnSale ? 'staysOn' : 'goesOff')})</span>
                  </p>
                ))}
              </div>
              <Link to={`/admin/settings/papers?group=${key}`} className="inline-flex min-h-11 items-center underline underline-offset-4" aria-label={`${t('edit')}: ${name[locale]}`}>
                {t('edit')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </OfficerFrame>
  );
}
