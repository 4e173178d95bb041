import { useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useLocale, useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { acceptCartPrices } from '#app/modules/cart/accept-cart-prices.server.ts';
import { addToCart } from '#app/modules/cart/add-to-cart.server.ts';
import { cartCookies, readCartId } from '#app/modules/cart/cart-cookie.ts';
import { countCartLines } from '#app/modules/cart/count-cart-lines.server.ts';
import { cartForm } from '#app/modules/cart/schema.ts';
import { setCartQuantity } from '#app/modules/cart/set-cart-quantity.server.ts';
import { CartLines } from '#app/modules/cart/ui/cart-lines.tsx';
import { openCart } from '#app/modules/checkout/open-cart.server.ts';
import { getQuote } from '#app/modules/checkout/get-quote.server.ts';
import { FeeTable } from '#app/modules/checkout/ui/fee-table.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { ButtonLink } from '#app/ui/button.tsx';
import { CartIcon } from '#app/ui/icons.tsx';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { pageMeta } from '#app/ui/page-meta.ts';

const problems = ['notOnSale', 'badQuantity', 'nothingToOrder'] as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const cartId = readCartId(request);
  const url = new URL(request.url);
  const { quote: { goods, zoneFees }, ...view } = await getQuote(context.app, { cartId });
  if (cartId) await acceptCartPrices(context.app, cartId);
  const { province } = await context.app.installation();
  return json({ ...view, goods, zoneFees, province, problem: problems.find((name) => name === url.searchParams.get('problem')) ?? null, locale: localeOfPath(url.pathname) });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const cartPage = localPath('/cart', localeOfPath(new URL(request.url).pathname));
  const parsed = cartForm.safeParse(Object.fromEntries(await readForm(request)));
  if (!parsed.success) return redirect(`${cartPage}?problem=badQuantity`, 303);
  const { intent, variantId, quantity } = parsed.data;
  const { cartId, userId } = await openCart(app, request);
  const added = intent === 'add' ? await addToCart(app, { cartId, variantId, quantity, userId }) : null;
  if (intent !== 'add') await setCartQuantity(app, { cartId, variantId, quantity: intent === 'remove' ? 0 : quantity });
  const count = added?.ok ? added.value.count : await countCartLines(app, cartId);
  const headers = cartCookies({ cartId, count, secure: app.settings.publicUrl.startsWith('https:') });
  return redirect(added && !added.ok ? `${cartPage}?problem=notOnSale` : cartPage, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => pageMeta(matches, { title: translator(data?.locale ?? 'vi', 'cart')('title'), noIndex: true });

export default function CartPage() {
  const { cart, goods, zoneFees, province, problem } = useLoaderData<typeof loader>();
  const t = useTranslations('cart');
  const locale = useLocale();
  if (cart.count === 0) {
    return (
      <div className="mx-auto max-w-md py-8 text-center md:py-12">
        <span className="mx-auto mb-6 flex size-24 items-center justify-center rounded-full bg-leaf-pale text-leaf">
          <CartIcon className="size-11" />
        </span>
        <h1>{t('empty')}</h1>
        <p className="my-4 text-balance">{t('emptyText')}</p>
        {problem && <Notice tone="bad">{t(problem)}</Notice>}
        <ButtonLink to="/search" className="mt-4">
          {t('browse')}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="grid gap-6 lg:grid-cols-[1fr_24rem] lg:gap-8">
      <div className="min-w-0">
        <h1>{t('title')}</h1>
        {cart.parcels.length > 1 && <p className="mt-1 text-soft">{t('parcelNote')}</p>}
        {problem && (
          <div className="mt-4">
            <Notice tone="bad">{t(problem)}</Notice>
          </div>
        )}
        {cart.parcels.map(({ seller, lines }) => (
          <section key={seller.id} className="mt-4 rounded-card border border-line bg-card px-4 pt-4 md:mt-6">
            <h2 className="text-lg">
              <Link to={`/sellers/${seller.slug}`} className="underline-offset-4 hover:underline">
                {t('parcelFrom', { seller: seller.name })}
              </Link>
            </h2>
            <CartLines lines={lines} />
          </section>
        ))}
      </div>
      <aside className="h-fit space-y-4 rounded-card border border-line bg-card p-4 lg:sticky lg:top-4">
        <p className="flex justify-between text-lg">
          <span>{t('goods')}</span>
          <span className="font-semibold">{formatDong(goods, locale)}</span>
        </p>
        {goods > 0 && zoneFees && <FeeTable goods={goods} fees={zoneFees} province={province} />}
        <ButtonLink to="/checkout" className="w-full text-lg">
          {t('checkout')}
        </ButtonLink>
        <ButtonLink to="/search" look="quiet" className="w-full">
          {t('keepShopping')}
        </ButtonLink>
      </aside>
    </div>
  );
}
