import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { readImportForm } from '#app/modules/imports/import-form.ts';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { listSettlements } from '#app/modules/payments/list-settlements.server.ts';
import { readSettlement } from '#app/modules/payments/read-settlement.server.ts';
import { OverdueCash, SettlementForm, SettlementList } from '#app/modules/payments/ui/settlement-parts.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  return json({ abilities, areas: scope.areas, ...(await listSettlements(context.app, scope)) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  const { file } = await readImportForm(form);
  const read = await readSettlement(context.app, { carrier: String(form.get('carrier') ?? ''), file, communeIds: scope.communeIds, actor });
  if (!read.ok) return json({ problem: read.problem.code, row: 'row' in read.problem ? read.problem.row : 0 }, 422);
  return redirect(localPath(`/admin/money/settlements/${read.value.fileId}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction = ({ matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'payments')('admin.settlementsTitle'), noIndex: true });

export default function Settlements() {
  const { abilities, areas, settlements, overdue } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('payments.admin');
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="settlements">
        <h1>{t('settlementsTitle')}</h1>
        <p className="mt-1 mb-6 max-w-3xl text-soft">{t('settlementsLead')}</p>
        <SettlementForm problem={refused ?? null} />
        <SettlementList settlements={settlements} />
        <OverdueCash parcels={overdue} />
      </MoneyTabs>
    </OfficerFrame>
  );
}
