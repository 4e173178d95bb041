import { randomUUID } from 'node:crypto';
import { productImport } from '#app/modules/catalog/product-import.server.ts';
import { noFilter } from '#app/modules/reports/measures.ts';
import { registerImport } from '#app/modules/register/register-import.server.ts';
import { dayOf, monthOf, vietnamDay } from '#app/shared/dates.ts';
import { entryFacts } from '#tests/factories/register.ts';
import { mark } from './two-shops.ts';
import type { TwoShops } from './two-shops.ts';

/** Acts and looks as somebody of another shop, or as an officer of another province, and names everything of the first shop. */
export function universalInput({ ids, others }: TwoShops, of: 'seller' | 'area') {
  const actor = { userId: others.userId, name: others.name, address: '203.0.113.7', consentId: null };
  const reader = { actor, communeIds: others.scope.communeIds, ownSellerIds: [] as string[] };
  const scope = of === 'seller' ? { sellerId: others.sellerId } : others.scope;
  const owner = of === 'seller' ? { sellerId: others.sellerId } : {};
  return {
    ...ids, ...owner, ...reader, scope, officer: reader, helperId: others.userId, userId: of === 'seller' ? others.userId : ids.userId,
    by: of === 'seller' ? { sellerId: others.sellerId } : { communeIds: others.scope.communeIds },
    keeper: { areaIds: others.scope.areas.map(({ id }) => id) },
    roles: ['department_officer'], department: true, everything: false, versionIds: [ids.versionId], lotIds: [ids.lotId], approve: true, decision: 'approve', found: { grade: 'confirmed' },
    reason: 'Có lý do', note: 'Có lý do', text: 'Vườn kín', query: '', phone: '0912 345 678', name: 'Người mới', parts: ['goods'], days: 30, role: null, itemKey: 'identity', states: ['placed'], groupKeys: [],
    typed: { item: 'identity', text: 'Xem lại', reason: 'unreadable', startsOn: '2027-01-01' }, add: [], first: ids.pictureKey, remove: null, stock: 3, page: 1, show: null, kind: of === 'seller' ? 'products' : 'register', locale: 'vi', format: 'csv',
    lot: { id: randomUUID(), variantId: ids.variantId, harvestedOn: dayOf('2026-01-01'), bestBefore: null, amount: 5, note: '', addToStock: false },
  };
}
type Universal = ReturnType<typeof universalInput>;

/** What a use case is called with after the application, where it takes something else than one object of names. */
type Call = (input: Universal, world: TwoShops) => unknown[];
/** Of officers only the market's own codes are. */
const giverOf = ({ sellerId }: Universal, ids: TwoShops['ids']) => (sellerId === ids.sellerId ? null : sellerId);
function endOf(discountId: string): FormData {
  const form = new FormData();
  form.set('end', discountId);
  return form;
}
const reportAsked = { period: { from: dayOf('2020-01-01'), to: dayOf('2029-01-01') }, figure: 'value', by: 'commune' };
const oneDay = { from: '1', to: '1' };
const rateTyped = { zone: 'province', from: '2999-01-01', firstGrams: '500', firstFee: '16000', stepGrams: '500', stepFee: '2500' };
const ofSeller: Call = ({ sellerId }) => [sellerId];

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

const allWork = { show: 'all', reason: null, communeId: null, page: 1 };

