import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import type { AppContext } from '#app/app-context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { changePictures } from '#app/modules/catalog/change-pictures.server.ts';
import { createProduct } from '#app/modules/catalog/create-product.server.ts';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { getSellerProduct } from '#app/modules/catalog/get-seller-product.server.ts';
import { picturesOfForm } from '#app/modules/catalog/picture-form.ts';
import type { RefusedPicture } from '#app/modules/catalog/picture-form.ts';
import { readQuickForm } from '#app/modules/catalog/read-quick-form.ts';
import { RefusedPictures } from '#app/modules/catalog/ui/picture-inputs.tsx';
import { QuickProductFields } from '#app/modules/catalog/ui/quick-product-fields.tsx';
import type { QuickErrors } from '#app/modules/catalog/ui/quick-product-fields.tsx';
import { requireRegistration } from '#app/modules/identity/require-registration.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { keepRegistration } from '#app/modules/sellers/keep-registration.server.ts';
import { readDraftFields } from '#app/modules/sellers/registration.ts';
import { RegistrationFrame, StepButtons, keptForm } from '#app/modules/sellers/ui/registration-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'onboarding')('goods.title') }, { name: 'robots', content: 'noindex' }];

/** The photographs of the first product that have come so far. */
async function picturesOf(app: AppContext, own: { sellerId: string; productId: string | undefined }) {
  return own.productId ? (await getSellerProduct(app, { sellerId: own.sellerId, productId: own.productId })).pictures : [];
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, registration } = await requireRegistration(context, request);
  const { fields } = registration;
  return json({ fields, pictures: await picturesOf(context.app, { sellerId, productId: fields.productId }) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const { userId, sellerId, actor, registration } = await requireRegistration(context, request);
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const { productId: _, ...fields } = readDraftFields(form);
  const own = { sellerId, actor, productId: registration.fields.productId ?? crypto.randomUUID() };
  await keepRegistration(app, { userId, fields });
  const refused = await begin(app, own, { userId, form });
  if (form.get('intent') === 'later') return redirect(localPath('/sell?kept', locale), 303);
  const pictures = await picturesOf(app, own);
  const { details, errors } = readQuickForm(form, true);
  const missing: QuickErrors = { ...errors, ...(pictures.length === 0 && refused.length === 0 && { picture: ['picture'] }) };
  if (!details || pictures.length === 0) return json({ fields, errors: missing, refused, pictures }, { status: 422 });
  await editProduct(app, { ...own, details });
  await keepRegistration(app, { userId, fields: {}, step: 'bank' });
  return redirect(localPath('/sell/bank', locale), 303);
}

/** The product is there from the first photograph on, so that none has to be taken twice. */
async function begin(app: AppContext, own: { sellerId: string; actor: Actor; productId: string }, { userId, form }: { userId: string; form: FormData }): Promise<RefusedPicture[]> {
  const add = picturesOfForm(form);
  if (add.length === 0 && form.get('intent') === 'later') return [];
  await createProduct(app, { ...own, name: '', groupKey: '' });
  await keepRegistration(app, { userId, fields: { productId: own.productId } });
  return changePictures(app, { ...own, add, first: null, remove: null });
}

export default function GoodsStep() {
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding');
  return (
    <RegistrationFrame number={3} title={t('goods.title')} lead={t('goods.lead')}>
      <form method="post" encType="multipart/form-data" noValidate className="mt-6 space-y-5" {...keptForm}>
        {again && again.refused.length === 0 && <Notice tone="bad">{t('fix')}</Notice>}
        {again && <RefusedPictures refused={again.refused} />}
        <QuickProductFields values={again?.fields ?? loaded.fields} errors={again?.errors ?? {}} pictures={again?.pictures ?? loaded.pictures} />
        <StepButtons next={t('next')} />
      </form>
    </RegistrationFrame>
  );
}
