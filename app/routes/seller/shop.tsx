import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import type { AppContext } from '#app/app-context.server.ts';
import { translator } from '#app/i18n/translator.ts';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { editShop } from '#app/modules/sellers/edit-shop.server.ts';
import { findShop } from '#app/modules/sellers/find-shop.server.ts';
import { setHoliday } from '#app/modules/sellers/set-holiday.server.ts';
import { shopWordsForm } from '#app/modules/sellers/shop-words.ts';
import { HolidayForm } from '#app/modules/sellers/ui/holiday-form.tsx';
import type { HolidayProblem } from '#app/modules/sellers/ui/holiday-form.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { ShopLinks } from '#app/modules/sellers/ui/shop-links.tsx';
import { ShopWordsForm } from '#app/modules/sellers/ui/shop-words-form.tsx';
import type { WordsErrors } from '#app/modules/sellers/ui/shop-words-form.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import type { Actor } from '#app/shared/actor.ts';
import { parseVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { Notice } from '#app/ui/notice.tsx';

const told = ['saved', 'closed', 'opened'] as const;
const card = 'rounded-card border border-line bg-card p-4 md:p-6';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'onboarding')('shopPage.title') }, { name: 'robots', content: 'noindex' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller(context, request, 'dress_shop');
  const shop = await findShop(context.app, sellerId);
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, shop, today: vietnamDay(context.app.clock.now()), done: told.find((what) => what === done) ?? null });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { app } = context;
  const { sellerId, actor } = await requireSeller(context, request, 'dress_shop');
  const form = await readForm(request);
  const locale = localeOfPath(new URL(request.url).pathname);
  const done = (what: (typeof told)[number]) => redirect(localPath(`/seller/shop?done=${what}`, locale), 303);
  switch (form.get('intent')) {
    case 'close': {
      const typed = { from: String(form.get('from') ?? ''), until: String(form.get('until') ?? '') };
      const problem = await close(app, { sellerId, actor, typed });
      return problem ? json({ holiday: { ...typed, problem }, words: null }, { status: 422 }) : done('closed');
    }
    case 'open':
      await setHoliday(app, { sellerId, actor, holiday: null });
      return done('opened');
    case 'words': {
      const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')) as Record<string, string>;
      const parsed = shopWordsForm.safeParse(typed);
      if (!parsed.success) {
        const errors = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path[0], message])) as WordsErrors;
        return json({ holiday: null, words: { typed, errors } }, { status: 422 });
      }
      await editShop(app, { sellerId, actor, words: parsed.data });
      return done('saved');
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

async function close(app: AppContext, { sellerId, actor, typed }: { sellerId: string; actor: Actor; typed: { from: string; until: string } }): Promise<HolidayProblem | null> {
  const from = parseVietnamDay(typed.from);
  const until = parseVietnamDay(typed.until);
  if (!from || !until) return 'day';
  const closed = await setHoliday(app, { sellerId, actor, holiday: { from, until } });
  return closed.ok ? null : closed.problem.code;
}

export default function ShopPage() {
  const { seller, shop, today, done } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const t = useTranslations('onboarding');
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t('shopPage.title')}</h1>
      <div className="mt-4 space-y-4 empty:hidden">
        {again && <Notice tone="bad">{t('fix')}</Notice>}
        {!again && done && <Notice tone="good">{t(`shopPage.${done}`)}</Notice>}
      </div>
      <ShopLinks own={!seller.helping} kind={seller.kind} />
      <div className="mt-6 grid gap-6 lg:grid-cols-2 lg:items-start">
        <section className={card}>
          <h2 className="mb-3">{t('shopPage.holiday')}</h2>
          <HolidayForm holiday={shop.holiday} today={today} again={again?.holiday ?? null} />
        </section>
        <section className={card}>
          <h2 className="mb-3">{t('shopPage.words')}</h2>
          <ShopWordsForm shop={shop} again={again?.words ?? null} />
        </section>
      </div>
    </SellerFrame>
  );
}
