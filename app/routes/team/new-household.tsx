import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCommunesById } from '#app/modules/areas/list-communes-by-id.server.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { registerHousehold } from '#app/modules/sellers/register-household.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Link } from '#app/ui/link.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'team')('newHousehold.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope } = await requireOfficer(context, request, 'assist_households');
  const communes = [...(await listCommunesById(context.app.db, scope.communeIds)).values()].map(({ id, fullName }) => ({ id, fullName }));
  return json({ communes });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor, scope } = await requireOfficer(context, request, 'assist_households');
  const form = await readForm(request);
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 200);
  const typed = { contactName: field('contactName'), name: field('name'), phone: field('phone'), communeId: field('communeId'), street: field('street') };
  const phone = parsePhone(typed.phone);
  if (!phone) return json({ typed, code: 'phone' as const, shop: '' }, 422);
  const result = await registerHousehold(context.app, { ...typed, phone, actor, communeIds: scope.communeIds });
  if (!result.ok) return json({ typed, code: result.problem.code, shop: 'shop' in result.problem ? result.problem.shop : '' }, 422);
  return redirect(localPath(`/team/households/${result.value.sellerId}?done=new`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function NewHousehold() {
  const { communes } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('team');
  const error = (...codes: string[]) => (refused && codes.includes(refused.code) ? t(`problem.${refused.code}`, { shop: refused.shop }) : null);
  const typed = refused?.typed;
  return (
    <>
      <Link to="/team" className="inline-block py-2 underline underline-offset-4">
        ← {t('title')}
      </Link>
      <h1>{t('newHousehold.title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('newHousehold.intro')}</p>
      <form method="post" className="mt-6 max-w-xl space-y-4">
        <TextField label={t('newHousehold.phone')} name="phone" type="tel" inputMode="tel" defaultValue={typed?.phone} required error={error('phone', 'has_shop', 'elsewhere')} />
        <TextField label={t('newHousehold.contact')} name="contactName" defaultValue={typed?.contactName} maxLength={80} required error={error('contact')} />
        <TextField label={t('newHousehold.name')} hint={t('newHousehold.nameHint')} name="name" defaultValue={typed?.name} maxLength={80} required error={error('name')} />
        <SelectField label={t('newHousehold.commune')} name="communeId" defaultValue={typed?.communeId ?? communes[0]?.id} error={error('commune')}>
          {communes.map(({ id, fullName }) => (
            <option key={id} value={id}>
              {fullName}
            </option>
          ))}
        </SelectField>
        <TextField label={t('newHousehold.street')} name="street" defaultValue={typed?.street} maxLength={120} />
        <Button>{t('newHousehold.save')}</Button>
      </form>
    </>
  );
}
