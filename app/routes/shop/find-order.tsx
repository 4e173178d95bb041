import { useActionData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { findOrderKey } from '#app/modules/orders/find-order-key.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

export function loader({ request }: LoaderFunctionArgs) {
  return json({ locale: localeOfPath(new URL(request.url).pathname) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = { code: String(form.get('code') ?? '').trim().slice(0, 30), phone: String(form.get('phone') ?? '').trim().slice(0, 30) };
  const phone = parsePhone(typed.phone);
  if (!typed.code) return json({ typed, field: 'code', problem: 'badCode', minutes: 0 } as const, 422);
  if (!phone) return json({ typed, field: 'phone', problem: 'badPhone', minutes: 0 } as const, 422);
  const found = await findOrderKey(context.app, { code: typed.code, phone, address: context.clientAddress });
  if (!found.ok && found.problem.code === 'too_often') return json({ typed, field: null, problem: 'tooOften', minutes: found.problem.minutes } as const, 429);
  if (!found.ok) return json({ typed, field: null, problem: 'notFound', minutes: 0 } as const, 404);
  return redirect(localPath(`/orders/${found.value}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'orders')('findTitle'), noIndex: true });

export default function FindOrderPage() {
  const answer = useActionData<typeof action>();
  const t = useTranslations('orders');
  const problem = answer && t(answer.problem, { minutes: answer.minutes });
  return (
    <div className="mx-auto max-w-md">
      <h1>{t('findTitle')}</h1>
      <p className="mt-2 mb-6 text-soft">{t('findText')}</p>
      <form method="post" className="space-y-4 rounded-card border border-line bg-card p-4 md:p-6">
        {answer && !answer.field && <Notice tone="bad">{problem}</Notice>}
        <TextField label={t('findCode')} name="code" required maxLength={30} autoCapitalize="characters" autoComplete="off" defaultValue={answer?.typed.code} error={answer?.field === 'code' ? (problem ?? null) : null} />
        <TextField label={t('findPhone')} name="phone" type="tel" required maxLength={30} autoComplete="tel" defaultValue={answer?.typed.phone} error={answer?.field === 'phone' ? (problem ?? null) : null} />
        <Button className="w-full">{t('findButton')}</Button>
      </form>
    </div>
  );
}
