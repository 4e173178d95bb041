import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { countLotOrders } from '#app/modules/orders/count-lot-orders.server.ts';
import { findLotInArea, listRecalls } from '#app/modules/traceability/list-recalls.server.ts';
import { recallLot } from '#app/modules/traceability/recall-lot.server.ts';
import { errorsOf, recallForm } from '#app/modules/traceability/schema.ts';
import { RecallForm } from '#app/modules/traceability/ui/recall-form.tsx';
import { RecallTable } from '#app/modules/traceability/ui/recall-table.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { useDay } from '#app/ui/dates.ts';
import { TextField } from '#app/ui/field.tsx';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'take_down_listings');
  const { searchParams } = new URL(request.url);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 10_000);
  const code = (searchParams.get('code') ?? '').slice(0, 20);
  const [list, lot] = await Promise.all([
    listRecalls(context.app, { communeIds: scope.communeIds, page }),
    code ? findLotInArea(context.app, { code, communeIds: scope.communeIds }) : null,
  ]);
  const told = await countLotOrders(context.app, list.recalls.map(({ lotId }) => lotId));
  const recalls = list.recalls.map((recall) => ({ ...recall, told: told.get(recall.lotId) ?? 0 }));
  return json({ ...list, recalls, abilities, areas: scope.areas, code, lot, done: searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'take_down_listings');
  const typed = Object.fromEntries(await readForm(request)) as Record<string, string>;
  const parsed = recallForm.safeParse(typed);
  if (!parsed.success) return json({ typed, errors: errorsOf(parsed.error) }, 422);
  await recallLot(context.app, { scope, lotId: typed.lotId ?? '', actor, ...parsed.data });
  return redirect(localPath('/admin/recalls?done=1', localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'traceability')('recalls.title'), noIndex: true });

export default function Recalls() {
  const { recalls, total, page, perPage, abilities, areas, code, lot, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('traceability');
  const day = useDay();
  const path = usePath();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="recalls">
      <h1>{t('recalls.title')}</h1>
      <p className="mt-1 max-w-3xl text-soft">{t('recalls.text')}</p>
      {done && (
        <div className="mt-4">
          <Notice tone="good">{t('recalls.done')}</Notice>
        </div>
      )}
      <section className="mt-6 max-w-2xl rounded-card border border-line bg-card p-4">
        <h2 className="text-lg">{t('recalls.order')}</h2>
        <form className="mt-2 flex flex-wrap items-end gap-4">
          <TextField label={t('recalls.code')} hint={t('recalls.codeHint')} name="code" required maxLength={20} defaultValue={code} error={code && !lot ? t('error.code') : null} />
          <Button look="secondary">{t('recalls.find')}</Button>
        </form>
        {lot && (
          <div className="mt-4 border-t border-line pt-4">
            <p>
              {t('recalls.found', {
                code: lot.code,
                product: lot.variant.product.name,
                variant: lot.variant.name,
                seller: lot.variant.product.seller.name,
                day: day(lot.harvestedOn),
                amount: lot.amount,
                left: lot.left,
              })}
            </p>
            {lot.recalledAt ? <p className="mt-2 font-semibold">{t('recalls.already')}</p> : <RecallForm lotId={lot.id} typed={refused?.typed ?? {}} errors={refused?.errors ?? {}} />}
          </div>
        )}
      </section>
      <div className="mt-8">{total === 0 ? <p>{t('recalls.none')}</p> : <RecallTable recalls={recalls} />}</div>
      <Pagination page={page} pages={Math.ceil(total / perPage)} address={(next) => path(`/admin/recalls?page=${next}`)} />
    </OfficerFrame>
  );
}
