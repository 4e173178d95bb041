import type { CronItem, Task, TaskList } from 'graphile-worker';
import { z } from 'zod';
import type { AppContext } from '#app/app-context.server.ts';
import { dropUnusedPictures } from '#app/modules/catalog/drop-unused-pictures.server.ts';
import { withdrawMemberProducts } from '#app/modules/catalog/withdraw-member-products.server.ts';
import { announceShopProducts } from '#app/modules/catalog/announce-shop-products.server.ts';
import { publishApproved } from '#app/modules/catalog/publish-approved.server.ts';
import { tellRecalledBuyers } from '#app/modules/orders/tell-recalled-buyers.server.ts';
import { askCarriers } from '#app/modules/fulfilment/ask-carriers.server.ts';
import { cancelAtCarrier } from '#app/modules/fulfilment/cancel-at-carrier.server.ts';
import { findCashMove } from '#app/modules/fulfilment/find-cash-move.server.ts';
import { enterWay } from '#app/modules/fulfilment/enter-way.server.ts';
import { followOrder } from '#app/modules/fulfilment/follow-order.server.ts';
import { sendParcel } from '#app/modules/fulfilment/send-parcel.server.ts';
import { shareRound } from '#app/modules/fulfilment/share-round.server.ts';
import { workNotice } from '#app/modules/fulfilment/work-notice.server.ts';
import { forgetSessions } from '#app/modules/identity/forget-sessions.server.ts';
import { forgetCodes } from '#app/modules/notifications/forget-codes.server.ts';
import { resumeMessages } from '#app/modules/notifications/resume-messages.server.ts';
import { sendMessage } from '#app/modules/notifications/send-message.server.ts';
import { tellOrderMessages } from '#app/modules/orders/tell-order-messages.server.ts';
import { sumLedger } from '#app/modules/ledger/sum-ledger.server.ts';
import { noteCash } from '#app/modules/payments/note-cash.server.ts';
import { forgetAttempts } from '#app/modules/checkout/forget-attempts.server.ts';
import { releaseUnsoldDiscounts } from '#app/modules/orders/release-unsold-discounts.server.ts';
import { dropUnusedEvidence } from '#app/modules/disputes/drop-unused-evidence.server.ts';
import { tellDisputeMessage } from '#app/modules/disputes/tell-dispute-message.server.ts';
import { tellOrderStep } from '#app/modules/orders/tell-order-step.server.ts';
import { compareProviders } from '#app/modules/payments/compare-providers.server.ts';
import { enterSettlement } from '#app/modules/payments/enter-settlement.server.ts';
import { closePaymentPage } from '#app/modules/payments/close-payment-page.server.ts';
import { onlyToldStates, orderStates } from '#app/modules/orders/order.ts';
import { followOrderStep } from '#app/modules/payments/follow-order-step.server.ts';
import { sendRefund } from '#app/modules/payments/send-refund.server.ts';
import { workProviderEvent } from '#app/modules/payments/work-provider-event.server.ts';
import { workBankNotice } from '#app/modules/payments/work-bank-notice.server.ts';
import { concludeReturns } from '#app/modules/returns/conclude-returns.server.ts';
import { followReturn } from '#app/modules/returns/follow-return.server.ts';
import { tellHelped } from '#app/modules/sellers/tell-helped.server.ts';
import { makeReport } from '#app/modules/reports/make-report.server.ts';
import { restateMonths } from '#app/modules/reports/restate-months.server.ts';
import { tellPublicMonths } from '#app/modules/reports/tell-public-months.server.ts';
import { deliverNews } from '#app/modules/systems/deliver-news.server.ts';
import { forgetDeliveries } from '#app/modules/systems/forget-deliveries.server.ts';
import { newsSchema } from '#app/modules/systems/news.ts';
import { spreadEvent } from '#app/modules/systems/spread-event.server.ts';
import { tellNewDay } from '#app/modules/systems/tell-new-day.server.ts';
import { startSuspensions } from '#app/modules/sellers/start-suspensions.server.ts';
import { watchPapers } from '#app/modules/register/watch-papers.server.ts';
import { compareActing } from '#app/modules/reports/compare-acting.server.ts';
import { compareComplaints } from '#app/modules/reports/compare-complaints.server.ts';
import { compareLevels } from '#app/modules/reports/compare-levels.server.ts';
import { compareStages } from '#app/modules/reports/compare-stages.server.ts';
import { compareTax } from '#app/modules/reports/compare-tax.server.ts';
import { compareOrderSums } from '#app/modules/reports/compare-order-sums.server.ts';
import { forgetSearches } from '#app/modules/search/forget-searches.server.ts';
import { compareIndex } from '#app/modules/search/compare-index.server.ts';
import { deleteOldImports } from '#app/modules/imports/delete-old-imports.server.ts';
import { applyImportJob, readImportJob } from './imports.ts';
import { tellOfEnds } from './tell-of-ends.ts';
import { tellLateOrders } from './tell-late-orders.ts';
import { tellPaused } from './tell-paused.ts';
import { warnTakedowns } from './warn-takedowns.ts';
import { followWorkLists } from '#app/modules/visits/follow-work-lists.server.ts';
import { keepWorkLists } from '#app/modules/visits/keep-work-lists.server.ts';
import { announceCatalogueChange } from '#app/platform/db/announce.server.ts';
import { dropOldUploads } from '#app/platform/uploads/drop-uploads.server.ts';

