import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listGroupsOfSeller } from '#app/modules/catalog/list-groups-of-seller.server.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { scanAddress } from '#app/modules/ocop/scan.ts';
import { answerChecklistItem } from '#app/modules/sellers/answer-checklist-item.server.ts';
import { answerRequest } from '#app/modules/sellers/answer-request.server.ts';
import { applySeller } from '#app/modules/sellers/apply-seller.server.ts';
import { getChecklist } from '#app/modules/sellers/get-checklist.server.ts';
import { bankAccountItem } from '#app/modules/sellers/checklist.ts';
import { ChecklistLine } from '#app/modules/sellers/ui/checklist-line.tsx';
import { ChecklistState } from '#app/modules/sellers/ui/checklist-state.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

const told = ['sent', 'goods-missing', 'paper', 'answered', 'applied'] as const;

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'onboarding')('checklist.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'dress_shop');
  // The bank account is the owner's matter alone.
  const own = await requireSeller(context, request, 'run_shop').then(() => true, () => false);
  const checklist = await getChecklist(context.app, { sellerId, groupKeys: await listGroupsOfSeller(context.app, sellerId) });
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, own, checklist, done: told.find((what) => what === done) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'dress_shop');
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const done = (what: (typeof told)[number], anchor = '') => redirect(localPath(`/seller/checklist?done=${what}${anchor}`, locale), 303);
  switch (form.get('intent')) {
    case 'apply':
      await applySeller(context.app, { sellerId, actor });
      return done('applied');
    case 'answered':
      await answerRequest(context.app, { sellerId, actor });
      return done('answered');
    case 'send': {
      const itemKey = String(form.get('item') ?? '');
      const value = String(form.get('value') ?? '');
      const file = form.get('scan');
      const scan = file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : null;
      const answered = await answerChecklistItem(context.app, { sellerId, actor, itemKey, value, scan });
      return answered.ok ? done('paper', `#${itemKey}`) : json({ itemKey, value, problem: answered.problem.code }, { status: 422 });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export default function ChecklistPage() {
  const { seller, own, checklist, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding.checklist');
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t('title')}</h1>
      <div className="mt-4 space-y-4">
        {again && <Notice tone="bad">{t(`problem.${again.problem}`)}</Notice>}
        {!again && done && <Notice tone={done === 'goods-missing' ? 'warning' : 'good'}>{t(doneText[done])}</Notice>}
        <ChecklistState checklist={checklist} />
      </div>
      <ul className="mt-6 grid gap-4 lg:grid-cols-2 lg:items-start">
        {checklist.lines.filter(({ item }) => own || item.key !== bankAccountItem).map((line) => (
          <ChecklistLine
            key={line.item.key}
            line={line}
            again={again?.itemKey === line.item.key ? again : null}
            scanAddress={line.scanKey && scanAddress(line.scanKey)}
          />
        ))}
      </ul>
    </SellerFrame>
  );
}

const doneText = { sent: 'sent', 'goods-missing': 'goodsMissing', paper: 'done.sent', answered: 'done.answered', applied: 'done.applied' } as const;
