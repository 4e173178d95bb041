import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { maskAccountNumber } from '#app/modules/sellers/bank-account.ts';
import { findBankAccount } from '#app/modules/sellers/find-bank-account.server.ts';
import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import { setBankAccount } from '#app/modules/sellers/set-bank-account.server.ts';
import { BankFields } from '#app/modules/sellers/ui/bank-fields.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'onboarding')('bank.edit') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'run_shop');
  const account = await findBankAccount(context.app, sellerId);
  const banks = listBanks();
  const now = account && { bank: banks.find(({ bin }) => bin === account.bin)?.name ?? account.bin, number: maskAccountNumber(account.number), holder: account.holder };
  return json({ seller, now, banks, done: new URL(request.url).searchParams.has('done') });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller(context, request, 'run_shop');
  const form = await readForm(request);
  const [bin = '', number = '', holder = ''] = ['bin', 'number', 'holder'].map((name) => String(form.get(name) ?? '').slice(0, 100));
  const saved = await setBankAccount(context.app, { sellerId, actor, bin, number, holder });
  if (!saved.ok) return json({ typed: { bin, number, holder }, problem: saved.problem.code }, { status: 422 });
  return redirect(localPath('/seller/bank?done', localeOfPath(new URL(request.url).pathname)), 303);
}

export default function BankPage() {
  const { seller, now, banks, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding');
  return (
    <SellerFrame seller={seller} section="shop">
      <div className="max-w-xl">
        <h1>{t('bank.edit')}</h1>
        <p className="mt-2 text-soft">{t('bank.lead')}</p>
        <div className="mt-4 space-y-4 empty:hidden">
          {done && !again && <Notice tone="good">{t('bank.saved')}</Notice>}
          {now && <p className="font-semibold">{t('bank.now', now)}</p>}
        </div>
        <form method="post" className="mt-6 space-y-5 rounded-card border border-line bg-card p-4 md:p-6">
          <BankFields banks={banks} values={again?.typed ?? {}} problem={again?.problem ?? null} />
          <Button className="w-full">{t('bank.save')}</Button>
        </form>
      </div>
    </SellerFrame>
  );
}
