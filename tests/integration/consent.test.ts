import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { undoAct } from '#app/modules/assistance/undo-act.server.ts';
import { addPicture } from '#app/modules/catalog/add-picture.server.ts';
import { changeMany, previewMany } from '#app/modules/catalog/change-many.server.ts';
import { createProduct as beginProduct } from '#app/modules/catalog/create-product.server.ts';
import { editProduct } from '#app/modules/catalog/edit-product.server.ts';
import { movePictureFirst } from '#app/modules/catalog/move-picture-first.server.ts';
import { removePicture } from '#app/modules/catalog/remove-picture.server.ts';
import { revertProduct } from '#app/modules/catalog/revert-product.server.ts';
import { setProducer } from '#app/modules/catalog/set-producer.server.ts';
import { setStock } from '#app/modules/catalog/set-stock.server.ts';
import { submitProduct } from '#app/modules/catalog/submit-product.server.ts';
import { takeBackSubmission } from '#app/modules/catalog/take-back-submission.server.ts';
import { withdrawProduct } from '#app/modules/catalog/withdraw-product.server.ts';
import { openSellerDispute } from '#app/modules/disputes/open-dispute.server.ts';
import { writeSellerMessage } from '#app/modules/disputes/write-message.server.ts';
import { cancelParcel } from '#app/modules/fulfilment/cancel-parcel.server.ts';
import { closePickupPoint } from '#app/modules/fulfilment/close-pickup-point.server.ts';
import { createParcel } from '#app/modules/fulfilment/create-parcel.server.ts';
import { createRound } from '#app/modules/fulfilment/create-round.server.ts';
import { dropSellerRates } from '#app/modules/fulfilment/drop-seller-rates.server.ts';
import { leaveRound } from '#app/modules/fulfilment/leave-round.server.ts';
import { moveParcel } from '#app/modules/fulfilment/move-parcel.server.ts';
import { savePickupPoint } from '#app/modules/fulfilment/save-pickup-point.server.ts';
import { setDelivery } from '#app/modules/fulfilment/set-delivery.server.ts';
import { setSellerRate } from '#app/modules/fulfilment/set-seller-rate.server.ts';
import { sendSellerMessage } from '#app/modules/orders/send-order-message.server.ts';
import { setInvoice } from '#app/modules/orders/set-invoice.server.ts';
import { takeSellerStep } from '#app/modules/orders/take-seller-step.server.ts';
import { confirmPayment } from '#app/modules/payments/confirm-payment.server.ts';
import { markRefundDone } from '#app/modules/payments/mark-refund-done.server.ts';
import { solveCase } from '#app/modules/payments/solve-case.server.ts';
import { addPaper } from '#app/modules/register/add-paper.server.ts';
import { makeClaim } from '#app/modules/register/make-claim.server.ts';
import { removePaper } from '#app/modules/register/remove-paper.server.ts';
import { withdrawClaim } from '#app/modules/register/withdraw-claim.server.ts';
import { answerReturn } from '#app/modules/returns/answer-return.server.ts';
import type { ReturnAnswer } from '#app/modules/returns/answer-return.server.ts';
import { receiveReturn } from '#app/modules/returns/receive-return.server.ts';
import { refundReturn } from '#app/modules/returns/refund-return.server.ts';
import { answerChecklistItem } from '#app/modules/sellers/answer-checklist-item.server.ts';
import { answerRequest } from '#app/modules/sellers/answer-request.server.ts';
import { applySeller } from '#app/modules/sellers/apply-seller.server.ts';
import { askConsent } from '#app/modules/sellers/ask-consent.server.ts';
import { consentParts } from '#app/modules/sellers/consent.ts';
import type { ConsentPart } from '#app/modules/sellers/consent.ts';
import { editShop } from '#app/modules/sellers/edit-shop.server.ts';
import { giveConsentOnPaper } from '#app/modules/sellers/give-consent-on-paper.server.ts';
import { giveConsentByCode, giveConsentSignedIn } from '#app/modules/sellers/give-consent.server.ts';
import { endConsentsOfHelper, revokeConsent } from '#app/modules/sellers/revoke-consent.server.ts';
import { setHoliday } from '#app/modules/sellers/set-holiday.server.ts';
import { tellHelped } from '#app/modules/sellers/tell-helped.server.ts';
import { createLot } from '#app/modules/traceability/create-lot.server.ts';
import { recallLot } from '#app/modules/traceability/recall-lot.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { dayOf } from '#app/shared/dates.ts';
import { readPhoneCode } from '#tests/factories/codes.ts';
import { createConsent, createHousehold, someHelper } from '#tests/factories/consents.ts';
import { createPickupPoint } from '#tests/factories/fulfilment.ts';
import { createProduct } from '#tests/factories/goods.ts';
import { createOrder } from '#tests/factories/orders.ts';
import { placeOne } from '#tests/factories/placed-orders.ts';
import { testApp } from '#tests/setup/test-app.ts';

let now = new Date('2026-11-21T03:00:00Z');
const market = testApp({ clock: { now: () => now } });
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
beforeEach(() => {
  now = new Date('2026-11-21T03:00:00Z');
});

const photographs: Buffer[] = [];
beforeAll(async () => {
  for (const background of ['#802020', '#208020']) photographs.push(await sharp({ create: { width: 320, height: 320, channels: 3, background } }).jpeg().toBuffer());
});

type Scene = Awaited<ReturnType<typeof scene>>;

