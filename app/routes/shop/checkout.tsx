import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { cartCookies, readCartId } from '#app/modules/cart/cart-cookie.ts';
import { fitCart } from '#app/modules/cart/fit-cart.server.ts';
import { readCheckoutFields, strangeCode } from '#app/modules/checkout/checkout-fields.ts';
import type { CheckoutFields } from '#app/modules/checkout/checkout-fields.ts';
import { getCheckout } from '#app/modules/checkout/get-checkout.server.ts';
import { submitCheckout } from '#app/modules/checkout/submit-checkout.server.ts';
import type { CheckoutProblem } from '#app/modules/checkout/submit-checkout.server.ts';
import { CheckoutForm } from '#app/modules/checkout/ui/checkout-form.tsx';
import { CheckoutProblemNotice, MovedPrices } from '#app/modules/checkout/ui/checkout-problem.tsx';
import { CheckoutWaiting } from '#app/modules/checkout/ui/checkout-waiting.tsx';
import { CheckoutPay, CheckoutSummary } from '#app/modules/checkout/ui/checkout-summary.tsx';
import { limitGuesses } from '#app/modules/discounts/limit-guesses.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { pageMeta } from '#app/ui/page-meta.ts';
import checkoutScript from '#app/script/checkout-page.ts?worker&url';

const noStore = { 'cache-control': 'private, no-store' };

type Refusal = Exclude<CheckoutProblem, { code: 'empty_cart' }> | { code: 'too_many_codes'; minutes: number };
/** What a form of this request brought, and why it was refused: the loader makes the page of it, once. */
type Sent = { fields: CheckoutFields; resolve?: boolean; problem: Refusal | null };
const sent = new WeakMap<AppLoadContext, Sent>();

const statusOf: Record<Refusal['code'], number> = {
  invalid: 422, too_large: 422, too_much_cash: 422, adult_missing: 422, too_far: 422, not_offered: 422, other_contents: 422, terms_moved: 409, unavailable: 409, quote_moved: 409, running: 409, too_many_codes: 429, busy: 503,
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOfPath(new URL(request.url).pathname);
  const { fields = null, resolve = false, problem = null } = sent.get(context) ?? {};
  // A rush is answered without reading anything.
  if (fields && (problem?.code === 'running' || problem?.code === 'busy' || problem?.code === 'unavailable')) {
    const key = problem.code === 'unavailable' ? null : fields.typed.checkoutKey;
    return json({ waiting: { problem, entries: fields.entries, checkoutKey: key ?? crypto.randomUUID() }, locale }, { headers: noStore });
  }
  const signedIn = await findSignedIn(context.app, request);
  const [page, { province }] = await Promise.all([getCheckout(context.app, { cartId: readCartId(request), signedIn, fields, resolve }), context.app.installation()]);
  if (page.cart.count === 0 && !problem) throw redirect(localPath('/cart', locale));
  const { cart: _, ...shown } = page;
  // A key stands for one attempt: what was answered is answered, and what is sent anew has a key of its own.
  const checkoutKey = (problem ? null : fields?.typed.checkoutKey) ?? crypto.randomUUID();
  return json({ ...shown, waiting: null, problem, strange: fields && strangeCode(fields), checkoutKey, province, signedIn: signedIn !== null, locale }, { headers: noStore });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const locale = localeOfPath(new URL(request.url).pathname);
  const fields = readCheckoutFields(await readForm(request));
  const { intent, pick, useAddress, dropCode } = fields.typed;
  const cartId = readCartId(request);
  const minutes = await limitGuesses(app, { address: context.clientAddress, codes: fields.codes });
  if (minutes > 0) {
    sent.set(context, { fields: { ...fields, codes: [] }, problem: { code: 'too_many_codes', minutes } });
    return json(null, { status: statusOf.too_many_codes, headers: { 'retry-after': String(minutes * 60) } });
  }
  if (intent === 'fit' && cartId) await fitCart(app, cartId);
  if (intent || pick || useAddress || dropCode) {
    sent.set(context, { fields, resolve: intent === 'resolve', problem: null });
    return json(null);
  }
  const signedIn = await findSignedIn(app, request);
  const result = await submitCheckout(app, { cartId, buyerId: signedIn?.userId ?? null, fields, idempotencyKey: request.headers.get('idempotency-key'), locale });
  if (result.ok) {
    const headers = cartCookies({ cartId: cartId ?? crypto.randomUUID(), count: 0, secure: app.settings.publicUrl.startsWith('https:') });
    return redirect(result.value.payUrl ?? `${localPath(`/orders/${result.value.key}`, locale)}?placed`, { status: 303, headers });
  }
  const { problem } = result;
  if (problem.code === 'empty_cart') return redirect(`${localPath('/cart', locale)}?problem=nothingToOrder`, 303);
  sent.set(context, { fields, problem });
  return json(null, { status: statusOf[problem.code], ...('seconds' in problem && { headers: { 'retry-after': String(problem.seconds) } }) });
}

export const headers = ({ actionHeaders, loaderHeaders }: { actionHeaders: Headers; loaderHeaders: Headers }) => new Headers([...loaderHeaders, ...actionHeaders].filter(([name]) => name === 'cache-control' || name === 'retry-after'));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'checkout')('title'), noIndex: true });

export default function CheckoutPage() {
  const data = useLoaderData<typeof loader>();
  return data.waiting ? <CheckoutWaiting {...data.waiting} /> : <Checkout page={data} />;
}

type Page = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { waiting: null }>;

function Checkout({ page }: { page: Page }) {
  const { quote, unavailable, moved, typed, address, saved, methods, seen, termsOf, problem, strange, checkoutKey, province, signedIn } = page;
  const t = useTranslations('checkout');
  const shown = problem ?? (unavailable.length > 0 ? { code: 'unavailable' as const, lines: unavailable } : null);
  return (
    <>
      <script type="module" src={checkoutScript} />
      <h1>{t('title')}</h1>
      <div className="mt-4 space-y-4 empty:hidden">
        {shown && <CheckoutProblemNotice problem={shown} />}
        {problem?.code !== 'quote_moved' && <MovedPrices lines={moved} />}
      </div>
      <div className="mt-4 grid gap-6 md:mt-6 lg:grid-cols-[1fr_24rem] lg:grid-rows-[auto_1fr] lg:gap-x-8">
        <CheckoutSummary quote={quote} />
        <CheckoutForm
          id="checkout"
          typed={typed}
          errors={problem?.code === 'invalid' ? problem.errors : {}}
          address={address}
          quote={quote}
          strangeCode={strange}
          methods={methods}
          signedIn={signedIn}
          saved={saved}
          kept={{ checkoutKey, seen, termsOf }}
          adultsOnly={quote.parcels.some(({ parcel }) => parcel.lines.some((line) => line.adultsOnly))}
          adultMissing={problem?.code === 'adult_missing'}
        />
        <CheckoutPay quote={quote} province={province} form="checkout" />
      </div>
    </>
  );
}
