import { pages } from '#app/routes.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';
import type { DemoPerson } from '#app/modules/identity/demo-people.ts';
import type { Market } from './market.ts';

/** An address at which a page can be looked at. */
export type Sample = {
  /** The page, as it stands in app/routes.ts. */
  page: string;
  address: string;
  /** Who has to have signed in. */
  as?: DemoPerson['role'];
  /** Whether something must be in the cart. */
  withCart?: true;
  /** Whether a code to sign in with must have been asked for. */
  withCode?: true;
  status?: 404;
  /** It leads whoever is not in the midst of registering on to another page; tests/e2e/first-listing.spec.ts looks at it. */
  redirects?: true;
};

/** The pages of app/routes.ts, by their plain addresses. */
export function listPages(): string[] {
  return pages.map(([page]) => page);
}

/** At least one sample of every page, out of the demonstration. */
export async function listSamples({ app: { db } }: Market): Promise<Sample[]> {
  const product = await db.product.findFirstOrThrow({ where: { state: 'on_sale', certificates: { some: {} }, pictures: { some: {} } }, include: { seller: true }, orderBy: { slug: 'asc' } });
  const { sellerSlug } = demoPeople.find((person) => person.role === 'seller_owner') ?? { sellerSlug: '' };
  const list = await db.importRun.findFirstOrThrow({ where: { kind: 'register' } });
  const householdRun = await db.importRun.findFirstOrThrow({ where: { kind: 'households' }, orderBy: { createdAt: 'asc' } });
  const report = await db.reportFile.findFirstOrThrow({ where: { kind: 'quarter', state: 'done' }, orderBy: { askedAt: 'asc' } });
  const household = await db.household.findFirstOrThrow({ orderBy: [{ year: 'desc' }, { code: 'asc' }] });
  const claim = await db.ocopClaim.findFirstOrThrow({ where: { state: 'open' }, orderBy: { id: 'asc' } });
  const entry = await db.registerEntry.findFirstOrThrow({ where: { sinceVersion: 2 }, orderBy: { key: 'asc' } });
  const own = await db.product.findFirstOrThrow({ where: { seller: { slug: sellerSlug } }, orderBy: { slug: 'asc' } });
  const order = await db.order.findFirstOrThrow({ where: { seller: { slug: sellerSlug } }, include: { group: true }, orderBy: { code: 'asc' } });
  const lot = await db.lot.findFirstOrThrow({ where: { variant: { product: { seller: { slug: sellerSlug } } } }, orderBy: { code: 'asc' } });
  const point = await db.pickupPoint.findFirstOrThrow({ where: { sellerId: own.sellerId }, orderBy: { id: 'asc' } });
  const parcel = await db.parcel.findFirstOrThrow({ where: { sellerId: own.sellerId }, orderBy: { id: 'asc' } });
  const round = await db.deliveryRound.findFirstOrThrow({ orderBy: { id: 'asc' } });
  const communes = await db.importRun.findFirstOrThrow({ where: { kind: 'carrier_communes' } });
  const toVisit = await db.stuckLine.findFirstOrThrow({ where: { goneAt: null, assignedTo: { not: null } }, orderBy: { id: 'asc' } });
  const waiting = { state: 'submitted' as const, product: { seller: { slug: sellerSlug } } };
  const changed = await db.productVersion.findFirstOrThrow({ where: { ...waiting, product: { ...waiting.product, publishedAt: { not: null } } }, orderBy: { id: 'asc' } });
  const fresh = await db.productVersion.findFirstOrThrow({ where: { ...waiting, product: { ...waiting.product, publishedAt: null } }, orderBy: { id: 'asc' } });
  const sheet = await db.importRun.findFirstOrThrow({ where: { kind: 'products', state: 'preview' } });
  const applicants = await db.seller.findMany({ where: { state: { in: ['applied', 'checked', 'suspended'] }, checks: { some: {} } }, distinct: ['state'], orderBy: { slug: 'asc' } });
  const officer = await db.user.findFirstOrThrow({ where: { roles: { some: { role: 'commune_officer' } } }, orderBy: { id: 'asc' } });
  const batches = await db.payoutBatch.findMany({ orderBy: { code: 'asc' } });
  const area = await db.areaUnit.findFirstOrThrow({ where: { level: 'district', validTo: { not: null }, slug: { contains: 'cai-be' } } });
  const ofPayment = { include: { group: { select: { key: true } } }, orderBy: { createdAt: 'desc' } } as const;
  const toPay = await db.payment.findFirstOrThrow({ where: { state: 'waiting', received: 0, provider: 'vietqr', order: { seller: { slug: sellerSlug } } }, ...ofPayment });
  const givenBack = await db.refund.findFirstOrThrow({ where: { state: 'due' }, include: { order: { include: { group: { select: { key: true } } } } }, orderBy: { createdAt: 'asc' } });
  const ofReturn = { include: { order: { select: { id: true, group: { select: { key: true } } } } }, orderBy: { id: 'asc' } } as const;
  const returns = await Promise.all((['return_asked', 'return_accepted', 'refunded'] as const).map((state) => db.returnRequest.findFirstOrThrow({ where: { order: { state, seller: { slug: 'hop-tac-xa-khom-tan-lap' } } }, ...ofReturn })));
  const toReturn = await db.order.findFirstOrThrow({ where: { state: 'delivered', closedAt: { not: null } }, include: { group: true, lines: true }, orderBy: { code: 'asc' } });
  const asked = await db.returnRequest.findFirstOrThrow({ where: { order: { state: 'return_asked', seller: { slug: sellerSlug } } }, ...ofReturn });
  const disputes = await Promise.all([null, { not: null }].map((decidedAt) => db.dispute.findFirstOrThrow({ where: { decidedAt, ...(decidedAt === null && { order: { seller: { slug: sellerSlug } } }) }, ...ofReturn })));
  const cashList = await db.settlementFile.findFirstOrThrow({ orderBy: { receivedAt: 'asc' } });
  const webhook = await db.webhook.findFirstOrThrow({ orderBy: { createdAt: 'asc' } });
  return [
    { page: '', address: '/' },
    { page: 'orders/:key/return/:orderId', address: `/orders/${toReturn.group.key}/return/${toReturn.id}` },
    { page: 'orders/:key/return/:orderId', address: `/orders/${toReturn.group.key}/return/${toReturn.id}?reason=spoiled&${toReturn.lines.map(({ id }) => `pieces-${id}=1`).join('&')}` },
    ...returns.map(({ order: { id, group } }) => ({ page: 'orders/:key/return/:orderId', address: `/orders/${group.key}/return/${id}` })),
    ...disputes.map(({ order: { id, group } }) => ({ page: 'orders/:key/dispute/:orderId', address: `/orders/${group.key}/dispute/${id}` })),
    { page: 'seller/orders/:id/return', address: `/seller/orders/${asked.orderId}/return`, as: 'seller_owner' },
    { page: 'seller/orders/:id/dispute', address: `/seller/orders/${disputes[0]?.orderId}/dispute`, as: 'seller_owner' },
    ...['open', 'decided'].map((show) => ({ page: 'admin/disputes', address: `/admin/disputes?show=${show}`, as: 'operator' as const })),
    ...disputes.map(({ id }) => ({ page: 'admin/disputes/:id', address: `/admin/disputes/${id}`, as: 'operator' as const })),
    { page: 'orders/:key/pay', address: `/orders/${toPay.group.key}/pay` },
    { page: 'orders/:key/pay', address: `/orders/${givenBack.order.group.key}/pay` },
    { page: 'seller/payments', address: '/seller/payments', as: 'seller_owner' },
    { page: 'seller/payments/:id', address: `/seller/payments/${toPay.id}`, as: 'seller_owner' },
    ...['open', 'solved'].map((show) => ({ page: 'admin/payment-cases', address: `/admin/payment-cases?show=${show}`, as: 'finance_officer' as const })),
    { page: 'admin/money/settlements', address: '/admin/money/settlements', as: 'finance_officer' },
    { page: 'admin/money/settlements/:id', address: `/admin/money/settlements/${cashList.id}`, as: 'finance_officer' },
    { page: 'admin/comparison', address: '/admin/comparison', as: 'finance_officer' },
    { page: 'dev/bank', address: '/dev/bank' },
    { page: 'search', address: '/search' },
    { page: 'search', address: '/search?q=xoai&inStock=1&stars=4' },
    { page: 'search', address: '/search?q=khong-co-mon-nao-nhu-vay' },
    { page: 'search', address: '/search?q=zzqqxx+kkwwff&done=asked' },
    { page: 'search', address: `/search?q=${encodeURIComponent('xầu riêng')}&kind=cooperative&inSeason=1&to=28360&min=50000&max=99999` },
    { page: 'search', address: '/search?sort=near&near=28360' },
    { page: 'search', address: '/search?kind=farm&sort=price-per-kg' },
    { page: 'groups/:group', address: `/groups/${product.groupKey}` },
    { page: 'areas', address: '/areas' },
    { page: 'areas/:slug', address: `/areas/${area.slug}` },
    { page: 'p/:slug', address: `/p/${product.slug}` },
    { page: 'sellers/:slug', address: `/sellers/${product.seller.slug}` },
    { page: 'help/orders', address: '/help/orders' },
    ...['buying', 'returns', 'ocop', 'ranking', 'privacy'].map((topic) => ({ page: 'help/:topic', address: `/help/${topic}` })),
    { page: 'cart', address: '/cart' },
    { page: 'cart', address: '/cart', withCart: true },
    { page: 'checkout', address: '/checkout', withCart: true },
    { page: 'orders', address: '/orders' },
    { page: 'orders/:key', address: `/orders/${order.group.key}` },
    { page: 'sell', address: '/sell' },
    { page: 'sell', address: '/sell?new', as: 'seller_owner' },
    { page: 'sell/shop', address: '/sell/shop', as: 'seller_owner' },
    // The steps after it belong to somebody in the middle of registering: first-listing.spec.ts looks at them.
    { page: 'sell/goods', address: '/sell/goods', as: 'seller_owner', redirects: true },
    { page: 'sell/bank', address: '/sell/bank', as: 'seller_owner', redirects: true },
    { page: 'sign-in', address: '/sign-in' },
    { page: 'sign-in/code', address: '/sign-in/code', withCode: true },
    { page: 'account', address: '/account', as: 'seller_owner' },
    { page: 'account/password', address: '/account/password', as: 'seller_owner' },
    { page: 'account/password', address: '/account/password?by=code', as: 'seller_owner' },
    { page: 'account/sessions', address: '/account/sessions', as: 'seller_owner' },
    { page: 'account/addresses', address: '/account/addresses', as: 'seller_owner' },
    { page: 'account/orders', address: '/account/orders', as: 'seller_owner' },
    { page: 'seller/discounts', address: '/seller/discounts', as: 'seller_owner' },
    { page: 'admin/discounts', address: '/admin/discounts', as: 'operator' },
    { page: 'account/second-factor', address: '/account/second-factor', as: 'seller_owner' },
    { page: 'account/second-factor', address: '/account/second-factor', as: 'department_officer' },
    { page: 'seller', address: '/seller', as: 'seller_owner' },
    { page: 'seller/products', address: '/seller/products', as: 'seller_owner' },
    { page: 'seller/products/:id', address: `/seller/products/${own.id}`, as: 'seller_owner' },
    { page: 'seller/products/:id/history', address: `/seller/products/${changed.productId}/history`, as: 'seller_owner' },
    { page: 'seller/products/new', address: '/seller/products/new', as: 'seller_owner' },
    { page: 'seller/products/bulk', address: '/seller/products/bulk', as: 'seller_owner' },
    { page: 'seller/import', address: '/seller/import', as: 'seller_owner' },
    { page: 'seller/import/:id', address: `/seller/import/${sheet.id}`, as: 'seller_owner' },
    { page: 'seller/checklist', address: '/seller/checklist', as: 'seller_owner' },
    { page: 'seller/bank', address: '/seller/bank', as: 'seller_owner' },
    { page: 'seller/balance', address: '/seller/balance', as: 'seller_owner' },
    { page: 'seller/balance/tax', address: '/seller/balance/tax', as: 'seller_owner' },
    { page: 'seller/shop', address: '/seller/shop', as: 'seller_owner' },
    { page: 'seller/orders', address: '/seller/orders?show=done', as: 'seller_owner' },
    { page: 'seller/delivery', address: '/seller/delivery', as: 'seller_owner' },
    { page: 'seller/delivery/rates', address: '/seller/delivery/rates', as: 'seller_owner' },
    { page: 'seller/pickup-points/:id', address: '/seller/pickup-points/new', as: 'seller_owner' },
    { page: 'seller/pickup-points/:id', address: `/seller/pickup-points/${point.id}`, as: 'seller_owner' },
    { page: 'seller/parcels/:orderId', address: `/seller/parcels/${parcel.orderId}`, as: 'seller_owner' },
    { page: 'seller/parcels/:orderId', address: `/seller/parcels/${order.id}`, as: 'seller_owner' },
    { page: 'seller/rounds', address: '/seller/rounds', as: 'seller_owner' },
    { page: 'seller/rounds/:id', address: `/seller/rounds/${round.id}`, as: 'seller_staff' },
    { page: 'admin/delivery', address: '/admin/delivery', as: 'operator' },
    { page: 'admin/carriers', address: '/admin/carriers', as: 'operator' },
    { page: 'admin/carriers/import', address: '/admin/carriers/import?carrier=ghtk', as: 'operator' },
    { page: 'admin/carriers/import/:id', address: `/admin/carriers/import/${communes.id}`, as: 'operator' },
    { page: 'seller/orders/:id', address: `/seller/orders/${order.id}`, as: 'seller_owner' },
    { page: 'seller/orders', address: '/seller/orders?show=to_send', as: 'seller_owner' },
    ...['labels', 'slips', 'products', 'buyers'].map((kind) => ({ page: 'seller/print', address: `/seller/print?as=${kind}`, as: 'seller_owner' as const })),
    { page: 'seller/orders/:id/invoice', address: `/seller/orders/${order.id}/invoice`, as: 'seller_owner' },
    { page: 'seller/helpers', address: '/seller/helpers', as: 'seller_owner' },
    { page: 'seller/members', address: '/seller/members', as: 'seller_owner' },
    { page: 'team', address: '/team', as: 'community_member' },
    { page: 'team/households/new', address: '/team/households/new', as: 'community_member' },
    { page: 'team/households/:id', address: `/team/households/${own.sellerId}`, as: 'community_member' },
    { page: 'team/visits', address: '/team/visits', as: 'community_member' },
    { page: 'team/visits/:id', address: `/team/visits/${toVisit.id}`, as: 'community_member' },
    { page: 'admin/visits', address: '/admin/visits?show=all', as: 'department_officer' },
    { page: 'admin/visits', address: '/admin/visits', as: 'commune_officer' },
    { page: 'admin/visits/results', address: '/admin/visits/results', as: 'department_officer' },
    { page: 'admin/visits/:id', address: `/admin/visits/${toVisit.id}`, as: 'commune_officer' },
    { page: 'team/consent-paper', address: '/team/consent-paper', as: 'community_member' },
    { page: 'admin/consents', address: '/admin/consents', as: 'department_officer' },
    { page: 'lots/:code', address: `/lots/${lot.code}` },
    { page: 'seller/lots', address: '/seller/lots', as: 'seller_owner' },
    { page: 'seller/lots/:id', address: `/seller/lots/${lot.id}`, as: 'seller_owner' },
    { page: 'seller/lots/:id/labels', address: `/seller/lots/${lot.id}/labels?paper=a4`, as: 'seller_owner' },
    { page: 'seller/products/:id/papers', address: `/seller/products/${own.id}/papers`, as: 'seller_owner' },
    { page: 'seller/products/:id/papers', address: `/seller/products/${own.id}/papers?done=released`, as: 'seller_owner' },
    { page: 'seller/products/:id/claim', address: `/seller/products/${own.id}/claim`, as: 'seller_owner' },
    { page: 'admin/papers', address: '/admin/papers', as: 'department_officer' },
    ...['soon', 'ended', 'missing'].map((show) => ({ page: 'admin/papers', address: `/admin/papers?show=${show}`, as: 'department_officer' as const })),
    { page: 'admin/claims', address: '/admin/claims', as: 'register_keeper' },
    { page: 'admin/claims/:id', address: `/admin/claims/${claim.id}?find=sen`, as: 'register_keeper' },
    { page: 'admin/register', address: '/admin/register?when=soon', as: 'register_keeper' },
    { page: 'admin/register/entry', address: `/admin/register/entry?${new URLSearchParams({ key: entry.key })}`, as: 'register_keeper' },
    { page: 'admin/register/versions', address: '/admin/register/versions', as: 'register_keeper' },
    { page: 'admin/register/import', address: '/admin/register/import', as: 'register_keeper' },
    { page: 'admin/register/import/:id', address: `/admin/register/import/${list.id}`, as: 'register_keeper' },
    { page: 'admin/settings/papers', address: '/admin/settings/papers', as: 'operator' },
    { page: 'admin/settings/papers', address: '/admin/settings/papers?group=spices', as: 'operator' },
    { page: 'admin/recalls', address: `/admin/recalls?code=${lot.code}`, as: 'department_officer' },
    { page: 'admin/listings', address: '/admin/listings', as: 'department_officer' },
    { page: 'admin/listings/:versionId', address: `/admin/listings/${changed.id}`, as: 'department_officer' },
    { page: 'admin/listings/:versionId', address: `/admin/listings/${fresh.id}`, as: 'department_officer' },
    { page: 'admin/orders', address: '/admin/orders', as: 'operator' },
    { page: 'admin/takedowns', address: '/admin/takedowns', as: 'department_officer' },
    { page: 'admin/takedowns', address: `/admin/takedowns?product=${product.id}`, as: 'department_officer' },
    { page: 'admin/search', address: '/admin/search', as: 'operator' },
    ...['most', 'unopened', 'asked', 'words', 'pins'].map((show) => ({ page: 'admin/search', address: `/admin/search?show=${show}&days=90`, as: 'operator' as const })),
    { page: 'admin/search/synonym', address: `/admin/search/synonym?${new URLSearchParams({ typed: 'đồ nhắm', meant: 'khô cá', bothWays: 'on' })}`, as: 'operator' },
    { page: 'admin/search/pin', address: `/admin/search/pin?${new URLSearchParams({ typed: 'xoài', product: product.slug })}`, as: 'operator' },
    { page: 'admin/money', address: '/admin/money', as: 'finance_officer' },
    { page: 'admin/money/sellers', address: '/admin/money/sellers', as: 'finance_officer' },
    { page: 'admin/money/sellers', address: '/admin/money/sellers?side=below&q=khong-co-ai', as: 'finance_officer' },
    { page: 'admin/money/sellers/:id', address: `/admin/money/sellers/${own.sellerId}`, as: 'finance_officer' },
    { page: 'admin/money/invoices', address: '/admin/money/invoices', as: 'finance_officer' },
    { page: 'admin/money/payouts', address: '/admin/money/payouts', as: 'finance_officer' },
    ...batches.map(({ id }) => ({ page: 'admin/money/payouts/:id', address: `/admin/money/payouts/${id}`, as: 'finance_officer' as const })),
    { page: 'admin/money/commissions', address: '/admin/money/commissions?over', as: 'operator' },
    { page: 'admin/money/tax', address: '/admin/money/tax?q=xoai', as: 'finance_officer' },
    { page: 'admin/settings', address: '/admin/settings', as: 'operator' },
    { page: 'admin/settings/listings', address: '/admin/settings/listings', as: 'operator' },
    { page: 'admin/sellers', address: '/admin/sellers?show=all', as: 'department_officer' },
    ...applicants.map(({ id }) => ({ page: 'admin/sellers/:id', address: `/admin/sellers/${id}`, as: 'department_officer' as const })),
    { page: 'admin/settings/checklist', address: '/admin/settings/checklist', as: 'operator' },
    { page: 'account/record', address: '/account/record', as: 'seller_owner' },
    { page: 'seller/staff', address: '/seller/staff', as: 'seller_owner' },
    { page: 'seller/record', address: '/seller/record', as: 'seller_owner' },
    { page: 'admin/people', address: '/admin/people', as: 'operator' },
    { page: 'admin/people', address: '/admin/people?grant=commune_officer', as: 'department_officer' },
    { page: 'admin/people/:id', address: `/admin/people/${officer.id}`, as: 'department_officer' },
    { page: 'admin/audit', address: '/admin/audit', as: 'operator' },
    { page: 'admin/audit', address: '/admin/audit?group=product', as: 'commune_officer' },
    { page: 'admin', address: '/admin', as: 'commune_officer' },
    { page: 'admin', address: '/admin', as: 'department_officer' },
    { page: 'admin/reports', address: '/admin/reports', as: 'department_officer' },
    { page: 'admin/reports', address: '/admin/reports?from=2026-09-01&to=2026-09-30&kind=household&group=tea', as: 'department_officer' },
    { page: 'admin/reports/figures/:indicator', address: '/admin/reports/figures/value', as: 'department_officer' },
    { page: 'admin/reports/closed', address: '/admin/reports/closed', as: 'department_officer' },
    { page: 'admin/reports/documents', address: '/admin/reports/documents', as: 'department_officer' },
    { page: 'admin/reports/documents/:id', address: `/admin/reports/documents/${report.id}`, as: 'department_officer' },
    { page: 'admin/reports/documents/:id/print', address: `/admin/reports/documents/${report.id}/print?number=12&signer=Nguy%E1%BB%85n+V%C4%83n+An`, as: 'department_officer' },
    { page: 'admin/reports/targets', address: '/admin/reports/targets', as: 'department_officer' },
    { page: 'admin/wall', address: '/admin/wall', as: 'department_officer' },
    { page: 'admin/reports/districts', address: '/admin/reports/districts?sort=value&order=desc', as: 'commune_officer' },
    { page: 'admin/reports/districts', address: '/admin/reports/districts', as: 'department_officer' },
    { page: 'admin/reports/map', address: '/admin/reports/map', as: 'department_officer' },
    { page: 'admin/reports/funnel', address: '/admin/reports/funnel', as: 'department_officer' },
    { page: 'admin/reports/funnel', address: '/admin/reports/funnel?who=ocop&sort=sold', as: 'district_officer' },
    { page: 'admin/households', address: '/admin/households', as: 'department_officer' },
    { page: 'admin/households/list', address: `/admin/households/list?year=${household.year}&commune=${household.communeId}`, as: 'department_officer' },
    { page: 'admin/households/:id', address: `/admin/households/${household.id}`, as: 'department_officer' },
    { page: 'admin/households/import', address: '/admin/households/import', as: 'department_officer' },
    { page: 'admin/households/import/:id', address: `/admin/households/import/${householdRun.id}`, as: 'department_officer' },
    { page: 'admin/reports/map', address: '/admin/reports/map?by=commune&figure=value', as: 'department_officer' },
    { page: 'so-lieu', address: '/so-lieu' },
    { page: 'so-lieu/guong-ban-hang', address: '/so-lieu/guong-ban-hang' },
    { page: 'admin/reports/stories', address: '/admin/reports/stories', as: 'district_officer' },
    { page: 'seller/shown-sales', address: '/seller/shown-sales', as: 'seller_owner' },
    { page: 'admin/systems', address: '/admin/systems', as: 'department_officer' },
    { page: 'admin/systems/:id', address: `/admin/systems/${webhook.systemId}`, as: 'department_officer' },
    { page: 'admin/systems/:id/news/:webhookId', address: `/admin/systems/${webhook.systemId}/news/${webhook.id}`, as: 'operator' },
    { page: 'dev/outbox', address: '/dev/outbox' },
    { page: 'dev/ui', address: '/dev/ui' },
    { page: '*', address: '/khong/co/trang-nay', status: 404 },
  ];
}