/** A household with goods on sale that have two pictures and a history, a draft that is ready, an order in every state, a lot and a paper. */
async function scene() {
  const { db } = market.app;
  const household = await createHousehold(db);
  const sellerId = household.id;
  const own: Actor = { userId: randomUUID(), name: household.contactName, address: null, consentId: null };
  const product = await createProduct(db, sellerId, { name: 'Xoài cát', stock: 50 });
  const goods = { sellerId, productId: product.id, actor: own };
  const variantId = product.variants[0]?.id ?? '';
  const pictures = ['1', '2'].map((digit) => digit.repeat(40));
  await db.productPicture.createMany({ data: pictures.map((key, position) => ({ productId: product.id, position, key, width: 320, height: 320, color: '#802020' })) });
  await editProduct(market.app, { ...goods, details: words(variantId, { price: 52_000 }) });
  const waiting = { sellerId, productId: randomUUID(), actor: own };
  await beginProduct(market.app, { ...waiting, name: 'Ổi lê', groupKey: 'fresh-food' });
  await addPicture(market.app, { ...waiting, bytes: photographs[0] ?? Buffer.of() });
  await editProduct(market.app, { ...waiting, details: words(undefined, { name: 'Ổi lê' }) });
  const order = async (state: 'unpaid' | 'placed' | 'confirmed' | 'handed_over') => (await createOrder(db, household, { placedAt: now, state })).id;
  const orders = { placed: await order('placed'), declined: await order('placed'), confirmed: await order('confirmed'), alsoConfirmed: await order('confirmed'), unpaid: await order('unpaid'), sent: await order('handed_over'), back: await order('handed_over') };
  const lotId = randomUUID();
  await createLot(market.app, { sellerId, actor: own, lot: lot(lotId, variantId) });
  const paper = await addPaper(market.app, { ...goods, ...somePaper });
  return { household, sellerId, own, goods, productId: product.id, variantId, pictures, waitingId: waiting.productId, orders, lotId, paperId: paper.ok ? paper.value.id : '' };
}

function words(variantId: string | undefined, { name = 'Xoài cát', price = 55_000 } = {}) {
  const variant = { id: variantId, name: 'Hộp 1 kg', price, netGrams: 1000, weightGrams: 1200, stock: 50, stockSeen: 50 };
  return { name, nameEn: '', groupKey: 'fresh-food', summary: '', summaryEn: '', story: 'Vườn nhà trồng từ đời ông nội.', storyEn: '', ingredients: '', storage: '', shelfLifeDays: null, seasonMonths: [], variants: [variant] };
}

function lot(id: string, variantId: string) {
  return { id, variantId, harvestedOn: dayOf('2026-11-20'), bestBefore: undefined, amount: 5, note: '', addToStock: false };
}

const somePaper = { kind: 'vietgap' as const, number: '12/VG', issuer: 'Trung tâm', issuedOn: dayOf('2026-01-02'), endsOn: dayOf('2027-01-02'), scanKey: null };

const someWays = { carrier: true, ownReach: 'commune', ownFee: '10000', ownFreeFrom: '', readyDays: '2' };
const someRate = { zone: 'province', from: '2026-12-01', firstGrams: '1000', firstFee: '18000', stepGrams: '500', stepFee: '3000' };
const someInvoice = { number: '1C26TAA-00000123', provider: 'VNPT Invoice', issuedOn: '2026-11-20', file: new TextEncoder().encode('<HDon/>') };

/** The confirmed order stands packed, for the seller to bring it away. */
const packedBy = ({ sellerId, orders }: Scene, actor: Actor) => createParcel(market.app, { sellerId, orderId: orders.confirmed, actor, carrier: 'hand', tracking: '' });
const packed = (shop: Scene) => packedBy(shop, shop.own);

const bothConfirmed = ({ sellerId, orders }: Scene, actor: Actor) => createRound(market.app, { sellerId, actor, orderIds: [orders.confirmed, orders.alsoConfirmed], day: '2026-11-22', cost: '30000' });

/** The unpaid order waits for a transfer to the household's own account. */
async function waitingPayment({ orders }: Scene) {
  const { groupId, total } = await market.app.db.order.findUniqueOrThrow({ where: { id: orders.unpaid } });
  await market.app.db.payment.create({ data: { groupId, orderId: orders.unpaid, method: 'vietqr', provider: 'vietqr', amount: total, reference: randomUUID(), createdAt: now } });
}

const paidFor = ({ orders }: Scene, change: { paid: number; refunded?: number }) => market.app.db.order.update({ where: { id: orders.placed }, data: change });

/** A buyer wants to give back what the household sold and brought; the return stands so. */
const askedBack = (state: 'return_asked' | 'return_accepted' | 'return_received') => async ({ variantId }: Scene) => {
  const { order } = await placeOne(market.app, { lines: [{ variantId }], delivery: 'own' });
  await market.app.db.order.update({ where: { id: order.id }, data: { state, closedAt: now } });
  await market.app.db.returnRequest.create({ data: { orderId: order.id, reason: 'spoiled', words: '', askedAt: now, amount: order.goods, lines: { create: { orderLineId: order.lines[0]?.id ?? '', quantity: 1 } } } });
};

async function returned({ sellerId }: Scene) {
  const { orderId, lines } = await market.app.db.returnRequest.findFirstOrThrow({ where: { order: { sellerId } }, include: { lines: true } });
  return { sellerId, orderId, shelved: new Map(lines.map(({ orderLineId, quantity }) => [orderLineId, quantity])) };
}

const answers = (answer: ReturnAnswer) => async (shop: Scene, actor: Actor) => answerReturn(market.app, { ...(await returned(shop)), actor, answer, words: 'Hàng còn tốt' });

type Helping = (scene: Scene, actor: Actor) => Promise<unknown>;

