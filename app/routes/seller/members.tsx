import { useActionData, useLoaderData } from '@remix-run/react';
import type { MetaFunction } from '@remix-run/react';
import { json, redirect } from '@remix-run/server-runtime';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/server-runtime';
import { useTranslations } from 'use-intl';
import { translator } from '#app/i18n/translator.ts';
import { listCommunes } from '#app/modules/areas/list-communes.server.ts';
import { ownGoods } from '#app/modules/catalog/producer.ts';
import { listProductsOfMembers } from '#app/modules/catalog/list-products-of-members.server.ts';
import { setProducer } from '#app/modules/catalog/set-producer.server.ts';
import { ProducerTable } from '#app/modules/catalog/ui/producer-table.tsx';
import { requireSeller } from '#app/modules/identity/require-seller.server.ts';
import { addMember } from '#app/modules/sellers/add-member.server.ts';
import { agreeMembership } from '#app/modules/sellers/agree-membership.server.ts';
import { endMembership } from '#app/modules/sellers/end-membership.server.ts';
import { listMembers, listMemberships } from '#app/modules/sellers/list-members.server.ts';
import { mayHaveMembers } from '#app/modules/sellers/membership.ts';
import { AddMemberForm, FormerMembers, MemberCard, MyCooperatives } from '#app/modules/sellers/ui/member-parts.tsx';
import { SellerFrame } from '#app/modules/sellers/ui/seller-frame.tsx';
import { readForm } from '#app/platform/http/read-form.ts';
import { parseVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import { localeOfPath, localPath } from '#app/shared/locale.ts';
import { parsePhone } from '#app/shared/phone.ts';
import { Notice } from '#app/ui/notice.tsx';

export const meta: MetaFunction = ({ location }) => [{ title: translator(localeOfPath(location.pathname), 'team')('members.title') }, { name: 'robots', content: 'noindex' }];

const told = ['added', 'agreed', 'left', 'producer'] as const;

export async function loader({ request, context: { app, ...rest } }: LoaderFunctionArgs) {
  const { sellerId, seller } = await requireSeller({ app, ...rest }, request, 'run_shop');
  const today = vietnamDay(app.clock.now());
  const has = mayHaveMembers(seller.kind);
  const [households, cooperatives, products, communes] = await Promise.all([
    listMembers(app, { sellerId }),
    listMemberships(app, { sellerId }),
    listProductsOfMembers(app, { sellerId }),
    listCommunes(app.db, app.settings.homeProvince, today),
  ]);
  const done = new URL(request.url).searchParams.get('done');
  return json({ seller, has, today, ...households, cooperatives, products, communes: communes.map(({ id, fullName }) => ({ id, fullName })), done: told.find((known) => known === done) ?? null });
}

export async function action({ request, context: { app, ...rest } }: ActionFunctionArgs) {
  const { sellerId, actor } = await requireSeller({ app, ...rest }, request, 'run_shop');
  const form = await readForm(request);
  const field = (name: string) => String(form.get(name) ?? '').slice(0, 200);
  const typed = { phone: field('phone'), name: field('name'), communeId: field('communeId') };
  const about = field('membershipId');
  const refuse = (problem: { code: string; minutes?: number; shop?: string }) => json({ typed, about, problem: { minutes: 0, shop: '', ...problem } }, 422);
  const done = (what: (typeof told)[number]) => redirect(localPath(`/seller/members?done=${what}`, localeOfPath(new URL(request.url).pathname)), 303);
  switch (form.get('intent')) {
    case 'add': {
      const phone = parsePhone(typed.phone);
      if (!phone) return refuse({ code: 'phone' });
      const result = await addMember(app, { actor, sellerId, phone, name: typed.name, communeId: typed.communeId || null });
      return result.ok ? done('added') : refuse(result.problem);
    }
    case 'agree': {
      const result = await agreeMembership(app, { actor, sellerId, membershipId: about, code: field('code') });
      return result.ok ? done('agreed') : refuse(result.problem);
    }
    case 'leave': {
      const leftOn = parseVietnamDay(field('leftOn'));
      const result = await endMembership(app, { actor, sellerId, membershipId: about, ...(leftOn && { leftOn }) });
      return result.ok ? done('left') : refuse(result.problem);
    }
    case 'producer': {
      const result = await setProducer(app, { actor, sellerId, productId: field('productId'), memberId: field('producerId') === ownGoods ? null : field('producerId') });
      return result.ok ? done('producer') : refuse(result.problem);
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const problems = ['phone', 'name', 'commune', 'is_you', 'not_a_household', 'member_already', 'too_many_codes', 'wrong_code', 'code_expired', 'too_many_tries', 'not_a_day', 'not_a_member', 'taken_down'] as const;

export default function SellerMembers() {
  const { seller, has, today, members, former, cooperatives, products, communes, done } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const t = useTranslations('team.members');
  const code = problems.find((known) => known === refused?.problem.code) ?? null;
  const sentence = code && refused ? t(`problem.${code}`, { minutes: refused.problem.minutes, shop: refused.problem.shop }) : null;
  return (
    <SellerFrame seller={seller} section="shop">
      <h1>{t(has ? 'title' : 'memberTitle')}</h1>
      {has && <p className="mt-2 max-w-prose text-soft">{t('intro')}</p>}
      <div className="mt-4 space-y-4 empty:hidden">
        {done && !refused && <Notice tone="good">{t(`done.${done}`)}</Notice>}
        {sentence && <Notice tone="bad">{sentence}</Notice>}
      </div>
      {cooperatives.length > 0 && <MyCooperatives cooperatives={cooperatives} />}
      {!has && cooperatives.length === 0 && <p className="mt-4 rounded-card border border-line bg-card p-4">{t('noneOfYours')}</p>}
      {has && (
        <>
          {members.length === 0 ? (
            <p className="mt-4 rounded-card border border-line bg-card p-4">{t('none')}</p>
          ) : (
            <ul className="mt-6 grid gap-4 md:grid-cols-2 xl:grid-cols-3">
              {members.map((membership) => (
                <MemberCard key={membership.id} membership={membership} goods={products.filter(({ producerId }) => producerId === membership.memberId).length} today={today} />
              ))}
            </ul>
          )}
          <AddMemberForm communes={communes} typed={refused?.typed ?? null} />
          {products.length > 0 && <ProducerTable products={products} producers={members.filter(({ agreedAt }) => agreedAt).map(({ member }) => ({ id: member.id, name: member.name, commune: member.commune.fullName }))} />}
          {former.length > 0 && <FormerMembers former={former} />}
        </>
      )}
    </SellerFrame>
  );
}