export const foreignCalls: Record<string, Call> = {
  'visits/getWorkLine': (input) => [{ ...input, onlyOf: null }],
  'visits/listVisits': (input) => [{ ...input, onlyOf: null }],
  'visits/listWork': (input) => [{ ...input, query: allWork }],
  'visits/writeWorkFile': (input) => [{ ...input, query: allWork }],
  'visits/planVisit': (input) => [{ ...input, visitors: [], typed: { visitorId: '', plannedOn: '' } }],
  'visits/writeVisit': (input) => [{ ...input, onlyOf: null, typed: { id: randomUUID(), outcome: 'helped', visitedOn: vietnamDay(new Date()), note: '', nextStep: '', nextOn: '' } }],
  'reports/setLicence': (input) => [{ ...input, licence: 'CC0-1.0' }],
  'systems/createSystem': (input) => [{ ...input, id: randomUUID(), facts: { name: 'Kho', contact: 'Kho', areaId: '2025-07:82', scopes: ['figures:read'], perMinute: 60, perDay: 60 } }],
  'systems/getSystem': (input) => [{ ...input, areas: [] }],
  'systems/listKeyAreas': (input) => [{ areaId: input.keeper.areaIds[0] }],
  'systems/listSystems': (input) => [{ ...input, areas: [] }],
  'systems/submitSystem': (input) => [{ ...input, form: formOf({ do: 'revoke', keyId: input.keyId }) }],
  'systems/submitWebhook': (input) => [{ ...input, form: formOf({ do: 'remove' }) }],
  'reports/getOverview': (input) => [{ ...input, front: { indicators: ['value'], months: true } }],
  'reports/findWallNow': ({ scope }) => [{ areaId: 'areas' in scope ? (scope.areas[0]?.id ?? '') : '' }],
  'reports/watchWall': () => [{ areaId: '', draw: () => ({}), greeting: '' }],
  'reports/closeMonth': (input) => [{ ...input, month: '2026-10' }],
  'reports/recomputeMonth': (input) => [{ ...input, month: '2026-10' }],
  'reports/askReport': (input) => [{ ...input, kind: 'quarter', period: '2026-Q3' }],
  'reports/getReportFile': (input) => [{ ...input, reportId: randomUUID() }],
  'reports/readReportSheet': (input) => [{ ...input, reportId: randomUUID() }],
  'reports/getClosedFigures': (input) => [{ ...input, month: '2026-10', indicators: ['value'] }],
  'reports/getMonths': (input) => [{ ...input, ...reportAsked, indicator: 'value', filter: noFilter, until: '2026-11', count: 2 }],
  'reports/getMonthsByPlace': (input) => [{ ...input, ...reportAsked, indicator: 'value', filter: noFilter, until: '2026-11', count: 2 }],
  'reports/readFigurePage': (input) => [{ ...input, indicators: ['value'], params: new URLSearchParams(reportAsked.period), compared: true }],
  'reports/getAreaMap': (input) => [{ ...input, ...reportAsked }],
  'sellers/listSellersToCheck': (input) => [{ ...input, states: ['applied'] }],
  'households/linkHousehold': (input) => [{ ...input, choice: 'none' }],
  'households/listYearHouseholds': (input) => [{ ...input, year: 2026, communeId: '2025-07:28360' }],
  'reports/getFunnel': ({ scope }) => [{ scope: 'areas' in scope ? scope : { areas: [] }, query: { who: 'all', year: null, until: null } }],
  'discounts/submitDiscount': (input, { ids }) => [{ ...input, sellerId: giverOf(input, ids), form: endOf(ids.discountId) }],
  'discounts/listDiscounts': (input, { ids }) => [{ ...input, sellerId: giverOf(input, ids) }],
  'catalog/createProduct': (input) => [{ ...input, groupKey: 'fresh-food' }],
  'catalog/previewMany': (input) => [{ ...input, choice: { ids: [input.productId] }, change: { do: 'stock', stock: 0 } }],
  'catalog/changeMany': (input) => [{ ...input, ids: [input.productId], key: randomUUID(), seen: '', change: { do: 'stock', stock: 0 } }],
  'orders/sendBuyerMessage': (input) => [{ ...input, groupKey: 'no such key', id: randomUUID(), body: 'Chào bạn' }],
  'orders/sendSellerMessage': (input) => [{ ...input, id: randomUUID(), body: 'Chào bạn' }],
  'orders/takeSellerStep': (input) => [{ ...input, step: 'confirm' }],
  'ocop/storeSentScan': () => [new FormData()],
  'disputes/decideDispute': (input) => [{ ...input, refund: 0, words: 'Có lý do' }],
  'disputes/openBuyerDispute': (input) => [{ ...input, groupKey: 'no such key', id: randomUUID(), body: 'Hàng hư', pictures: [] }],
  'disputes/openSellerDispute': (input) => [{ ...input, id: randomUUID(), body: 'Hàng hư', pictures: [] }],
  'disputes/setDisputeRules': (input) => [{ ...input, answerDays: 8 }],
  'disputes/writeBuyerMessage': (input) => [{ ...input, groupKey: 'no such key', id: randomUUID(), body: 'Hàng hư', pictures: [] }],
  'disputes/writeOperatorMessage': (input) => [{ ...input, id: randomUUID(), body: 'Hàng hư', pictures: [] }],
  'disputes/writeSellerMessage': (input) => [{ ...input, id: randomUUID(), body: 'Hàng hư', pictures: [] }],
  'returns/answerReturn': (input) => [{ ...input, answer: 'accept-return' }],
  'returns/receiveReturn': (input) => [{ ...input, shelved: new Map() }],
  'fulfilment/addDeliveryRate': (input) => [{ ...input, typed: rateTyped }],
  'fulfilment/createParcel': (input) => [{ ...input, carrier: 'hand', tracking: '' }],
  'fulfilment/createRound': (input) => [{ ...input, orderIds: [input.orderId, randomUUID()], day: '2999-01-01', cost: '90000' }],
  'fulfilment/getDelivery': ofSeller,
  'fulfilment/listRounds': ofSeller,
  'fulfilment/moveParcel': (input) => [{ ...input, said: { state: 'delivered', note: '' } }],
  'fulfilment/savePickupPoint': (input) => [{ ...input, typed: { name: 'Nơi khác', street: 'Ấp 1', hours: '7:00 - 17:00', communeCode: '30046' } }],
  'fulfilment/setDelivery': (input) => [{ ...input, typed: { carrier: true, ownReach: '', ownFee: '', ownFreeFrom: '', readyDays: '1' } }],
  'fulfilment/setDeliveryDays': (input) => [{ ...input, typed: { province: oneDay, region: oneDay, country: oneDay, own: oneDay } }],
  'fulfilment/setSellerRate': (input) => [{ ...input, typed: rateTyped }],
  'fulfilment/writeLackingCommunes': (input) => [{ ...input, carrier: 'ghn', format: 'csv', locale: 'vi' }],
  'register/getEntry': () => ['no such entry'],
  'register/removeEntry': (input) => [{ ...input, key: 'no such entry' }],
  'register/correctEntry': (input) => [{ ...input, key: 'no such entry', facts: entryFacts({ name: 'Xoài', subject: 'Hợp tác xã' }) }],
  'catalog/orderTakedown': (input) => [{ ...input, now: true, details: { authority: 'Sở Y tế', reference: '', reason: 'Có lý do', receivedAt: new Date(Date.now() - 60_000) } }],
  'catalog/takeInListing': (input) => [{ ...input, intakeId: randomUUID(), details: { name: 'Cam', groupKey: 'fresh-food' }, pictures: [], handIn: false }],
  'catalog/readProductForm': () => [new FormData()],
  'catalog/setReviewRules': (input) => [{ ...input, parts: ['story'], newListings: false }],
  'identity/grantSellerRole': (input) => [{ ...input, role: 'seller_staff' }],
  'imports/startImport': (input, { ids }) => [{ ...input, id: ids.runId, file: { name: 'hang.csv', bytes: new Uint8Array([65]) }, zip: null }],
  'imports/getImportRun': (input) => [definitionOf(input.kind), input],
  'imports/writeRowsToMend': (input) => [definitionOf(input.kind), input],
  'imports/writeTemplate': (input) => [definitionOf(input.kind), input],
  'catalog/setTaxClass': (input) => [{ ...input, taxClass: 'services' }],
  'ledger/getTaxStatement': (input) => [{ ...input, month: thisMonth() }],
  'ledger/getTrialBalance': () => [{ month: thisMonth() }],
  'ledger/listBalanceLines': (input) => [{ ...input, month: thisMonth() }],
  'ledger/listSellerBalances': (input) => [{ ...input, side: 'all' }],
  'ledger/listTaxMonth': (input) => [{ ...input, month: thisMonth() }],
  'ledger/listTaxedProducts': (input) => [{ ...input, query: mark }],
  'ledger/markPayout': (input) => [{ ...input, failure: null }],
  'ledger/matchStatement': (input) => [{ ...input, file: { name: 'sao-ke.csv', bytes: new TextEncoder().encode('Nội dung,Số tiền\nCHO PHIEN CPTKKKKKK,100000\n') } }],
  'ledger/recordCardTransfer': (input) => [{ ...input, key: randomUUID(), holder: 'stripe', amount: 1_000, fee: 0 }],
  'ledger/recordMarketPayment': (input) => [{ ...input, key: randomUUID(), account: 'delivery', amount: 1_000 }],
  'ledger/recordPayIn': (input) => [{ ...input, key: randomUUID(), amount: 1_000 }],
  'ledger/secondPayout': (input) => [{ ...input, agree: true }],
  'ledger/setCommission': (input, { seller }) => [{ ...input, typed: { sellerSlug: seller.slug, groupKey: '', productSlug: '', percent: '5', validFrom: '2999-01-01' } }],
  'ledger/setLeastPayout': (input) => [{ ...input, least: 70_000 }],
  'ledger/setTaxRate': (input) => [{ ...input, typed: { taxClass: 'other', vat: '3', income: '1,5', validFrom: '2999-01-01', source: '117/2025/NĐ-CP' } }],
  'ledger/writeBalanceFile': (input) => [{ ...input, month: thisMonth(), codes: new Map() }],
  'ledger/writeTaxMonth': (input) => [{ ...input, month: thisMonth() }],
  'ledger/writeTaxStatement': (input) => [{ ...input, month: thisMonth(), codes: new Map() }],
  'orders/setInvoice': (input) => [{ ...input, number: '1C26TAA-1', provider: 'VNPT', issuedOn: '2026-01-02', file: null }],
  'orders/countInvoices': (input) => [{ ...input, month: thisMonth() }],
  'orders/listInvoices': (input) => [{ ...input, month: thisMonth() }],
  'orders/listOrdersToPrint': (input) => [{ ...input, orderIds: [input.orderId] }],
  'orders/listOrderCodes': (input) => [{ ...input, orderIds: [input.orderId] }],
  'payments/confirmPayment': (input) => [{ ...input, amount: 120_000 }],
  'payments/listComparisons': () => [{ from: dayOf('2026-01-01'), to: dayOf('2026-01-02') }],
  'payments/listPaymentCases': (input) => [{ ...input, state: 'open' }],
  'payments/readSettlement': (input) => [{ ...input, carrier: 'hand', file: { name: 'doi-soat.csv', bytes: new TextEncoder().encode('Mã vận đơn,COD\nVUONKIN1,5000\n') } }],
  'payments/solveCase': (input) => [{ ...input, solution: 'give_back' }],
  'payments/solveSettlementLine': (input) => [{ ...input, accept: false }],
  'search/addSynonym': (input) => [{ ...input, typed: 'khóm', meant: 'không có gì', bothWays: false }],
  'search/endSynonym': (input) => [{ ...input, synonymId: randomUUID() }],
  'search/findPin': () => [{ pinId: randomUUID() }],
  'search/findSynonym': () => [{ synonymId: randomUUID() }],
  'search/listSearches': () => [{ show: 'most', days: 30 }],
  'search/pinProduct': (input) => [{ ...input, typed: 'khóm', product: 'khong-co', position: 0 }],
  'search/previewPin': () => [{ typed: 'khóm', product: 'khong-co', position: 0 }],
  'search/previewSynonym': () => [{ typed: 'khóm', meant: 'không có gì', bothWays: false }],
  'search/restorePin': (input) => [{ ...input, pinId: randomUUID() }],
  'search/restoreSynonym': (input) => [{ ...input, synonymId: randomUUID() }],
  'search/unpinProduct': (input) => [{ ...input, pinId: randomUUID() }],
  'sellers/answerChecklistItem': (input) => [{ ...input, itemKey: 'tax_code', value: '0123456789', scan: null }],
  'sellers/editShop': (input) => [{ ...input, words: { about: 'Chuyện mới', aboutEn: '', street: 'Ấp 1', email: '' } }],
  'sellers/findBankAccount': ofSeller,
  'sellers/findShop': ofSeller,
  'sellers/registerHousehold': (input, { seller }) => [{ ...input, contactName: 'Chị Sáu', street: 'Ấp 1', communeId: seller.communeId }],
  'sellers/retireChecklistItem': (input) => [{ ...input, key: 'bank_account', retired: true }],
  'sellers/saveChecklistItem': (input) => [{ ...input, key: null, words: { name: 'Giấy khác', nameEn: '', hint: '', hintEn: '', kinds: [], groupKeys: [], required: false, wantsScan: false, position: 9 } }],
  'sellers/endConsentsOfHelper': (input, { person }) => [input.actor, { helperId: person.userId, communeIds: input.communeIds }],
  'sellers/setBankAccount': (input) => [{ ...input, bin: '970436', number: '0123456789', holder: 'NGUOI KHAC' }],
  'sellers/setHoliday': (input) => [{ ...input, holiday: null }],
  'traceability/findLotInArea': (input) => [{ ...input, code: input.lotCode }],
  'traceability/listLotVariants': ofSeller,
};