/** Every use case through which somebody changes something of a shop, with the part of the consent that it needs. */
const acts: Record<string, { part: ConsentPart; file: string; run: Helping; before?: (scene: Scene) => Promise<unknown> }> = {
  'begins a listing': { part: 'goods', file: 'catalog/create-product', run: ({ sellerId }, actor) => beginProduct(market.app, { sellerId, productId: randomUUID(), actor, name: 'Mít', groupKey: 'fresh-food' }) },
  'edits a listing': { part: 'goods', file: 'catalog/edit-product', run: ({ goods, variantId }, actor) => editProduct(market.app, { ...goods, actor, details: words(variantId) }) },
  'counts the stock': { part: 'goods', file: 'catalog/set-stock', run: ({ sellerId, variantId }, actor) => setStock(market.app, { sellerId, variantId, actor, stock: 7 }) },
  'adds a picture': { part: 'goods', file: 'catalog/add-picture', run: ({ sellerId, waitingId: productId }, actor) => addPicture(market.app, { sellerId, productId, actor, bytes: photographs[1] ?? Buffer.of() }) },
  'moves a picture': { part: 'goods', file: 'catalog/move-picture-first', run: ({ goods, pictures }, actor) => movePictureFirst(market.app, { ...goods, actor, key: pictures[1] ?? '' }) },
  'removes a picture': { part: 'goods', file: 'catalog/remove-picture', run: ({ goods, pictures }, actor) => removePicture(market.app, { ...goods, actor, key: pictures[1] ?? '' }) },
  'hands a listing in': { part: 'goods', file: 'catalog/submit-product', run: ({ sellerId, waitingId: productId }, actor) => submitProduct(market.app, { sellerId, productId, actor }) },
  'takes back what was handed in': {
    part: 'goods', file: 'catalog/take-back-submission',
    before: ({ sellerId, waitingId: productId, own: actor }) => submitProduct(market.app, { sellerId, productId, actor }),
    run: ({ sellerId, waitingId: productId }, actor) => takeBackSubmission(market.app, { sellerId, productId, actor }),
  },
  'takes a listing off sale': { part: 'goods', file: 'catalog/withdraw-product', run: ({ goods }, actor) => withdrawProduct(market.app, { ...goods, actor }) },
  'lets a listing say what it said': { part: 'goods', file: 'catalog/revert-product', run: ({ goods }, actor) => revertProduct(market.app, { ...goods, actor, version: 1, parts: ['prices'] }) },
  'changes many listings at once': {
    part: 'goods', file: 'catalog/change-many',
    run: async ({ sellerId, productId }, actor) => {
      const change = { do: 'stock' as const, stock: 33 };
      const preview = await previewMany(market.app, { sellerId, choice: { ids: [productId] }, change });
      if (!preview.ok) throw new Error(preview.problem.code);
      return changeMany(market.app, { sellerId, actor, ids: preview.value.ids, change, key: randomUUID(), seen: preview.value.seen });
    },
  },
  'says whose goods they are': {
    part: 'goods', file: 'catalog/set-producer',
    before: async ({ sellerId, productId }) => {
      const member = await createHousehold(market.app.db);
      await market.app.db.sellerMember.create({ data: { cooperativeId: sellerId, memberId: member.id, joinedOn: new Date('2026-01-01'), agreedAt: now } });
      await market.app.db.product.update({ where: { id: productId }, data: { producerId: member.id } });
    },
    run: ({ goods }, actor) => setProducer(market.app, { ...goods, actor, memberId: null }),
  },
  'enters a lot': { part: 'goods', file: 'traceability/create-lot', run: ({ sellerId, variantId }, actor) => createLot(market.app, { sellerId, actor, lot: lot(randomUUID(), variantId) }) },
  'recalls a lot': { part: 'goods', file: 'traceability/recall-lot', run: ({ sellerId, lotId }, actor) => recallLot(market.app, { scope: { sellerId }, lotId, actor, reason: 'Có mùi lạ', advice: '' }) },
  'adds a paper': { part: 'goods', file: 'register/add-paper', run: ({ goods }, actor) => addPaper(market.app, { ...goods, ...somePaper, actor }) },
  'removes a paper': { part: 'goods', file: 'register/remove-paper', run: ({ goods, paperId }, actor) => removePaper(market.app, { ...goods, actor, paperId }) },
  'claims stars': {
    part: 'goods', file: 'register/make-claim',
    before: ({ sellerId }) => market.app.db.seller.update({ where: { id: sellerId }, data: { kind: 'registered_household' } }),
    run: ({ goods }, actor) => makeClaim(market.app, { ...goods, actor, stars: 3, decision: '12/QĐ', number: '', scanKey: null }),
  },
  'withdraws a claim': {
    part: 'goods', file: 'register/withdraw-claim',
    before: async ({ sellerId, goods }) => {
      await market.app.db.seller.update({ where: { id: sellerId }, data: { kind: 'registered_household' } });
      await makeClaim(market.app, { ...goods, stars: 3, decision: '12/QĐ', number: '', scanKey: null });
    },
    run: ({ goods }, actor) => withdrawClaim(market.app, { ...goods, actor }),
  },
  'takes an order': { part: 'orders', file: 'orders/take-seller-step', run: ({ sellerId, orders }, actor) => takeSellerStep(market.app, { step: 'confirm', sellerId, orderId: orders.placed, actor }) },
  'declines an order': { part: 'orders', file: 'orders/take-seller-step', run: ({ sellerId, orders }, actor) => takeSellerStep(market.app, { step: 'decline', sellerId, orderId: orders.declined, actor, reason: 'Hết hàng' }) },
  'sends an order': { part: 'orders', file: 'orders/take-seller-step', run: ({ sellerId, orders }, actor) => takeSellerStep(market.app, { step: 'hand-over', sellerId, orderId: orders.confirmed, actor }) },
  'delivers an order': { part: 'orders', file: 'orders/take-seller-step', run: ({ sellerId, orders }, actor) => takeSellerStep(market.app, { step: 'deliver', sellerId, orderId: orders.sent, actor }) },
  'writes to a buyer': { part: 'orders', file: 'orders/send-order-message', run: ({ sellerId, orders }, actor) => sendSellerMessage(market.app, { sellerId, orderId: orders.placed, actor, id: randomUUID(), body: 'Chiều nay gửi' }) },
  'takes an order back': { part: 'orders', file: 'orders/take-seller-step', run: ({ sellerId, orders }, actor) => takeSellerStep(market.app, { step: 'take-back', sellerId, orderId: orders.back, actor, reason: 'Không gặp' }) },
  'takes goods back': { part: 'orders', file: 'returns/answer-return', before: askedBack('return_asked'), run: answers('accept-return') },
  'gives money for bad goods at once': { part: 'orders', file: 'returns/answer-return', before: askedBack('return_asked'), run: answers('refund-at-once') },
  'refuses to take goods back': { part: 'orders', file: 'returns/answer-return', before: askedBack('return_asked'), run: answers('refuse-return') },
  'has the goods back': { part: 'orders', file: 'returns/receive-return', before: askedBack('return_accepted'), run: async (shop, actor) => receiveReturn(market.app, { ...(await returned(shop)), actor }) },
  'gives money for goods that are back': { part: 'orders', file: 'returns/refund-return', before: askedBack('return_received'), run: async (shop, actor) => refundReturn(market.app, { ...(await returned(shop)), actor }) },
  'asks the market about goods that are back': {
    part: 'orders', file: 'disputes/open-dispute',
    before: askedBack('return_received'),
    run: async (shop, actor) => openSellerDispute(market.app, { ...(await returned(shop)), actor, id: randomUUID(), body: 'Thùng trả về không còn gì', pictures: [] }),
  },
  'makes a parcel': { part: 'orders', file: 'fulfilment/create-parcel', run: packedBy },
  'writes to the market about a dispute': {
    part: 'orders', file: 'disputes/write-message',
    before: ({ orders }) => market.app.db.dispute.create({ data: { orderId: orders.sent, openedBy: 'buyer', reason: 'Hàng hư', openedAt: now } }),
    run: ({ sellerId, orders }, actor) => writeSellerMessage(market.app, { sellerId, orderId: orders.sent, actor, id: randomUUID(), body: 'Hàng gửi đi còn tươi', pictures: [] }),
  },
  'says that a parcel has left': { part: 'orders', file: 'fulfilment/move-parcel', before: packed, run: ({ sellerId, orders }, actor) => moveParcel(market.app, { sellerId, orderId: orders.confirmed, actor, said: { state: 'in_transit', note: '' } }) },
  'notes the number of a parcel': { part: 'orders', file: 'fulfilment/move-parcel', before: packed, run: ({ sellerId, orders }, actor) => moveParcel(market.app, { sellerId, orderId: orders.confirmed, actor, said: { tracking: `VN${orders.confirmed.slice(-8)}` } }) },
  'notes the cash of a parcel': { part: 'orders', file: 'fulfilment/move-parcel', before: packed, run: ({ sellerId, orders }, actor) => moveParcel(market.app, { sellerId, orderId: orders.confirmed, actor, said: { cash: 'handed_over' } }) },
  'calls a parcel off': { part: 'orders', file: 'fulfilment/cancel-parcel', before: packed, run: ({ sellerId, orders }, actor) => cancelParcel(market.app, { sellerId, orderId: orders.confirmed, actor }) },
  'joins orders to a round': { part: 'orders', file: 'fulfilment/create-round', run: bothConfirmed },
  'brings a round away': {
    part: 'orders', file: 'fulfilment/leave-round',
    before: (shop) => bothConfirmed(shop, shop.own),
    run: async ({ sellerId }, actor) => leaveRound(market.app, { sellerId, actor, roundId: (await market.app.db.deliveryRound.findFirstOrThrow({ where: { sellerId } })).id }),
  },
  'adds an invoice': { part: 'orders', file: 'orders/set-invoice', run: ({ sellerId, orders }, actor) => setInvoice(market.app, { sellerId, orderId: orders.sent, actor, ...someInvoice }) },
  'says that a transfer has come': {
    part: 'orders', file: 'payments/confirm-payment',
    before: waitingPayment,
    run: async ({ sellerId, orders }, actor) => {
      const { id: paymentId, amount } = await market.app.db.payment.findFirstOrThrow({ where: { orderId: orders.unpaid } });
      return confirmPayment(market.app, { sellerId, paymentId, amount, actor });
    },
  },
  'says that money went back': {
    part: 'orders', file: 'payments/mark-refund-done',
    before: async (shop) => {
      await paidFor(shop, { paid: 120_000, refunded: 20_000 });
      await market.app.db.refund.create({ data: { dedupeKey: randomUUID(), orderId: shop.orders.placed, method: 'vietqr', cause: 'overpaid', amount: 20_000, createdAt: now } });
    },
    run: async ({ sellerId, orders }, actor) => markRefundDone(market.app, { refundId: (await market.app.db.refund.findFirstOrThrow({ where: { orderId: orders.placed } })).id, scope: { sellerId }, actor }),
  },
  'gives back what was paid too much': {
    part: 'orders', file: 'payments/solve-case',
    before: async (shop) => {
      await paidFor(shop, { paid: 140_000 });
      await market.app.db.paymentCase.create({ data: { dedupeKey: randomUUID(), kind: 'too_much', orderId: shop.orders.placed, sellerId: shop.sellerId, amount: 20_000n, openedAt: now } });
    },
    run: async ({ sellerId }, actor) => solveCase(market.app, { caseId: (await market.app.db.paymentCase.findFirstOrThrow({ where: { sellerId } })).id, scope: { sellerId }, solution: 'give_back', actor }),
  },
  'says how goods come to buyers': { part: 'shop', file: 'fulfilment/set-delivery', run: ({ sellerId }, actor) => setDelivery(market.app, { sellerId, actor, typed: someWays }) },
  'sets what a parcel costs': { part: 'shop', file: 'fulfilment/set-seller-rate', run: ({ sellerId }, actor) => setSellerRate(market.app, { sellerId, actor, typed: someRate }) },
  "goes by the market's rates again": {
    part: 'shop', file: 'fulfilment/drop-seller-rates',
    before: ({ sellerId, own: actor }) => setSellerRate(market.app, { sellerId, actor, typed: someRate }),
    run: ({ sellerId }, actor) => dropSellerRates(market.app, { sellerId, actor }),
  },
  'adds a place to fetch goods': {
    part: 'shop', file: 'fulfilment/save-pickup-point',
    run: ({ sellerId }, actor) => savePickupPoint(market.app, { sellerId, actor, pointId: null, typed: { name: 'Nhà vườn', street: 'Ấp 3', communeCode: '28360', hours: '7:00 - 17:00' } }),
  },
  'closes a place to fetch goods': {
    part: 'shop', file: 'fulfilment/close-pickup-point',
    before: ({ household }) => createPickupPoint(market.app.db, household),
    run: async ({ sellerId }, actor) => closePickupPoint(market.app, { sellerId, actor, pointId: (await market.app.db.pickupPoint.findFirstOrThrow({ where: { sellerId } })).id }),
  },
  'closes the shop for days': { part: 'shop', file: 'sellers/set-holiday', run: ({ sellerId }, actor) => setHoliday(market.app, { sellerId, actor, holiday: { from: dayOf('2026-12-01'), until: dayOf('2026-12-05') } }) },
  'edits the words about the shop': { part: 'shop', file: 'sellers/edit-shop', run: ({ sellerId }, actor) => editShop(market.app, { sellerId, actor, words: { about: 'Vườn nhà ba đời.', aboutEn: '', street: 'Ấp Hòa Phúc', since: null } }) },
  'answers the checklist': { part: 'shop', file: 'sellers/answer-checklist-item', run: ({ sellerId }, actor) => answerChecklistItem(market.app, { sellerId, actor, itemKey: 'tax_code', value: '079200001234', scan: null }) },
  'answers a request': {
    part: 'shop', file: 'sellers/answer-request',
    before: ({ sellerId }) => market.app.db.seller.update({ where: { id: sellerId }, data: { askedFor: 'Ảnh rõ hơn' } }),
    run: ({ sellerId }, actor) => answerRequest(market.app, { sellerId, actor }),
  },
  'hands the registration in': {
    part: 'shop', file: 'sellers/apply-seller',
    before: ({ sellerId }) => market.app.db.seller.update({ where: { id: sellerId }, data: { state: 'draft' } }),
    run: ({ sellerId }, actor) => applySeller(market.app, { sellerId, actor }),
  },
};

