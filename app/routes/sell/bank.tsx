import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { requireRegistration } from '#app/modules/identity/require-registration.server.ts';
import { applySeller } from '#app/modules/sellers/apply-seller.server.ts';
import { keepRegistration } from '#app/modules/sellers/keep-registration.server.ts';
import { listBanks } from '#app/modules/sellers/list-banks.server.ts';
import { readDraftFields } from '#app/modules/sellers/registration.ts';
import { setBankAccount } from '#app/modules/sellers/set-bank-account.server.ts';
import { BankFields } from '#app/modules/sellers/ui/bank-fields.tsx';
import { RegistrationFrame, StepButtons, keptForm } from '#app/modules/sellers/ui/registration-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'onboarding')('bank.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { registration } = await requireRegistration(context, request);
  return json({ fields: registration.fields, banks: listBanks() });
}

/** Saves the account, or goes without; then everything is handed in at once: the shop to the commune, its first product to its review. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const { userId, sellerId, actor, registration } = await requireRegistration(context, request);
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const fields = readDraftFields(form);
  await keepRegistration(app, { userId, fields });
  if (form.get('intent') === 'later') return redirect(localPath('/sell?kept', locale), 303);
  if (form.get('intent') !== 'skip') {
    const account = await setBankAccount(app, { sellerId, actor, bin: fields.bin ?? '', number: fields.number ?? '', holder: fields.holder ?? '' });
    if (!account.ok) return json({ fields, problem: account.problem.code }, { status: 422 });
  }
  const { productId } = registration.fields;
  await applySeller(app, { sellerId, actor });
  const submitted = productId ? await submitProduct(app, { sellerId, actor, productId }) : null;
  return redirect(localPath(`/seller/checklist?done=${submitted?.ok ? 'sent' : 'goods-missing'}`, locale), 303);
}

export default function BankStep() {
  const { fields, banks } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding');
  return (
    <RegistrationFrame number={4} title={t('bank.title')} lead={t('bank.lead')}>
      <form method="post" noValidate className="mt-6 space-y-5" {...keptForm}>
        <BankFields banks={banks} values={again?.fields ?? fields} problem={again?.problem ?? null} />
        <StepButtons next={t('bank.send')}>
          <Button look="secondary" name="intent" value="skip" className="min-h-12 w-full">
            {t('bank.skip')}
          </Button>
        </StepButtons>
      </form>
    </RegistrationFrame>
  );
}
