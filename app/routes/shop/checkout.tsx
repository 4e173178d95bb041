import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { cartCookies, readCartId } from '#app/modules/cart/cart-cookie.ts';
import { getAddressChoice } from '#app/modules/checkout/get-address-choice.server.ts';
import { getQuote } from '#app/modules/checkout/get-quote.server.ts';
import { submitCheckout } from '#app/modules/checkout/submit-checkout.server.ts';
import { CheckoutForm } from '#app/modules/checkout/ui/checkout-form.tsx';
import { CheckoutProblemNotice, MovedPrices } from '#app/modules/checkout/ui/checkout-problem.tsx';
import { CheckoutPay, CheckoutSummary } from '#app/modules/checkout/ui/checkout-summary.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';

const unknownAddress = { provinceCode: '', communeCode: '', oldAddress: '' };
const statusOf = { invalid: 422, too_large: 422, adult_missing: 422, too_far: 422, unavailable: 409, quote_moved: 409 } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOfPath(new URL(request.url).pathname);
  const [{ cart, quote, unavailable, moved }, address, { province }] = await Promise.all([
    getQuote(context.app, readCartId(request)),
    getAddressChoice(context.app, unknownAddress),
    context.app.installation(),
  ]);
  if (cart.count === 0) throw redirect(localPath('/cart', locale));
  return json({ quote, unavailable, moved, address, province, checkoutKey: crypto.randomUUID(), locale });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const locale = localeOfPath(new URL(request.url).pathname);
  const form = await readForm(request);
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>;
  const [pickedProvince, pickedCommune] = (fields.pick ?? '').split(':');
  const typed = {
    provinceCode: pickedProvince || (fields.provinceCode ?? ''),
    communeCode: pickedCommune || (fields.communeCode ?? ''),
    oldAddress: (fields.oldAddress ?? '').slice(0, 200),
  };
  if (fields.pick || fields.intent) {
    return json({ fields, address: await getAddressChoice(app, typed, { resolve: fields.intent === 'resolve' }), problem: null });
  }
  const cartId = readCartId(request);
  const result = await submitCheckout(app, { cartId, fields, locale });
  if (!result.ok) {
    const { problem } = result;
    if (problem.code === 'empty_cart') return redirect(`${localPath('/cart', locale)}?problem=nothingToOrder`, 303);
    return json({ fields, address: await getAddressChoice(app, typed), problem }, statusOf[problem.code]);
  }
  const headers = cartCookies({ cartId: cartId ?? crypto.randomUUID(), count: 0, secure: app.settings.publicUrl.startsWith('https:') });
  return redirect(`${localPath(`/orders/${result.value.key}`, locale)}?placed`, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'checkout')('title'), noIndex: true });

export default function CheckoutPage() {
  const { quote, unavailable, moved, address, province, checkoutKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('checkout');
  const problem = answer?.problem ?? (unavailable.length > 0 ? { code: 'unavailable' as const, lines: unavailable } : null);
  return (
    <>
      <h1>{t('title')}</h1>
      <div className="mt-4 space-y-4 empty:hidden">
        {problem && problem.code !== 'quote_moved' && <CheckoutProblemNotice problem={problem} />}
        <MovedPrices lines={moved} stopped={problem?.code === 'quote_moved'} />
      </div>
      <div className="mt-4 grid gap-6 md:mt-6 lg:grid-cols-[1fr_24rem] lg:grid-rows-[auto_1fr] lg:gap-x-8">
        <CheckoutSummary quote={quote} />
        <CheckoutForm
          id="checkout"
          typed={answer?.fields ?? {}}
          errors={problem?.code === 'invalid' ? problem.errors : {}}
          address={answer?.address ?? address}
          checkoutKey={answer?.fields.checkoutKey ?? checkoutKey}
          seal={quote.seal}
          adultsOnly={quote.parcels.some(({ parcel }) => parcel.lines.some((line) => line.adultsOnly))}
          adultMissing={problem?.code === 'adult_missing'}
        />
        <CheckoutPay quote={quote} province={province} form="checkout" />
      </div>
    </>
  );
}
