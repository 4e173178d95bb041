import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { addDeliveryRate } from '#app/modules/fulfilment/add-delivery-rate.server.ts';
import { getMarketRates } from '#app/modules/fulfilment/get-market-rates.server.ts';
import { readRateTyped } from '#app/modules/fulfilment/rate-form.ts';
import { setDeliveryDays } from '#app/modules/fulfilment/set-delivery-days.server.ts';
import { DaysForm } from '#app/modules/fulfilment/ui/days-form.tsx';
import { RateForm } from '#app/modules/fulfilment/ui/rate-form.tsx';
import { RateList } from '#app/modules/fulfilment/ui/rate-list.tsx';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const card = 'rounded-card border border-line bg-card p-4 md:p-6';
const told = ['rate', 'days'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'keep_delivery');
  const done = new URL(request.url).searchParams.get('done');
  return json({ abilities, areas: scope.areas, ...(await getMarketRates(context.app)), done: told.find((what) => what === done) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { actor } = await requireOfficer(context, request, 'keep_delivery');
  const form = await readForm(request);
  const back = (done: string) => redirect(localPath(`/admin/delivery?done=${done}`, localeOfPath(new URL(request.url).pathname)), 303);
  if (form.get('intent') === 'days') {
    const text = (name: string) => String(form.get(name) ?? '').slice(0, 10);
    const span = (name: string) => ({ from: text(`${name}From`), to: text(`${name}To`) });
    const typed = { province: span('province'), region: span('region'), country: span('country'), own: span('own') };
    const saved = await setDeliveryDays(context.app, { actor, typed });
    return saved.ok ? back('days') : json({ rate: null, days: { typed, span: saved.problem.span } }, { status: 422 });
  }
  const typed = readRateTyped(form);
  const saved = await addDeliveryRate(context.app, { actor, typed });
  return saved.ok ? back('rate') : json({ rate: { typed, problem: saved.problem }, days: null }, { status: 422 });
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'fulfilment')('rates.title'), noIndex: true });

export default function DeliveryRates() {
  const { abilities, areas, today, rates, days, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('fulfilment.rates');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="settings">
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>
      <div className="mt-4 empty:hidden">{done && !again && <Notice tone="good">{t(done === 'rate' ? 'done' : 'daysDone')}</Notice>}</div>
      <div className="mt-6 grid gap-6 lg:grid-cols-2 lg:items-start">
        <div className="space-y-6">
          {(['now', 'later', 'before'] as const).map((when) => (
            <section key={when} className={card}>
              <h2 className="text-lg">{t(when)}</h2>
              <RateList rates={rates} when={when} />
            </section>
          ))}
        </div>
        <div className="space-y-6">
          <section className={card}>
            <h2 className="mb-3 text-lg">{t('add')}</h2>
            <RateForm today={today} again={again?.rate ?? null} submit={t('add')} />
          </section>
          <section className={card}>
            <h2 className="text-lg">{t('daysTitle')}</h2>
            <p className="mt-1 mb-3 text-soft">{t('daysIntro')}</p>
            <DaysForm days={days} again={again?.days ?? null} />
          </section>
        </div>
      </div>
    </OfficerFrame>
  );
}
