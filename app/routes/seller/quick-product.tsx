import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { changePictures } from '#app/modules/catalog/change-pictures.server.ts';
import { createProduct } from '#app/modules/catalog/create-product.server.ts';
import { getSellerProduct } from '#app/modules/catalog/get-seller-product.server.ts';
import { picturesOfForm, writeRefused } from '#app/modules/catalog/picture-form.ts';
import type { RefusedPicture } from '#app/modules/catalog/picture-form.ts';
import { readQuickForm } from '#app/modules/catalog/read-quick-form.ts';
import { takeInListing } from '#app/modules/catalog/take-in-listing.server.ts';
import { RefusedPictures } from '#app/modules/catalog/ui/picture-inputs.tsx';
import { QuickProductFields } from '#app/modules/catalog/ui/quick-product-fields.tsx';
import { WaitingListings } from '#app/modules/catalog/ui/waiting-listings.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [
  { title: translator(localeOfPath(location.pathname), 'seller')('editor.newTitle') },
  { name: 'robots', content: 'noindex' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { userId, sellerId, seller } = await requireSeller(context, request, 'manage_goods');
  return json({ userId, sellerId, seller, newId: globalThis.crypto.randomUUID() });
}

/** Without a script, and only then: the photographs come as files, and those that came stay also where something has to be mended. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const { sellerId, actor } = await requireSeller(context, request, 'manage_goods');
  const form = await readForm(request);
  const handIn = form.get('do') !== 'keep';
  const { values, details, errors } = readQuickForm(form, handIn);
  const own = { sellerId, actor, productId: String(form.get('id') ?? '') };
  await createProduct(app, { ...own, name: details?.name ?? '', groupKey: details?.groupKey ?? '' });
  const refused = await changePictures(app, { ...own, add: picturesOfForm(form), first: null, remove: null });
  const { pictures } = await getSellerProduct(app, own);
  const again = (more: { errors?: typeof errors & { picture?: string[] }; refused: RefusedPicture[] }) =>
    json({ id: own.productId, values, pictures, errors: { ...more.errors, ...(handIn && pictures.length === 0 && { picture: ['picture'] }) }, refused: more.refused }, { status: 422 });
  if (!details) return again({ errors, refused });
  if (handIn && pictures.length === 0) return again({ refused });
  const taken = await takeInListing(app, { ...own, details, handIn, intakeId: own.productId, pictures: [] });
  if (!taken.ok && taken.problem.code !== 'in_progress') return again({ refused });
  const done = taken.ok && taken.value.handedIn ? 'submitted' : 'saved';
  const query = new URLSearchParams([['done', done], ...writeRefused(refused)]);
  return redirect(localPath(`/seller/products/${own.productId}?${query}`, localeOfPath(new URL(request.url).pathname)), 303);
}

export default function QuickProduct() {
  const { userId, sellerId, seller, newId } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('seller.editor');
  return (
    <SellerFrame seller={seller} section="products">
      <h1>{t('newTitle')}</h1>
      <WaitingListings person={userId} />
      {again && (
        <div className="mt-4 space-y-4">
          <Notice tone="bad">{t('fix')}</Notice>
          <RefusedPictures refused={again.refused} />
        </div>
      )}
      <form method="post" encType="multipart/form-data" noValidate data-listing-form="quick" data-shop={sellerId} className="group mt-4 grid gap-5 rounded-card border border-line bg-card p-4 md:p-6">
        <input type="hidden" name="id" value={again?.id ?? newId} />
        <QuickProductFields values={again?.values ?? {}} errors={again?.errors ?? {}} pictures={again?.pictures ?? []} />
        <div className="flex flex-wrap gap-2">
          <Button name="do" value="hand_in" className="min-h-12 flex-1 text-lg sm:flex-none sm:px-8">
            {t('quick.handIn')}
          </Button>
          <Button name="do" value="keep" look="secondary" className="min-h-12 flex-1 sm:flex-none">
            {t('quick.keep')}
          </Button>
        </div>
      </form>
    </SellerFrame>
  );
}
