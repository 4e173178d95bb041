import { randomUUID } from 'node:crypto';
import type { AppContext } from '#app/app-context.server.ts';
import { getAreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { enterSale } from '#app/modules/ledger/enter-sale.server.ts';
import { nothingOff } from '#app/modules/ledger/facts.ts';
import { theMarket } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { createHousehold } from '#tests/factories/consents.ts';
import { createProduct, createSeller } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { createPersonWith } from '#tests/factories/people.ts';
import { entryFacts, registerVersion } from '#tests/factories/register.ts';

/** Stands in every name of the shop that others must not see. */
export const mark = 'Vườn kín';

export type TwoShops = Awaited<ReturnType<typeof makeTwoShops>>;

/**
 * A shop of Đồng Tháp with one of everything that a shop can have (`ids`), and a shop of Cần Thơ with its owner: `others`.
 * Whatever is done in the name of the second must leave the first alone.
 */
export async function makeTwoShops(app: AppContext) {
  const { db, clock } = app;
  const now = clock.now();
  const day = (offset: number) => new Date(Math.floor(now.getTime() / 86_400_000 + offset) * 86_400_000);
  const seller = await createSeller(db, { name: mark, communeCode: '30046' });
  const household = await createHousehold(db, { name: `Hộ ${mark}`, communeCode: '30046' });
  const member = await createSeller(db, { name: `${mark} hai`, communeCode: '30046' });
  const product = await createProduct(db, seller.id, { name: `Xoài ${mark}`, price: 45_000, stock: 20, certificate: { stars: 4 } });
  const variant = await db.variant.findFirstOrThrow({ where: { productId: product.id } });
  const picture = await db.productPicture.create({ data: { productId: product.id, position: 2, key: 'b'.repeat(32), width: 800, height: 800, color: '#00ff00' } });
  const waiting = await createProduct(db, seller.id, { name: `Mít ${mark}`, state: 'draft' });
  await db.product.update({ where: { id: waiting.id }, data: { publishedAt: null } });
  await db.productPicture.create({ data: { productId: waiting.id, position: 0, key: 'c'.repeat(32), width: 800, height: 800, color: '#00ff00' } });
  const handedIn = await submitProduct(app, { sellerId: seller.id, productId: waiting.id, actor: theMarket });
  if (!handedIn.ok) throw new Error(JSON.stringify(handedIn.problem));
  const version = await db.productVersion.findFirstOrThrow({ where: { productId: waiting.id, state: 'submitted' } });
  const order = await createOrder(db, seller, { placedAt: now });
  const point = await db.pickupPoint.create({ data: { sellerId: seller.id, name: `Vựa ${mark}`, communeId: seller.communeId, street: mark, hours: '7:00 - 17:00' } });
  const round = await db.deliveryRound.create({ data: { sellerId: seller.id, communeId: seller.communeId, day: day(0), cost: 90_000, createdAt: now } });
  const parcel = await db.parcel.create({ data: { orderId: order.id, sellerId: seller.id, carrier: 'hand', tracking: 'VUONKIN1', feeQuoted: 20_000, weightGrams: 1_000, roundId: round.id, createdAt: now, updatedAt: now } });
  const payment = await db.payment.create({ data: { groupId: order.groupId, orderId: order.id, method: 'vietqr', provider: 'vietqr', amount: order.total, reference: 'CPVUQNKANA1', bankBin: '970436', bankNumber: '0123456789', bankHolder: 'CHU VUON KIN', expiresAt: day(1), createdAt: now } });
  const unfit = await db.paymentCase.create({ data: { dedupeKey: 'too_much:kin', kind: 'too_much', orderId: order.id, sellerId: seller.id, paymentId: payment.id, amount: 1_000n, expected: BigInt(order.total), openedAt: now } });
  const refund = await db.refund.create({ data: { dedupeKey: 'kin', orderId: order.id, paymentId: payment.id, method: 'vietqr', cause: 'overpaid', amount: 1_000, createdAt: now } });
  const list = await db.settlementFile.create({ data: { carrier: 'ghn', fileName: `${mark}.csv`, hash: 'kin', receivedAt: now, lines: { create: [{ row: 2, tracking: 'VUONKIN1', cash: 5_000n, fee: 0n, parcelId: parcel.id, difference: 'amount' }] } }, include: { lines: true } });
  const invoiceKey = `invoices/${randomUUID()}.xml`;
  await app.storage.put(invoiceKey, new TextEncoder().encode('<HDon/>'));
  await db.orderInvoice.create({ data: { orderId: order.id, number: `1 ${mark}`, provider: 'VNPT', issuedOn: day(-1), fileKey: invoiceKey, addedAt: now } });
  const lot = await db.lot.create({ data: { code: 'LMARKAAAAA', variantId: variant.id, sellerId: seller.id, harvestedOn: day(-3), amount: 10, left: 10, createdAt: now, note: mark } });
  const paper = await db.productDocument.create({ data: { productId: product.id, kind: 'food_safety', number: `1/${mark}`, issuer: 'UBND', issuedOn: day(-30), endsOn: day(300), grade: 'scanned', scanKey: `scans/${randomUUID()}` } });
  const claim = await db.ocopClaim.create({ data: { productId: waiting.id, stars: 4, state: 'open', claimedAt: now } });
  const takedown = await db.takedown.create({ data: { productId: product.id, authority: 'Sở Công Thương', reason: mark, receivedAt: now, dueAt: new Date(now.getTime() + 86_400_000) } });
  const person = await createPersonWith({ db }, { name: `Chủ ${mark}`, roles: [{ role: 'seller_owner', sellerId: seller.id }, { role: 'commune_officer', areaId: seller.communeId }] });
  const grants = await db.roleGrant.findMany({ where: { userId: person.userId }, orderBy: { id: 'asc' } });
  const consent = await db.assistanceConsent.create({ data: { sellerId: seller.id, helperId: person.userId, helperName: person.name, allows: ['goods', 'orders', 'shop'], way: 'code', askedAt: now, givenAt: now, endsAt: new Date(now.getTime() + 10 * 86_400_000) } });
  const membership = await db.sellerMember.create({ data: { cooperativeId: seller.id, memberId: member.id, joinedOn: day(-10), agreedAt: now } });
  await db.salesConsent.create({ data: { sellerId: seller.id, audience: 'officers', givenAt: now, endsOn: day(90) } });
  await db.bankAccount.create({ data: { sellerId: seller.id, bin: '970436', number: '0123456789', holder: 'CHU VUON KIN' } });
  await db.sellerCheck.create({ data: { sellerId: seller.id, itemKey: 'identity', state: 'sent', sentAt: now, scanKey: `scans/${randomUUID()}` } });
  const run = await db.importRun.create({ data: { id: randomUUID(), kind: 'products', sellerId: seller.id, byId: person.userId, actor: {}, fileName: `${mark}.xlsx`, fileKey: randomUUID(), state: 'preview', createdAt: now } });
  const entry = await db.auditEntry.create({ data: { at: now, action: 'product.set_stock', actorId: person.userId, actorName: person.name, consentId: consent.id, subjectKind: 'variant', subjectId: variant.id, subjectName: product.name, sellerId: seller.id, communeId: seller.communeId, before: { stock: 5 }, after: { stock: 20 } } });
  await enterSale(db, {
    orderId: order.id, sellerId: seller.id, sellerKind: 'household', fee: 0, feeTo: 'delivery', feeOff: nothingOff, at: now,
    lines: [{ id: randomUUID(), amount: 500_000, off: nothingOff, commissionBp: 500, taxClass: 'goods' }],
  });
  const commission = await db.commissionRule.create({ data: { sellerId: seller.id, rateBp: 500, validFrom: day(-30), createdAt: now } });
  const discount = await db.discountCode.create({ data: { code: 'VUONKIN', sellerId: seller.id, kind: 'amount', value: 10_000, startsAt: now, createdAt: now } });
  const batch = await db.payoutBatch.create({ data: { code: 'CHI-KIN-1', madeAt: now, sentAt: now } });
  const payout = await db.payout.create({ data: { batchId: batch.id, sellerId: seller.id, reference: 'CPTKKKKKK', amount: 100_000, bankBin: '970436', bankNumber: '0123456789', bankHolder: 'CHU VUON KIN', state: 'sent' } });
  const registerRun = await db.importRun.create({ data: { id: randomUUID(), kind: 'register', byId: person.userId, actor: {}, fileName: 'so.xlsx', fileKey: randomUUID(), state: 'preview', createdAt: now } });
  const [entryKey = ''] = await registerVersion(app, [entryFacts({ name: 'Xoài', subject: 'Hợp tác xã' })]);
  const back = await db.returnRequest.create({ data: { orderId: order.id, reason: 'spoiled', words: mark, askedAt: now, amount: 1_000, pictures: { create: { position: 0, key: `evidence/${randomUUID()}.jpg` } } } });
  const dispute = await db.dispute.create({ data: { orderId: order.id, openedBy: 'buyer', reason: mark, openedAt: now, messages: { create: { id: randomUUID(), from: 'buyer', body: mark, at: now } } } });
  const system = await db.otherSystem.create({ data: { id: randomUUID(), name: mark, contact: mark, areaId: '2025-07:82', scopes: ['figures:read', 'webhooks'], perMinute: 60, perDay: 1_000, createdAt: now } });
  const key = await db.apiToken.create({ data: { systemId: system.id, hash: randomUUID(), beginning: 'chophien_kin', createdAt: now } });
  const webhook = await db.webhook.create({ data: { id: randomUUID(), systemId: system.id, url: 'https://kin.example.vn/', events: ['period.closed'], secret: randomUUID(), createdAt: now } });
  const delivery = await db.webhookDelivery.create({ data: { webhookId: webhook.id, event: 'period.closed', key: 'kin', body: '{}', createdAt: now } });
  const stuck = await db.stuckLine.create({ data: { sellerId: seller.id, communeId: seller.communeId, reason: 'no_sale', sinceOn: day(-70), listedOn: day(-10), facts: { sold: false }, assignedTo: person.userId, assignedName: person.name, firstVisitOn: day(-2) } });
  await db.visit.create({ data: { id: randomUUID(), lineId: stuck.id, sellerId: seller.id, communeId: seller.communeId, byId: person.userId, byName: person.name, visitedOn: day(-2), outcome: 'helped', note: mark, at: now } });
  const listed = await db.household.create({ data: { year: 2026, code: mark, name: `Hộ ${mark}`, communeId: seller.communeId, phone: seller.phone } });
  const ids = {
    listedId: listed.id,
    systemId: system.id, keyId: key.id, webhookId: webhook.id, deliveryId: delivery.id,
    sellerId: seller.id, productId: product.id, variantId: variant.id, pictureId: picture.id, pictureKey: picture.key, orderId: order.id, lotId: lot.id, paperId: paper.id, claimId: claim.id, takedownId: takedown.id,
    versionId: version.id, userId: person.userId, consentId: consent.id, membershipId: membership.id, householdId: household.id, memberId: member.id, producerId: member.id, runId: run.id, entryId: entry.id,
    grantId: grants.find(({ sellerId }) => sellerId !== null)?.id ?? '', areaGrantId: grants.find(({ areaId }) => areaId !== null)?.id ?? '', waitingId: waiting.id, lotCode: lot.code,
    pointId: point.id, roundId: round.id, parcelId: parcel.id, ruleId: commission.id, batchId: batch.id, payoutId: payout.id, discountId: discount.id,
    workLineId: stuck.id,
    disputeId: dispute.id, returnId: back.id,
    paymentId: payment.id, caseId: unfit.id, refundId: refund.id, fileId: list.id, lineId: list.lines[0]?.id ?? '',
  };
  const theirs = await createSeller(db, { name: 'Vườn khác', communeCode: await someCommune(db, '92') });
  const owner = await createPersonWith({ db }, { name: 'Chủ vườn khác', roles: [{ role: 'seller_owner', sellerId: theirs.id }] });
  const province = await db.areaUnit.findFirstOrThrow({ where: { level: 'province', code: '92', validTo: null } });
  const scope = await getAreaScope(db, [province.id], vietnamDay(now));
  const carrierRun = await db.importRun.create({ data: { id: randomUUID(), kind: 'carrier_communes', byId: person.userId, actor: {}, options: { carrier: 'ghn' }, fileName: 'ma-xa.xlsx', fileKey: randomUUID(), state: 'preview', createdAt: now } });
  const householdRun = await db.importRun.create({ data: { id: randomUUID(), kind: 'households', byId: person.userId, actor: {}, options: { year: '2026', scope: 'addition' }, fileName: 'ho.xlsx', fileKey: randomUUID(), state: 'preview', createdAt: now } });
  /** What belongs to the market itself, and to no shop. */
  const register = { registerRunId: registerRun.id, carrierRunId: carrierRun.id, householdRunId: householdRun.id, entryKey };
  return { ids, register, seller, person, others: { sellerId: theirs.id, seller: theirs, userId: owner.userId, name: owner.name, scope } };
}

async function someCommune(db: AppContext['db'], provinceCode: string): Promise<string> {
  const { code } = await db.areaUnit.findFirstOrThrow({ where: { level: 'commune', validTo: null, formerDistrictId: { not: null }, parent: { code: provinceCode } }, orderBy: { code: 'asc' } });
  return code;
}
