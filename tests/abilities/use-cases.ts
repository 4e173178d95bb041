import type { Audience } from '#app/routes.ts';

/** Who sets a use case off: the pages of an audience; the market by itself (jobs, commands, seeds); or only other use cases. */
export type Who = Audience | 'market' | 'inside';

/**
 * Every use case of the modules and who may set it off: what stands under an ability is reached from the pages of that ability alone.
 * A new use case, or a page that begins to use one, gets its line here; the test says which.
 */
export const useCases: Record<Who, readonly string[]> = {
  everybody: [
    'reports/get-licence', 'reports/get-public-figures', 'reports/list-public-stories',
    'discounts/limit-guesses', 'disputes/find-case-picture', 'disputes/get-dispute', 'disputes/open-dispute', 'disputes/write-message', 'returns/ask-return', 'returns/get-return', 'returns/keep-goods',
    'payments/begin-payment', 'payments/get-payment-page', 'payments/get-payment-version', 'payments/list-money-back', 'payments/name-refund-account', 'payments/receive-bank-notice', 'payments/receive-provider-event', 'sellers/list-banks',
    'fulfilment/list-buyer-parcels', 'fulfilment/receive-notice',
    'areas/list-communes', 'areas/list-former-districts', 'cart/accept-cart-prices', 'cart/add-to-cart', 'cart/count-cart-lines', 'cart/fit-cart', 'cart/set-cart-quantity',
    'catalog/find-picture-file', 'catalog/get-product', 'catalog/list-product-addresses', 'catalog/list-related-products', 'checkout/get-checkout',
    'checkout/get-quote', 'checkout/open-cart', 'checkout/submit-checkout', 'checkout/take-up-person', 'identity/ask-sign-in-code', 'identity/begin-openid', 'identity/can-send-codes', 'identity/find-signed-in',
    'identity/finish-openid', 'identity/may-open-file-of-seller', 'identity/require-pending-sign-in', 'identity/sign-in-by-code', 'identity/sign-in', 'identity/sign-out',
    'ocop/find-scan', 'orders/count-unknown-key', 'orders/find-order-key', 'orders/get-invoice-file', 'orders/get-order-group', 'orders/mark-messages-read', 'orders/send-order-message', 'orders/take-buyer-step', 'register/find-register-state', 'register/find-scan-owner',
    'search/ask-for-goods', 'search/count-click', 'search/get-area-with-goods', 'search/get-goods-list', 'search/get-product-item', 'search/list-areas-with-goods', 'search/list-home-shelves',
    'search/list-product-items', 'search/read-indexing', 'search/list-suggestions', 'sellers/find-registration', 'sellers/find-scan-of-check', 'sellers/get-seller', 'traceability/get-lot-page',
  ],
  signed_in: [
    'checkout/get-address-form', 'checkout/remove-address', 'checkout/save-address', 'orders/list-buyer-groups',
    'areas/list-communes', 'audit/list-person-acts', 'catalog/change-pictures', 'catalog/create-product', 'catalog/edit-product', 'catalog/get-seller-product',
    'catalog/submit-product', 'identity/can-send-codes', 'identity/change-second-factor', 'identity/end-sessions', 'identity/find-demo-code', 'identity/find-signed-in',
    'identity/get-account', 'identity/get-second-factor', 'identity/keep-second-factor', 'identity/list-sessions', 'identity/open-shop', 'identity/prove-second-factor',
    'identity/register-shop', 'identity/rename-person', 'identity/require-officer', 'identity/require-registration', 'identity/require-seller',
    'identity/require-signed-in', 'identity/send-password-code', 'identity/set-password', 'identity/set-second-factor', 'ocop/find-scan', 'sellers/apply-seller',
    'sellers/find-registration', 'sellers/find-scan-of-consent', 'sellers/keep-registration', 'sellers/list-banks', 'sellers/list-seller-names',
    'sellers/set-bank-account',
  ],
  program: [
    'systems/require-system', 'reports/get-figures', 'systems/add-webhook', 'systems/list-own-webhooks', 'systems/remove-own-webhook',
  ],
  demonstration: [
    'payments/list-demonstration-payments', 'payments/send-demonstration-notice',
    'notifications/list-messages', 'search/list-home-shelves',
  ],
  manage_goods: [
    'areas/list-communes-by-id', 'catalog/change-many', 'catalog/change-pictures', 'catalog/create-product', 'catalog/delete-draft', 'catalog/edit-product',
    'catalog/export-products', 'catalog/get-product-history', 'catalog/get-seller-product', 'catalog/list-products-to-change', 'catalog/list-seller-products',
    'catalog/list-unfinished-products', 'catalog/product-import', 'catalog/read-product-form', 'catalog/revert-product', 'catalog/set-stock', 'catalog/submit-product',
    'catalog/take-back-submission', 'catalog/take-in-listing', 'catalog/withdraw-product', 'identity/acting-for', 'identity/require-seller', 'imports/confirm-import',
    'imports/get-import-run', 'imports/list-import-runs', 'imports/start-import', 'imports/write-rows-to-mend', 'imports/write-template', 'ocop/store-sent-scan',
    'orders/list-lot-orders', 'orders/list-seller-orders', 'orders/list-unread-messages', 'register/add-paper', 'register/get-product-papers', 'register/make-claim', 'register/remove-paper',
    'register/withdraw-claim', 'traceability/create-lot', 'traceability/get-seller-lot', 'traceability/list-lots', 'traceability/recall-lot',
  ],
  handle_orders: [
    'areas/list-communes-by-id', 'orders/get-invoice-file', 'orders/list-orders-to-print', 'orders/set-invoice',
    'disputes/find-case-picture', 'disputes/get-dispute', 'disputes/open-dispute', 'disputes/write-message',
    'returns/answer-return', 'returns/get-return', 'returns/receive-return', 'returns/refund-return',
    'payments/confirm-payment', 'payments/count-money-tasks', 'payments/get-waiting-payment', 'payments/list-due-refunds', 'payments/list-payment-cases', 'payments/list-waiting-payments', 'payments/mark-refund-done', 'payments/solve-case',
    'fulfilment/cancel-parcel', 'fulfilment/create-parcel', 'fulfilment/create-round', 'fulfilment/get-parcel', 'fulfilment/get-parcel-label', 'fulfilment/get-round',
    'fulfilment/leave-round', 'fulfilment/list-quotes', 'fulfilment/list-rounds', 'fulfilment/move-parcel',
    'identity/require-seller', 'orders/get-seller-order', 'orders/list-seller-orders', 'orders/list-unread-messages', 'orders/mark-messages-read',
    'orders/send-order-message', 'orders/take-seller-step', 'traceability/list-line-lots',
  ],
  dress_shop: [
    'catalog/list-groups-of-seller', 'identity/require-seller', 'sellers/answer-checklist-item', 'sellers/answer-request', 'sellers/apply-seller', 'sellers/edit-shop',
    'sellers/find-shop', 'sellers/get-checklist', 'sellers/set-holiday',
  ],
  run_shop: [
    'fulfilment/close-pickup-point', 'fulfilment/drop-seller-rates', 'fulfilment/find-pickup-point', 'fulfilment/get-delivery', 'fulfilment/save-pickup-point',
    'fulfilment/set-delivery', 'fulfilment/set-seller-rate',
    'discounts/list-discounts', 'discounts/submit-discount',
    'ledger/get-seller-balance', 'ledger/get-tax-statement', 'ledger/list-balance-lines', 'ledger/write-balance-file', 'ledger/write-tax-statement', 'orders/list-order-codes',
    'areas/list-communes', 'assistance/list-helped-acts', 'assistance/undo-act', 'audit/list-seller-acts', 'catalog/list-products-of-members', 'catalog/set-producer',
    'identity/grant-seller-role', 'identity/list-shop-people', 'identity/require-seller', 'identity/revoke-seller-role', 'sellers/add-member', 'sellers/agree-membership',
    'sellers/end-membership', 'sellers/find-bank-account', 'sellers/give-consent', 'sellers/list-banks', 'sellers/list-consents', 'sellers/list-members',
    'sellers/revoke-consent', 'sellers/set-bank-account', 'reports/get-shop-sales', 'sellers/find-sales-consent', 'sellers/hide-sales', 'sellers/show-sales',
  ],
  any_officer: [
    'visits/count-work', 'identity/require-any-officer', 'identity/require-officer', 'reports/get-officer-work', 'reports/get-overview',
  ],
  assist_households: [
    'visits/list-own-work',
    'areas/list-communes-by-id', 'identity/require-officer', 'identity/require-seller', 'sellers/ask-consent', 'sellers/give-consent-on-paper', 'sellers/give-consent',
    'sellers/list-households', 'sellers/register-household', 'sellers/revoke-consent',
  ],
  visit_households: [
    'identity/require-officer', 'visits/get-work-line', 'visits/list-own-work', 'visits/list-visits', 'visits/write-visit',
  ],
  plan_visits: [
    'areas/list-communes-by-id', 'identity/list-visitors', 'identity/require-officer', 'visits/get-work-line', 'visits/list-visits', 'visits/list-work', 'visits/plan-visit', 'visits/list-visit-effect',
    'visits/write-visit', 'visits/write-work-file',
  ],
  check_sellers: [
    'catalog/list-groups-of-seller', 'identity/require-officer', 'sellers/get-seller-to-check', 'sellers/list-consents',
    'sellers/list-sellers-to-check', 'sellers/revoke-consent', 'sellers/take-decision',
  ],
  suspend_sellers: [],
  review_listings: [
    'catalog/approve-listings', 'catalog/decide-on-listing', 'catalog/get-review', 'catalog/list-review-queue', 'identity/require-officer',
  ],
  close_months: [
    'identity/require-officer', 'reports/close-month', 'reports/get-closed-figures', 'reports/list-closed-months', 'reports/recompute-month', 'reports/ask-report', 'reports/get-report-file', 'reports/list-report-files', 'reports/read-report-sheet',
  ],
  set_targets: [],
  take_down_listings: [
    'catalog/carry-out-takedown', 'catalog/find-listings', 'catalog/lift-takedown', 'catalog/list-takedowns', 'catalog/order-takedown', 'identity/require-officer',
    'orders/count-lot-orders', 'traceability/list-recalls', 'traceability/recall-lot',
  ],
  keep_register: [
    'areas/list-communes-by-id', 'areas/list-communes', 'areas/list-former-districts', 'identity/require-officer', 'imports/confirm-import', 'imports/get-import-run',
    'imports/list-import-runs', 'imports/start-import', 'imports/write-rows-to-mend', 'imports/write-template', 'ocop/store-sent-scan', 'register/compare-versions',
    'register/confirm-claim', 'register/correct-entry', 'register/find-register-state', 'register/get-claim', 'register/get-entry', 'register/list-absent-entries',
    'register/list-claims', 'register/list-entries', 'register/list-versions', 'register/refuse-claim', 'register/register-import', 'register/remove-absent-entries',
    'register/remove-entry', 'register/write-register-file',
  ],
  check_papers: [
    'areas/list-communes-by-id', 'identity/require-officer', 'register/decide-paper', 'register/list-papers', 'register/list-unpapered-products',
  ],
  keep_households: [
    'households/get-household-link', 'households/link-household',
    'households/households-import', 'households/list-absent-households', 'households/list-year-households', 'households/remove-absent-households', 'identity/require-officer',
    'imports/confirm-import', 'imports/get-import-run', 'imports/list-import-runs', 'imports/start-import', 'imports/write-template', 'reports/get-funnel',
  ],
  see_figures: [
    'reports/get-funnel',
    'identity/require-officer', 'reports/get-area-map', 'reports/get-months', 'reports/get-report-province', 'reports/get-target-page', 'reports/list-sales-stories', 'reports/list-targets', 'reports/read-figure-page', 'reports/set-targets',
  ],
  open_wall: [
    'identity/require-officer', 'reports/watch-wall',
  ],
  grant_roles: [
    'identity/get-officer', 'identity/grant-role', 'identity/list-grant-choices', 'identity/list-officers', 'identity/require-officer', 'identity/revoke-role',
  ],
  read_audit: [
    'audit/list-area-acts', 'identity/require-officer', 'sellers/list-seller-names',
  ],
  watch_orders: ['identity/require-officer', 'orders/call-off-order', 'orders/list-late-orders'],
  keep_search: [
    'identity/require-officer', 'search/add-synonym', 'search/end-synonym', 'search/get-index-state', 'search/list-pins', 'search/list-searches',
    'search/list-synonyms', 'search/pin-product', 'search/preview-rule', 'search/restore-pin', 'search/restore-synonym', 'search/unpin-product',
  ],
  keep_discounts: [
    'discounts/list-discounts', 'discounts/submit-discount', 'identity/require-officer',
  ],
  keep_delivery: [
    'fulfilment/add-delivery-rate', 'fulfilment/carrier-communes-import', 'fulfilment/get-market-rates', 'fulfilment/list-carrier-states', 'fulfilment/set-delivery-days',
    'fulfilment/write-lacking-communes', 'identity/require-officer', 'imports/confirm-import', 'imports/get-import-run', 'imports/list-import-runs',
    'imports/start-import', 'imports/write-rows-to-mend', 'imports/write-template',
  ],
  settle_disputes: [
    'disputes/decide-dispute', 'disputes/find-case-picture', 'disputes/get-case', 'disputes/list-disputes', 'disputes/set-dispute-rules', 'disputes/write-message', 'identity/require-officer',
  ],
  change_settings: [
    'catalog/get-review-rules', 'catalog/set-review-rules', 'identity/require-officer', 'ocop/list-paper-rules', 'ocop/set-paper-rules', 'sellers/list-checklist-items',
    'sellers/retire-checklist-item', 'sellers/save-checklist-item',
  ],
  manage_money: [
    'orders/count-invoices', 'orders/get-invoice-file', 'orders/list-invoices',
    'payments/get-settlement', 'payments/list-comparisons', 'payments/list-due-refunds', 'payments/list-payment-cases', 'payments/list-settlements', 'payments/mark-refund-done', 'payments/read-settlement', 'payments/solve-case', 'payments/solve-settlement-line',
    'catalog/set-tax-class', 'identity/require-officer', 'ledger/drop-payouts', 'ledger/end-commission', 'ledger/get-ledger-start', 'ledger/get-money-seller', 'ledger/get-payout-batch',
    'ledger/get-payout-plan', 'ledger/get-seller-balance', 'ledger/get-trial-balance', 'ledger/list-balance-lines', 'ledger/list-commission-rules', 'ledger/list-held-money',
    'ledger/list-payout-batches', 'ledger/list-seller-balances', 'ledger/list-tax-month', 'ledger/list-tax-rates', 'ledger/list-taxed-products', 'ledger/mark-payout', 'ledger/match-statement',
    'ledger/propose-payouts', 'ledger/record-card-transfer', 'ledger/record-market-payment', 'ledger/record-pay-in', 'ledger/send-payouts', 'ledger/set-commission', 'ledger/set-tax-rate', 'ledger/set-least-payout', 'ledger/write-payout-file',
    'ledger/write-tax-month', 'orders/list-order-codes',
  ],
  keep_systems: [
    'identity/require-officer', 'reports/get-licence', 'reports/set-licence', 'systems/create-system', 'systems/get-system', 'systems/get-webhook', 'systems/list-key-areas', 'systems/list-systems', 'systems/submit-system', 'systems/submit-webhook',
  ],
  market: [
    'households/households-import', 'households/link-household', 'reports/compare-stages', 'reports/keep-stages',
    'areas/get-area-scope', 'reports/tell-public-months', 'systems/deliver-news', 'systems/find-paused', 'systems/forget-deliveries', 'systems/spread-event', 'systems/tell-new-day',
    'visits/follow-work-lists', 'visits/keep-work-lists',
    'fulfilment/enter-way', 'ledger/sum-ledger', 'ledger/enter-card-transfer', 'ledger/enter-payment', 'ledger/enter-provider-fee', 'ledger/enter-sale', 'ledger/get-payout-batch', 'ledger/match-statement', 'ledger/propose-payouts', 'ledger/record-pay-in', 'ledger/send-payouts',
    'disputes/decide-dispute', 'disputes/drop-unused-evidence', 'disputes/open-dispute', 'disputes/tell-dispute-message', 'disputes/write-message', 'returns/answer-return', 'returns/ask-return', 'returns/conclude-returns', 'returns/follow-return',
    'payments/begin-payment', 'payments/name-refund-account', 'payments/read-settlement', 'payments/receive-bank-notice', 'orders/step-order', 'search/search-products',
    'payments/close-payment-page', 'payments/compare-providers', 'payments/enter-settlement', 'payments/follow-order-step', 'payments/note-cash', 'payments/send-refund', 'payments/work-bank-notice', 'payments/work-provider-event',
    'fulfilment/ask-carriers', 'fulfilment/cancel-at-carrier', 'fulfilment/carrier-communes-import', 'fulfilment/find-cash-move', 'fulfilment/follow-order',
    'fulfilment/send-parcel', 'fulfilment/share-round', 'fulfilment/work-notice',
    'checkout/forget-attempts', 'orders/release-unsold-discounts',
    'search/lexicon-reader', 'catalog/announce-changed-products', 'audit/record-act', 'areas/find-province', 'areas/import-boundaries', 'areas/load-areas', 'catalog/announce-shop-products', 'catalog/drop-unused-pictures', 'catalog/edit-product', 'catalog/get-seller-product',
    'catalog/list-due-takedowns', 'catalog/product-import', 'catalog/publish-approved', 'catalog/set-stock', 'catalog/store-picture', 'catalog/withdraw-member-products',
    'fulfilment/list-delivery-rates', 'identity/appoint-operator', 'systems/create-api-token', 'identity/create-person', 'identity/forget-sessions',
    'identity/list-officer-phones', 'identity/set-demo-second-factor', 'imports/apply-import', 'imports/confirm-import', 'imports/delete-old-imports',
    'imports/read-import', 'imports/start-import', 'imports/write-rows-to-mend', 'imports/write-sheet', 'notifications/forget-codes', 'notifications/queue-messages',
    'notifications/resume-messages', 'notifications/send-message', 'orders/list-late-orders', 'orders/take-due-steps', 'orders/tell-order-messages', 'orders/tell-order-step', 'orders/tell-recalled-buyers', 'register/register-import',
    'register/list-told-ends', 'register/tell-sellers-of-ends', 'register/watch-papers', 'search/count-search', 'search/create-search', 'search/forget-searches', 'search/search-counts', 'search/begin-rebuild', 'search/compare-index', 'search/continue-rebuild', 'search/fill-empty-table', 'search/keep-index', 'search/note-fault', 'search/rebuild-index', 'search/send-changes', 'search/stop-rebuild', 'search/take-changes',
    'sellers/announce-suspension', 'sellers/answer-checklist-item', 'sellers/apply-seller', 'sellers/approve-seller', 'sellers/ask-seller',
    'sellers/decide-paper', 'sellers/pass-on-seller', 'sellers/refuse-seller', 'sellers/set-holiday', 'sellers/start-suspensions', 'sellers/tell-helped',
    'traceability/recall-lot', 'reports/close-month', 'reports/ask-report', 'reports/list-report-files', 'reports/make-report', 'reports/restate-months', 'visits/plan-visit', 'visits/write-visit', 'reports/build-figures', 'reports/compare-order-sums', 'reports/keep-order-sums',
    'reports/compare-acting', 'reports/compare-complaints', 'reports/compare-levels', 'reports/compare-tax', 'reports/keep-acting', 'reports/keep-complaints', 'reports/keep-levels', 'reports/keep-tax', 'reports/reckon-past-levels',
  ],
  inside: [
    'reports/rebuild-acting', 'reports/rebuild-order-sums', 'reports/rebuild-complaints', 'reports/rebuild-levels', 'reports/rebuild-tax',
    'areas/list-closed-communes', 'reports/rebuild-stages',
    'systems/change-secret', 'systems/change-system', 'systems/end-system', 'systems/revoke-key', 'systems/rotate-key', 'systems/send-by-hand', 'systems/steer-webhook',
    'reports/get-wall', 'areas/get-province-map', 'catalog/announce-sold', 'ledger/enter-delivery-cost', 'ledger/enter-handed-over', 'orders/note-returned', 'returns/end-return', 'returns/store-evidence', 'traceability/return-some-to-lots',
    'orders/note-money', 'orders/set-payment-time', 'orders/take-up-order', 'payments/create-refund',
    'payments/feeds', 'payments/providers',
    'fulfilment/carriers', 'fulfilment/move-cash',
    'ledger/enter-refund', 'ledger/list-commissions',
    'areas/find-commune-by-code', 'search/place-query', 'areas/find-area', 'areas/find-commune', 'areas/get-area', 'areas/list-former-communes', 'areas/list-provinces', 'areas/resolve-old-address',
    'audit/record-acts', 'cart/empty-cart', 'cart/find-account-cart', 'cart/find-cart', 'cart/merge-cart', 'checkout/get-address-choice', 'checkout/list-addresses', 'discounts/create-discount', 'discounts/end-discount', 'discounts/list-discounts-by-code',
    'discounts/release-discounts', 'discounts/take-discounts', 'fulfilment/list-delivery-options', 'orders/attach-orders', 'orders/create-order-group', 'orders/find-placed-group', 'payments/list-payment-methods', 'catalog/add-picture', 'catalog/add-stock',
    'catalog/hold-for-paper', 'catalog/list-product-cards', 'catalog/list-season-products', 'catalog/move-picture-first', 'catalog/release-held-product',
    'catalog/remove-picture', 'catalog/return-stock', 'catalog/take-product-changes', 'catalog/take-stock', 'checkout/place-order', 'identity/list-shops',
    'identity/start-session', 'notifications/check-phone-code', 'notifications/find-last-code', 'notifications/send-phone-code', 'ocop/drop-certificates',
    'ocop/drop-paper', 'ocop/keep-paper', 'ocop/mark-paper', 'ocop/note-ends', 'ocop/put-certificate', 'ocop/store-scan', 
    'register/find-likely-entry', 'register/suggest-entries', 'search/refresh-index', 'sellers/find-live-consent', 'sellers/find-seller',
    'sellers/record-seller-act', 'sellers/register-seller', 'sellers/resting-sql', 'sellers/restore-seller', 'sellers/set-identity-level', 'sellers/trust-seller',
    'traceability/return-to-lots', 'traceability/take-from-lots',
  ],
};