/** Of the files that write an act on a shop into the log, those that no helper reaches, and why. */
const notForHelpers: Record<string, string> = {
  'catalog/delete-draft': 'refuses who acts under a consent: it could not be taken back',
  'catalog/hold-for-paper': 'the market itself',
  'catalog/release-held-product': 'the market itself',
  'catalog/publish-approved': 'the market itself',
  'catalog/product-import': 'a job: it asks for the consent with every product that it writes, as its own test shows',
  'discounts/create-discount': 'refuses who acts under a consent: nobody gives away a household\'s money for it',
  'discounts/end-discount': 'refuses who acts under a consent, as with making a code',
  'disputes/decide-dispute': 'the operator',
  'orders/call-off-order': 'the operator',
  'orders/take-buyer-step': 'the buyer',
  'payments/begin-payment': 'the buyer',
  'returns/ask-return': 'the buyer',
  'returns/keep-goods': 'the buyer',
  'sellers/hide-sales': 'refuses who acts under a consent: what a shop agreed to about its sales it takes back itself',
  'sellers/show-sales': 'refuses who acts under a consent: nobody shows a household\'s sales for it',
  'sellers/register-seller': 'a person for themself, before there is a shop to consent for',
  'sellers/set-bank-account': 'never under a consent',
  'assistance/undo-act': 'the household alone',
};