function handler<Facts>(schema: z.ZodType<Facts>, handle: (facts: Facts) => Promise<unknown>): Task {
  return async (payload) => void (await handle(schema.parse(payload)));
}

/** Which event wakes which handler. Each may be run again after a fault: handling an event twice has the effect of once. */
export function handlers(app: AppContext): TaskList {
  return {
    'orders.stepped': handler(z.object({ eventId: z.uuid(), to: z.enum(orderStates).optional() }), async ({ to, ...facts }) => {
      if (to && onlyToldStates.includes(to)) return tellOrderStep(app, facts);
      await followOrderStep(app, facts);
      // Before it is told: what goes back is said then.
      await followReturn(app, facts);
      await tellOrderStep(app, facts);
      await releaseUnsoldDiscounts(app, facts);
      await followOrder(app, facts);
      await enterWay(app, facts);
    }),
    'fulfilment.send_parcel': handler(z.object({ parcelId: z.uuid() }), async (facts) => {
      // Tried again with growing pauses.
      if ((await sendParcel(app, facts)) === 'away') throw new Error('the carrier is away');
    }),
    'fulfilment.cancel_at_carrier': handler(z.object({ carrier: z.string(), tracking: z.string() }), (facts) => cancelAtCarrier(app, facts)),
    'fulfilment.carrier_told': handler(z.object({ carrier: z.string(), eventId: z.string() }), (facts) => workNotice(app, facts)),
    'fulfilment.ask_carriers': () => askCarriers(app),
    'fulfilment.share_round': handler(z.object({ roundId: z.uuid() }), (facts) => shareRound(app, facts)),
    'fulfilment.cash_moved': handler(z.object({ parcelId: z.uuid(), eventId: z.uuid() }), async (facts) => {
      const move = await findCashMove(app, facts);
      if (move) await noteCash(app, move);
    }),
    'payments.bank_notice': handler(z.object({ noticeId: z.uuid() }), (facts) => workBankNotice(app, facts)),
    'payments.provider_event': handler(z.object({ provider: z.string(), eventId: z.string() }), (facts) => workProviderEvent(app, facts)),
    'payments.settlement_read': handler(z.object({ fileId: z.uuid() }), (facts) => enterSettlement(app, facts)),
    'payments.compare': () => compareProviders(app),
    'ledger.sum': () => sumLedger(app),
    'payments.page_to_close': handler(z.object({ paymentId: z.uuid() }), (facts) => closePaymentPage(app, facts)),
    'payments.refund_due': handler(z.object({ refundId: z.uuid() }), (facts) => sendRefund(app, facts)),
    'orders.message_sent': handler(z.object({ orderId: z.uuid(), from: z.enum(['buyer', 'seller']), at: z.iso.datetime() }), (facts) => tellOrderMessages(app, facts)),
    'disputes.message_sent': handler(z.object({ messageId: z.uuid() }), (facts) => tellDisputeMessage(app, facts)),
    'disputes.drop_unused_evidence': () => dropUnusedEvidence(app).then(() => {}),
    'returns.conclude': () => concludeReturns(app),
    'traceability.lot_recalled': handler(z.object({ lotId: z.uuid() }), (facts) => tellRecalledBuyers(app, facts)),
    'notifications.send': handler(z.object({ messageId: z.uuid() }), (facts) => sendMessage(app, facts)),
    'notifications.resume': () => resumeMessages(app).then(() => {}),
    'notifications.forget_codes': () => forgetCodes(app).then(() => {}),
    'checkout.forget_attempts': () => forgetAttempts(app),
    'identity.forget_sessions': () => forgetSessions(app).then(() => {}),
    'sellers.helped': handler(z.object({ consentId: z.uuid(), minute: z.int() }), (facts) => tellHelped(app, facts)),
    'sellers.member_left': handler(z.object({ cooperativeId: z.uuid(), memberId: z.uuid() }), (facts) => withdrawMemberProducts(app, facts)),
    'orders.tell_late': () => tellLateOrders(app),
    'catalog.warn_takedowns': () => warnTakedowns(app),
    'sellers.shop_changed': handler(z.object({ sellerId: z.uuid() }), async (facts) => {
      await publishApproved(app, facts);
      await announceShopProducts(app, facts);
    }),
    'sellers.start_suspensions': () => startSuspensions(app).then(() => {}),
    'ocop.watch': () => watchPapers(app).then(() => {}),
    'ocop.tell': () => tellOfEnds(app),
    'catalog.drop_unused_pictures': () => dropUnusedPictures(app).then(() => {}),
    'uploads.drop_old': () => dropOldUploads(app).then(() => {}),
    'imports.read': handler(z.object({ runId: z.uuid() }), (facts) => readImportJob(app, facts)),
    'imports.apply': handler(z.object({ runId: z.uuid() }), (facts) => applyImportJob(app, facts)),
    'imports.delete_old': () => deleteOldImports(app).then(() => {}),
    'search.rules_changed': () => announceCatalogueChange(app.db),
    'reports.make': handler(z.object({ reportId: z.uuid() }), (facts) => makeReport(app, facts)),
    'reports.tell_public': () => tellPublicMonths(app).then(() => {}),
    'systems.news': handler(newsSchema, (news) => spreadEvent(app, news)),
    'systems.deliver': handler(z.object({ deliveryId: z.uuid() }), (facts) => deliverNews(app, facts)),
    'systems.paused': handler(z.object({ webhookId: z.uuid(), deliveryId: z.uuid() }), (facts) => tellPaused(app, facts)),
    'systems.tell_day': () => tellNewDay(app),
    'systems.forget': () => forgetDeliveries(app),
    'search.forget': () => forgetSearches(app).then(() => {}),
    'reports.compare': async () => {
      for (const compare of [compareOrderSums, compareActing, compareLevels, compareComplaints, compareTax, compareStages]) await compare(app);
      // What was closed is held against figures that are right.
      await restateMonths(app);
    },
    'search.compare': () => compareIndex(app).then(() => {}),
    'visits.keep': () => keepWorkLists(app),
    'visits.follow': () => followWorkLists(app),
  };
}