const thisMonth = () => monthOf(vietnamDay(new Date()));

function definitionOf(kind: string) {
  return kind === 'products' ? productImport : registerImport;
}

/** What names nothing of a shop beside its scope: it may end well, and changes only what is in that scope. */
export const ofItsOwn: readonly string[] = [
  'reports/watchWall', 'reports/closeMonth', 'reports/recomputeMonth', 'reports/askReport', 'reports/getReportFile', 'reports/readReportSheet',
  'fulfilment/addDeliveryRate', 'fulfilment/dropSellerRates', 'fulfilment/setDelivery', 'fulfilment/setDeliveryDays', 'fulfilment/setSellerRate',
  'payments/readSettlement', 'disputes/setDisputeRules', 'reports/setLicence',
  'ledger/matchStatement', 'ledger/proposePayouts', 'ledger/recordCardTransfer', 'ledger/recordMarketPayment', 'ledger/setCommission', 'ledger/setLeastPayout', 'ledger/setTaxRate',
  'catalog/changeMany', 'catalog/previewMany', 'catalog/setReviewRules', 'ocop/storeSentScan', 'register/correctEntry', 'register/removeEntry', 'identity/grantSellerRole', 'orders/markMessagesRead', 'search/addSynonym', 'search/pinProduct', 'search/previewPin', 'search/previewSynonym', 'sellers/addMember', 'sellers/answerChecklistItem', 'sellers/answerRequest', 'sellers/applySeller', 'sellers/editShop', 'sellers/endConsentsOfHelper',
  'sellers/registerHousehold', 'sellers/retireChecklistItem', 'sellers/saveChecklistItem', 'sellers/setBankAccount', 'sellers/setHoliday', 'sellers/showSales', 'sellers/hideSales',
];