/** Everything that the market holds of a shop, so that "nothing was written" means nothing. */
async function stateOf(sellerId: string): Promise<string> {
  const rows = await market.app.db.$queryRaw<{ state: string }[]>`
    SELECT md5(concat_ws('|',
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM product t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM variant t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM product_picture t JOIN product p ON p.id = t.product_id WHERE p.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM product_version t JOIN product p ON p.id = t.product_id WHERE p.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM product_document t JOIN product p ON p.id = t.product_id WHERE p.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM ocop_claim t JOIN product p ON p.id = t.product_id WHERE p.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM lot t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.lot_id) FROM lot_recall t JOIN lot l ON l.id = t.lot_id WHERE l.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM "order" t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM order_event t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM order_line t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM return_request t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.order_line_id) FROM return_line t JOIN return_request r ON r.id = t.return_id JOIN "order" o ON o.id = r.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM order_message t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.order_id) FROM order_invoice t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM parcel t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM parcel_event t JOIN parcel p ON p.id = t.parcel_id WHERE p.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM delivery_round t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM pickup_point t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.seller_id) FROM seller_delivery t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.zone, t.valid_from) FROM seller_delivery_rate t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM payment t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM refund t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM payment_case t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM ledger_entry t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM dispute t JOIN "order" o ON o.id = t.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM dispute_message t JOIN dispute d ON d.id = t.dispute_id JOIN "order" o ON o.id = d.order_id WHERE o.seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.item_key) FROM seller_check t WHERE seller_id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM seller t WHERE id = ${sellerId}::uuid),
      (SELECT string_agg(t::text, '' ORDER BY t.id) FROM audit_entry t WHERE seller_id = ${sellerId}::uuid),
      (SELECT count(*) FROM message))) AS state`;
  const files: string[] = [];
  for await (const { key } of market.app.storage.list('invoices')) files.push(key);
  return [rows[0]?.state, ...files].join();
}

/** Why a consent may not count, and the actor who claims it. */
const lacking: Record<string, (scene: Scene, part: ConsentPart) => Promise<Actor>> = {
  'one that never was': async () => ({ ...someHelper(), consentId: randomUUID() }),
  'one that was asked for and not given': async ({ sellerId }) => (await createConsent(market.app, sellerId, someHelper(), { given: false })).actor,
  'one that has ended': async ({ sellerId }) => {
    const consent = await createConsent(market.app, sellerId, someHelper());
    const before = new Date(now.getTime() - 86_400_000);
    await market.app.db.assistanceConsent.update({ where: { id: consent.id }, data: { askedAt: before, givenAt: before, endsAt: now } });
    return consent.actor;
  },
  'one that was revoked': async ({ sellerId, own }) => {
    const consent = await createConsent(market.app, sellerId, someHelper());
    await revokeConsent(market.app, { actor: own, consentId: consent.id, by: { sellerId } });
    return consent.actor;
  },
  'that of another helper': async ({ sellerId }) => ({ ...someHelper(), consentId: (await createConsent(market.app, sellerId, someHelper())).id }),
  'that of another household': async () => (await createConsent(market.app, (await createHousehold(market.app.db)).id, someHelper())).actor,
  'one that lacks this part': async ({ sellerId }, part) => (await createConsent(market.app, sellerId, someHelper(), { parts: consentParts.filter((each) => each !== part) })).actor,
};

