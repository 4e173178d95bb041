import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireOfficer } from '#app/modules/identity/require-officer.server.ts';
import { OfficerFrame } from '#app/modules/identity/ui/officer-frame.tsx';
import { MoneyTabs } from '#app/modules/ledger/ui/money-frame.tsx';
import { getSettlement } from '#app/modules/payments/get-settlement.server.ts';
import { solveSettlementLine } from '#app/modules/payments/solve-settlement-line.server.ts';
import { SettlementFacts, SettlementLines } from '#app/modules/payments/ui/settlement-parts.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import { Badge, Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';
import { Pagination } from '#app/ui/pagination.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { scope, abilities } = await requireOfficer(context, request, 'manage_money');
  const { searchParams } = new URL(request.url);
  const page = Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 10_000);
  return json({ abilities, areas: scope.areas, page, done: searchParams.has('done'), file: await getSettlement(context.app, { fileId: params.id ?? '', communeIds: scope.communeIds, page }) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { scope, actor } = await requireOfficer(context, request, 'manage_money');
  const form = await readForm(request);
  const lineId = String(form.get('lineId') ?? '');
  const solved = await solveSettlementLine(context.app, { lineId, note: String(form.get('note') ?? ''), accept: form.get('do') === 'accept', communeIds: scope.communeIds, actor });
  if (!solved.ok) return json({ lineId }, 422);
  return redirect(localPath(`/admin/money/settlements/${solved.value.fileId}?done`, localeOfPath(new URL(request.url).pathname)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches, location }) => pageMeta(matches, { title: translator(localeOfPath(location.pathname), 'payments')('admin.settlementTitle', { name: data?.file.fileName ?? '' }), noIndex: true });

export default function Settlement() {
  const { abilities, areas, page, done, file } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('payments.admin');
  const path = usePath();
  return (
    <OfficerFrame abilities={abilities} areas={areas} section="money">
      <MoneyTabs open="settlements">
        <Link to="/admin/money/settlements" className="inline-block py-2 underline underline-offset-4">
          {t('settlementsTitle')}
        </Link>
        <h1 className="wrap-anywhere">{t('settlementTitle', { name: file.fileName })}</h1>
        <p className="flex flex-wrap items-center gap-x-3 text-soft">
          <SettlementFacts carrier={file.carrier} receivedAt={file.receivedAt} lines={file.total} cash={file.cash} />
          <Badge tone={file.open > 0 ? 'warning' : 'good'}>{file.open > 0 ? t('differences', { count: file.open }) : t('fits')}</Badge>
        </p>
        {done && !refused && <Notice tone="good">{t('done')}</Notice>}
        <SettlementLines lines={file.lines} missing={refused?.lineId ?? null} />
        <Pagination page={page} pages={Math.ceil(file.total / file.perPage)} address={(next) => path(`/admin/money/settlements/${file.id}?page=${next}`)} />
      </MoneyTabs>
    </OfficerFrame>
  );
}