/** A file may hold what belongs to a shop beside what belongs to areas: which of the two a function is for. */
export const onlyFor: Record<string, 'seller' | 'area'> = {
  'disputes/writeBuyerMessage': 'seller',
  'disputes/writeSellerMessage': 'seller',
  'disputes/writeOperatorMessage': 'area',
  'sellers/listSellerConsents': 'seller',
  'sellers/listCommuneConsents': 'area',
  'sellers/endConsentsOfHelper': 'area',
  // For officers these stand behind ledger/getMoneySeller.
  'ledger/getSellerBalance': 'seller',
  'ledger/listBalanceLines': 'seller',
  'orders/listOrderCodes': 'seller',
};

/** What is asked about ids that the page has just read within its scope, and takes no scope of its own: why that is enough. */
export const afterAnother: Record<string, string> = {
  'identity/listVisitors': 'the page has read the line in its scope; the answer holds names of people with a role there',
  'fulfilment/listQuotes': 'the page has read the order by getParcel; the answer holds prices of carriers',
  'catalog/listGroupsOfSeller': 'the page has read the seller in its scope; the answer holds keys of groups',
  'orders/countLotOrders': 'the page has read the recalls of its communes; the answer holds numbers',
  'traceability/listLineLots': 'the page has read the order by getSellerOrder',
  'sellers/listSellerNames': 'the page has read the entries in its scope; the answer holds names that the shop front shows',
};