describe('without a live consent nothing works:', () => {
  test.each(Object.entries(acts))('a helper who %s', async (_, { part, run, before }) => {
    const shop = await scene();
    await before?.(shop);
    for (const [why, actorOf] of Object.entries(lacking)) {
      const actor = await actorOf(shop, part);
      const untouched = await stateOf(shop.sellerId);
      await expect(run(shop, actor), why).rejects.toMatchObject({ status: 404 });
      expect(await stateOf(shop.sellerId), why).toBe(untouched);
    }
    const live = await createConsent(market.app, shop.sellerId, someHelper('Nguyễn Thị Hoa'), { parts: [part] });
    const untouched = await stateOf(shop.sellerId);
    await run(shop, live.actor);
    expect(await stateOf(shop.sellerId)).not.toBe(untouched);
    const done = await market.app.db.auditEntry.findFirstOrThrow({ where: { consentId: live.id } });
    expect(done).toMatchObject({ actorName: 'Nguyễn Thị Hoa', actorId: live.helperId, sellerId: shop.sellerId });
  });

  test('the list above holds every use case that writes an act on a shop', async () => {
    const root = new URL('../../app/modules/', import.meta.url);
    const files = (await readdir(root, { recursive: true })).filter((file) => /^[^/]+\/[^/]+\.server\.ts$/.test(file));
    const writers: string[] = [];
    for (const file of files) {
      const source = await readFile(new URL(file, root), 'utf8');
      if (/import \{[^}]*\b(recordSellerAct|recordProductAct|recordChange|moveOrder|stepOrder|writeParcel|changePictureList)\b/.test(source)) writers.push(file.replace('.server.ts', ''));
    }
    expect(writers.sort()).toEqual([...new Set(Object.values(acts).map(({ file }) => file)), ...Object.keys(notForHelpers)].sort());
  });

  test('what happens while a consent is revoked happens before, or not at all', async () => {
    const shop = await scene();
    const { db } = market.app;
    for (let round = 0; round < 8; round += 1) {
      const consent = await createConsent(market.app, shop.sellerId, someHelper());
      const [act] = await Promise.allSettled([
        setStock(market.app, { sellerId: shop.sellerId, variantId: shop.variantId, actor: consent.actor, stock: round }),
        revokeConsent(market.app, { actor: shop.own, consentId: consent.id, by: { sellerId: shop.sellerId } }),
      ]);
      const entries = await db.auditEntry.findMany({ where: { OR: [{ consentId: consent.id }, { subjectId: consent.id, action: 'consent.revoke' }] }, orderBy: { id: 'asc' } });
      if (act.status === 'fulfilled') expect(entries.map(({ action }) => action)).toEqual(['product.set_stock', 'consent.revoke']);
      else expect([act.reason, entries.map(({ action }) => action)]).toMatchObject([{ status: 404 }, ['consent.revoke']]);
    }
  });

  test('a revocation waits for the act that holds the consent, and an act that waits for a revocation fails', async () => {
    const shop = await scene();
    const { db } = market.app;
    const consent = await createConsent(market.app, shop.sellerId, someHelper());
    let act: Promise<unknown> = Promise.resolve();
    await db.$transaction(async (tx) => {
      await tx.assistanceConsent.update({ where: { id: consent.id }, data: { revokedAt: now } });
      act = setStock(market.app, { sellerId: shop.sellerId, variantId: shop.variantId, actor: consent.actor, stock: 3 });
      act.catch(() => {});
      await waitsForALock(db);
    });
    await expect(act).rejects.toMatchObject({ status: 404 });
    expect((await db.variant.findUniqueOrThrow({ where: { id: shop.variantId } })).stock).toBe(50);
  });
});

/** Until another transaction waits for a row that is held. */
async function waitsForALock(db: typeof market.app.db): Promise<void> {
  for (;;) {
    const [{ waiting } = { waiting: 0n }] = await db.$queryRaw<{ waiting: bigint }[]>`SELECT count(*) AS waiting FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`;
    if (waiting > 0n) return;
  }
}

describe('a household consents', () => {
  const communes = ({ communeId }: { communeId: string }) => [communeId];

  test('by the code that its phone gets with who, what and how long, for 30 days that end with the last of them', async () => {
    const household = await createHousehold(market.app.db, { name: 'Hộ bà Bảy' });
    const actor = someHelper('Nguyễn Thị Hoa');
    const input = { actor, communeIds: communes(household), sellerId: household.id };
    const asked = await askConsent(market.app, { ...input, parts: ['goods', 'orders'], days: 30 });
    if (!asked.ok) throw new Error(asked.problem.code);
    const { consentId } = asked.value;
    const message = await market.app.db.message.findFirstOrThrow({ where: { recipient: household.phone } });
    for (const word of ['Nguyễn Thị Hoa', 'hàng hóa, đơn hàng', '21/12/2026']) expect(message.body).toContain(word);
    const code = await readPhoneCode(market.app.db, household.phone);
    const give = (typed: string) => giveConsentByCode(market.app, { actor, communeIds: communes(household), consentId, code: typed });
    expect(await give(code === '111111' ? '222222' : '111111')).toMatchObject({ problem: { code: 'wrong_code' } });
    expect(await give(code)).toEqual({ ok: true, value: { sellerId: household.id } });
    const consent = await market.app.db.assistanceConsent.findUniqueOrThrow({ where: { id: consentId } });
    expect(consent).toMatchObject({ givenAt: now, endsAt: new Date('2026-12-21T17:00:00Z'), allows: ['goods', 'orders'], revokedAt: null });
    expect(await market.app.db.message.count({ where: { recipient: household.phone, body: { contains: 'được làm thay bạn' } } })).toBe(1);
  });

  test('to a helper of its own commune only: not when asked, and not when the helper has meanwhile moved', async () => {
    const household = await createHousehold(market.app.db);
    const actor = someHelper();
    const elsewhere = ['2025-07:30046'];
    await expect(askConsent(market.app, { actor, communeIds: elsewhere, sellerId: household.id, parts: ['goods'], days: 30 })).rejects.toMatchObject({ status: 404 });
    const asked = await askConsent(market.app, { actor, communeIds: communes(household), sellerId: household.id, parts: ['goods'], days: 30 });
    const consentId = asked.ok ? asked.value.consentId : '';
    const code = await readPhoneCode(market.app.db, household.phone);
    await expect(giveConsentByCode(market.app, { actor, communeIds: elsewhere, consentId, code })).rejects.toMatchObject({ status: 404 });
    await expect(giveConsentByCode(market.app, { actor: someHelper(), communeIds: communes(household), consentId, code })).rejects.toMatchObject({ status: 404 });
  });

  test('on a signed paper, of which its phone is told at once', async () => {
    const household = await createHousehold(market.app.db);
    const actor = someHelper('Nguyễn Thị Hoa');
    const input = { actor, communeIds: communes(household), sellerId: household.id, parts: ['goods' as const], days: 10 };
    expect(await giveConsentOnPaper(market.app, { ...input, bytes: new TextEncoder().encode('không phải ảnh') })).toMatchObject({ problem: { code: 'not_a_scan' } });
    const given = await giveConsentOnPaper(market.app, { ...input, bytes: photographs[0] ?? Buffer.of() });
    const consent = await market.app.db.assistanceConsent.findUniqueOrThrow({ where: { id: given.ok ? given.value.consentId : randomUUID() } });
    expect(consent).toMatchObject({ way: 'paper', givenAt: now });
    expect(await market.app.storage.get(consent.paperKey ?? '')).not.toBeNull();
    const told = await market.app.db.message.findFirstOrThrow({ where: { recipient: household.phone } });
    expect(told.body).toContain('Nguyễn Thị Hoa báo bạn đã ký giấy');
  });

  test('in its own area without a code; no helper and no other household can', async () => {
    const shop = await scene();
    const asked = await createConsent(market.app, shop.sellerId, someHelper(), { given: false });
    const stranger = await createHousehold(market.app.db);
    await expect(giveConsentSignedIn(market.app, { actor: shop.own, sellerId: stranger.id, consentId: asked.id })).rejects.toMatchObject({ status: 404 });
    await expect(giveConsentSignedIn(market.app, { actor: asked.actor, sellerId: shop.sellerId, consentId: asked.id })).rejects.toMatchObject({ status: 404 });
    await giveConsentSignedIn(market.app, { actor: shop.own, sellerId: shop.sellerId, consentId: asked.id });
    expect(await setStock(market.app, { sellerId: shop.sellerId, variantId: shop.variantId, actor: asked.actor, stock: 9 })).toMatchObject({ ok: true });
  });

  test('anew: the earlier consent of the same helper ends with it', async () => {
    const shop = await scene();
    const helper = someHelper();
    const first = await createConsent(market.app, shop.sellerId, helper);
    const second = await createConsent(market.app, shop.sellerId, helper, { given: false, parts: ['orders'] });
    await giveConsentSignedIn(market.app, { actor: shop.own, sellerId: shop.sellerId, consentId: second.id });
    await expect(setStock(market.app, { sellerId: shop.sellerId, variantId: shop.variantId, actor: first.actor, stock: 9 })).rejects.toMatchObject({ status: 404 });
  });

  test('and it ends for all households of a commune when the helper loses the role there', async () => {
    const shop = await scene();
    const helper = someHelper();
    const here = await createConsent(market.app, shop.sellerId, helper);
    const elsewhere = await createHousehold(market.app.db, { communeCode: '30046' });
    const there = await createConsent(market.app, elsewhere.id, helper);
    await endConsentsOfHelper(market.app, shop.own, { helperId: helper.userId, communeIds: [shop.household.communeId] });
    const left = await market.app.db.assistanceConsent.findMany({ where: { helperId: helper.userId, revokedAt: null } });
    expect(left.map(({ id }) => id)).toEqual([there.id]);
    await expect(setStock(market.app, { sellerId: shop.sellerId, variantId: shop.variantId, actor: here.actor, stock: 9 })).rejects.toMatchObject({ status: 404 });
  });
});

