import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { checklistItemForm } from '#app/modules/sellers/checklist-form.ts';
import { listChecklistItems } from '#app/modules/sellers/list-checklist-items.server.ts';
import { retireChecklistItem } from '#app/modules/sellers/retire-checklist-item.server.ts';
import { saveChecklistItem } from '#app/modules/sellers/save-checklist-item.server.ts';
import { ChecklistItemCard } from '#app/modules/sellers/ui/checklist-item-card.tsx';
import { ChecklistItemForm } from '#app/modules/sellers/ui/checklist-item-form.tsx';
import type { ItemErrors, ItemValues } from '#app/modules/sellers/ui/checklist-item-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'onboarding')('settings.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { abilities, scope } = await requireOfficer(context, request, 'change_settings');
  const items = await listChecklistItems(context.app);
  return json({ items, abilities, areas: scope.areas, done: new URL(request.url).searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'change_settings');
  const form = await readForm(request);
  const key = String(form.get('key') ?? '') || null;
  const done = () => redirect(localPath('/admin/settings/checklist?done', localeOfPath(new URL(request.url).pathname)), 303);
  const intent = form.get('intent');
  if ((intent === 'retire' || intent === 'restore') && key) {
    await retireChecklistItem(context.app, { actor, key, retired: intent === 'retire' });
    return done();
  }
  if (intent !== 'save') throw new Response(null, { status: 400 });
  const text = (name: string) => String(form.get(name) ?? '');
  const many = (name: string) => form.getAll(name).map(String);
  const values: ItemValues = {
    name: text('name'), nameEn: text('nameEn'), hint: text('hint'), hintEn: text('hintEn'), kinds: many('kinds'), groupKeys: many('groupKeys'), required: form.has('required'), wantsScan: form.has('wantsScan'), position: text('position'),
  };
  const parsed = checklistItemForm.safeParse(values);
  if (!parsed.success) return json({ key, values, errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message])) as ItemErrors }, { status: 422 });
  await saveChecklistItem(context.app, { actor, key, words: parsed.data });
  return done();
}

export default function ChecklistSettings() {
  const { items, abilities, areas, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding');
  const ofNew = again && again.key === null ? again : null;
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="settings">
      <h1>{t('settings.title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('settings.lead')}</p>
      <div className="mt-4 space-y-4 empty:hidden">
        {again && <Notice tone="bad">{t('fix')}</Notice>}
        {!again && done && <Notice tone="good">{t('settings.saved')}</Notice>}
      </div>
      <ul className="mt-6 grid gap-4 lg:grid-cols-2 lg:items-start">
        {items.map((item) => (
          <ChecklistItemCard key={item.key} item={item} again={again?.key === item.key ? again : null} />
        ))}
      </ul>
      <details open={ofNew !== null} className="mt-6 rounded-card border border-line bg-card px-4 md:px-6">
        <summary className="min-h-12 cursor-pointer py-3 text-lg font-semibold">{t('settings.add')}</summary>
        <ChecklistItemForm itemKey={null} values={ofNew?.values ?? { name: '', nameEn: '', hint: '', hintEn: '', kinds: [], groupKeys: [], required: true, wantsScan: true, position: String(items.length + 1) }} errors={ofNew?.errors ?? {}} />
      </details>
    </OfficerFrame>
  );
}