/** What happens by itself, by the clock in UTC: a little after midnight in Vietnam, certificates begin and end. */
export const schedules: CronItem[] = [
  { task: 'ocop.watch', match: '1 17 * * *', options: { backfillPeriod: 24 * 60 * 60 * 1000 } },
  { task: 'ocop.tell', match: '30 0 * * *', options: { backfillPeriod: 12 * 60 * 60 * 1000 } },
  { task: 'orders.tell_late', match: '0 1 * * *' },
  { task: 'sellers.start_suspensions', match: '1 17 * * *', options: { backfillPeriod: 24 * 60 * 60 * 1000 } },
  // Also brings the table to a new day, the first time after midnight.
  { task: 'search.compare', match: '*/5 * * * *' },
  // After certificates and papers have ended.
  { task: 'visits.keep', match: '12 17 * * *', options: { backfillPeriod: 24 * 60 * 60 * 1000 } },
  { task: 'visits.follow', match: '3,8,13,18,23,28,33,38,43,48,53,58 * * * *' },
  { task: 'payments.compare', match: '30 18 * * *', options: { backfillPeriod: 24 * 60 * 60 * 1000 } },
  // In the shop's quietest hour.
  { task: 'reports.compare', match: '10 19 * * *', options: { backfillPeriod: 24 * 60 * 60 * 1000 } },
  { task: 'reports.tell_public', match: '*/10 * * * *' },
  { task: 'systems.tell_day', match: '40 17 * * *', options: { backfillPeriod: 12 * 60 * 60 * 1000 } },
  { task: 'systems.forget', match: '55 18 * * *' },
  { task: 'search.forget', match: '35 18 * * *' },
  { task: 'imports.delete_old', match: '40 18 * * *' },
  { task: 'catalog.warn_takedowns', match: '*/15 * * * *' },
  { task: 'ledger.sum', match: '52 * * * *' },
  { task: 'fulfilment.ask_carriers', match: '7,37 * * * *' },
  { task: 'returns.conclude', match: '17 * * * *' },
  { task: 'notifications.resume', match: '*/2 * * * *' },
  { task: 'notifications.forget_codes', match: '20 18 * * *' },
  { task: 'uploads.drop_old', match: '30 18 * * *' },
  { task: 'catalog.drop_unused_pictures', match: '40 18 * * *' },
  { task: 'disputes.drop_unused_evidence', match: '50 18 * * *' },
  { task: 'checkout.forget_attempts', match: '45 18 * * *' },
  { task: 'identity.forget_sessions', match: '25 18 * * *' },
];