describe('the household is told by SMS', () => {
  const messagesTo = async (phone: string) => (await market.app.db.message.findMany({ where: { recipient: phone }, orderBy: { id: 'asc' } })).map(({ body }) => body);
  const minuteOf = (at: Date) => Math.floor(at.getTime() / 60_000);

  test('of each thing, with what it was and became; ten taps of a minute are one message, and none is lost', async () => {
    const shop = await scene();
    const { sellerId, variantId } = shop;
    const consent = await createConsent(market.app, sellerId, someHelper('Nguyễn Thị Hoa'));
    const { actor } = consent;
    for (const stock of [49, 48, 47, 40]) await setStock(market.app, { sellerId, variantId, actor, stock });
    const jobs = await market.app.db.$queryRaw<{ minute: number; run_at: Date }[]>`
      SELECT (j.payload->>'minute')::int AS minute, j.run_at FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'sellers.helped' AND j.payload->>'consentId' = ${consent.id}`;
    expect(jobs).toEqual([{ minute: minuteOf(now), run_at: new Date('2026-11-21T03:01:05Z') }]);
    const before = (await messagesTo(shop.household.phone)).length;
    const tell = () => tellHelped(market.app, { consentId: consent.id, minute: minuteOf(now) });
    await tell();
    await tell();
    const told = (await messagesTo(shop.household.phone)).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^Nguyễn Thị Hoa \(tổ số cộng đồng\) vừa ghi số còn Xoài cát \(Hộp 1 kg\) từ 50 thành 40 cho hộ bạn\. Không đúng\? Vào .*\/seller\/helpers bấm Hoàn lại\.$/);
    await setStock(market.app, { sellerId, variantId, actor, stock: 39 });
    await tell();
    expect((await messagesTo(shop.household.phone)).at(-1)).toContain('từ 50 thành 39');
  });

  test('of a change of price in đồng, and of an order without a way back', async () => {
    const shop = await scene();
    const { actor, id: consentId } = await createConsent(market.app, shop.sellerId, someHelper('Nguyễn Thị Hoa'));
    await editProduct(market.app, { ...shop.goods, actor, details: words(shop.variantId, { price: 55_000 }) });
    await takeSellerStep(market.app, { step: 'confirm', sellerId: shop.sellerId, orderId: shop.orders.placed, actor });
    await tellHelped(market.app, { consentId, minute: minuteOf(now) });
    const told = (await messagesTo(shop.household.phone)).slice(-2).join('\n').replaceAll('\u00a0', ' ');
    expect(told).toContain('vừa đổi giá Xoài cát từ 52.000 ₫ thành 55.000 ₫ cho hộ bạn. Không đúng?');
    expect(told).toMatch(/vừa nhận đơn TEST\d+-1 cho hộ bạn\. Xem: /);
  });

  test('of many things in one minute with one message', async () => {
    const shop = await scene();
    const { actor, id: consentId } = await createConsent(market.app, shop.sellerId, someHelper());
    for (const name of ['Một', 'Hai', 'Ba', 'Bốn']) await beginProduct(market.app, { sellerId: shop.sellerId, productId: randomUUID(), actor, name, groupKey: 'fresh-food' });
    const before = (await messagesTo(shop.household.phone)).length;
    await tellHelped(market.app, { consentId, minute: minuteOf(now) });
    const told = (await messagesTo(shop.household.phone)).slice(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('làm 4 việc (Một, Hai, Ba…)');
  });
});

describe('the household takes back', () => {
  async function helped(run: Helping, before?: (scene: Scene) => Promise<unknown>) {
    const shop = await scene();
    await before?.(shop);
    const consent = await createConsent(market.app, shop.sellerId, someHelper());
    now = later(1);
    await run(shop, consent.actor);
    now = later(1);
    const entry = await market.app.db.auditEntry.findFirstOrThrow({ where: { consentId: consent.id } });
    const undo = (anyway = false) => undoAct(market.app, { actor: shop.own, sellerId: shop.sellerId, entryId: entry.id, anyway });
    return { ...shop, consent, entry, undo };
  }
  const act = (name: string) => acts[name]?.run ?? (() => Promise.reject(new Error(name)));
  const product = (id: string) => market.app.db.product.findUniqueOrThrow({ where: { id }, include: { variants: true, pictures: { orderBy: { position: 'asc' } } } });

  test('a count of the stock, once, as its own act that names what it undoes', async () => {
    const { undo, variantId, entry, own } = await helped(act('counts the stock'));
    const both = await Promise.all([undo(), undo()]);
    expect(both.map((result) => (result.ok ? 'ok' : result.problem.code)).sort()).toEqual(['ok', 'undone_already']);
    expect((await market.app.db.variant.findUniqueOrThrow({ where: { id: variantId } })).stock).toBe(50);
    expect(await market.app.db.auditEntry.findFirstOrThrow({ where: { undoes: entry.id } })).toMatchObject({ action: 'act.undo', actorId: own.userId, consentId: null });
    expect(await undo(true)).toMatchObject({ problem: { code: 'undone_already' } });
  });

  test('only after it has heard what it is now, where it has changed since', async () => {
    const { undo, sellerId, variantId, own } = await helped(act('counts the stock'));
    await setStock(market.app, { sellerId, variantId, actor: own, stock: 12 });
    expect(await undo()).toEqual({ ok: false, problem: { code: 'changed', now: '12', before: '50' } });
    expect(await market.app.db.auditEntry.count({ where: { sellerId, action: 'act.undo' } })).toBe(0);
    expect(await undo(true)).toEqual({ ok: true, value: null });
    expect((await market.app.db.variant.findUniqueOrThrow({ where: { id: variantId } })).stock).toBe(50);
  });

  test('a price and words', async () => {
    const { undo, productId } = await helped(({ goods, variantId }, actor) => editProduct(market.app, { ...goods, actor, details: words(variantId, { price: 99_000 }) }));
    expect(await undo()).toEqual({ ok: true, value: null });
    expect((await product(productId)).variants[0]?.price).toBe(52_000);
  });

  test('a price only after it has heard that it was changed again', async () => {
    const { undo, goods, variantId } = await helped(({ goods: its, variantId: id }, actor) => editProduct(market.app, { ...its, actor, details: words(id, { price: 99_000 }) }));
    await editProduct(market.app, { ...goods, details: words(variantId, { price: 70_000 }) });
    expect(await undo()).toMatchObject({ problem: { code: 'changed', now: expect.stringContaining('70000'), before: expect.stringContaining('52000') } });
  });

  test('a picture that was added, removed or moved', async () => {
    const removed = await helped(act('removes a picture'));
    const keys = async (id: string) => (await product(id)).pictures.map(({ key }) => key);
    expect(await removed.undo()).toEqual({ ok: true, value: null });
    const waiting = await market.app.db.productVersion.findFirst({ where: { productId: removed.productId, state: 'submitted' } });
    expect([await keys(removed.productId), waiting]).toEqual([removed.pictures, null]);
    const added = await helped(act('adds a picture'));
    expect(await keys(added.waitingId)).toHaveLength(2);
    await added.undo();
    expect(await keys(added.waitingId)).toHaveLength(1);
  });

  test('what was handed in, and what was taken off sale', async () => {
    const submitted = await helped(act('hands a listing in'));
    expect(await submitted.undo()).toEqual({ ok: true, value: null });
    expect((await product(submitted.waitingId)).state).toBe('draft');
    const withdrawn = await helped(act('takes a listing off sale'));
    expect(await withdrawn.undo()).toEqual({ ok: true, value: null });
    expect((await product(withdrawn.productId)).state).toBe('on_sale');
  });

  test('a listing that the helper began, a holiday, and words about the shop', async () => {
    const begun = await helped(act('begins a listing'));
    expect(await begun.undo()).toEqual({ ok: true, value: null });
    expect(await market.app.db.product.count({ where: { id: begun.entry.subjectId } })).toBe(0);
    const closed = await helped(act('closes the shop for days'));
    expect(await closed.undo()).toEqual({ ok: true, value: null });
    expect(await market.app.db.seller.findUniqueOrThrow({ where: { id: closed.sellerId } })).toMatchObject({ holidayFrom: null, holidayUntil: null });
    const worded = await helped(act('edits the words about the shop'));
    expect(await worded.undo()).toEqual({ ok: true, value: null });
    expect(await market.app.db.seller.findUniqueOrThrow({ where: { id: worded.sellerId } })).toMatchObject({ about: '' });
  });

  test('no step of an order, nothing of another shop, and nothing that was no help; a helper takes nothing back', async () => {
    const { undo, entry, sellerId, own, consent } = await helped(act('takes an order'));
    expect(await undo()).toMatchObject({ problem: { code: 'cannot' } });
    const stranger = await scene();
    const refused = (input: { actor: Actor; sellerId: string; entryId: string }) => expect(undoAct(market.app, input)).rejects.toMatchObject({ status: 404 });
    await refused({ actor: stranger.own, sellerId: stranger.sellerId, entryId: entry.id });
    await refused({ actor: consent.actor, sellerId, entryId: entry.id });
    const ownAct = await market.app.db.auditEntry.findFirstOrThrow({ where: { sellerId, consentId: null, action: 'lot.create' } });
    await refused({ actor: own, sellerId, entryId: ownAct.id });
  });
});

test('a consent counts to the last moment of its last day', async () => {
  const shop = await scene();
  const asked = await createConsent(market.app, shop.sellerId, someHelper(), { given: false, days: 1 });
  await giveConsentSignedIn(market.app, { actor: shop.own, sellerId: shop.sellerId, consentId: asked.id });
  const { endsAt } = await market.app.db.assistanceConsent.findUniqueOrThrow({ where: { id: asked.id } });
  const count = (stock: number) => setStock(market.app, { sellerId: shop.sellerId, variantId: shop.variantId, actor: asked.actor, stock });
  now = new Date(endsAt.getTime() - 1);
  expect(await count(3)).toMatchObject({ ok: true });
  now = endsAt;
  await expect(count(4)).rejects.toMatchObject({ status: 404 });
});
