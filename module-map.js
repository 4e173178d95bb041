/**
 * Which module may use which. The import rules (.dependency-cruiser.js), the editor's warnings (eslint.config.js) and the check of the
 * tables (scripts/checks/tables.ts) are made from this map. It has no circle: news travels up by events (app/jobs).
 * @type {Record<string, string[]>}
 */
export const moduleMap = {
  areas: [],
  ocop: ['audit'],
  notifications: [],
  imports: [],
  audit: ['areas'],
  sellers: ['areas', 'ocop', 'audit', 'notifications'],
  identity: ['areas', 'sellers', 'audit', 'notifications'],
  catalog: ['areas', 'ocop', 'sellers', 'audit', 'notifications', 'imports'],
  assistance: ['sellers', 'catalog', 'audit'],
  register: ['areas', 'ocop', 'sellers', 'catalog', 'audit', 'notifications', 'imports'],
  traceability: ['areas', 'ocop', 'sellers', 'catalog', 'audit'],
  search: ['areas', 'ocop', 'sellers', 'catalog', 'orders', 'fulfilment', 'audit'],
  ledger: ['areas', 'ocop', 'sellers', 'catalog', 'audit', 'imports'],
  discounts: ['ocop', 'sellers', 'audit', 'catalog'],
  cart: ['areas', 'ocop', 'sellers', 'catalog'],
  orders: ['areas', 'sellers', 'catalog', 'notifications', 'audit', 'traceability', 'ledger', 'discounts'],
  fulfilment: ['areas', 'sellers', 'catalog', 'notifications', 'audit', 'imports', 'ledger', 'orders'],
  payments: ['areas', 'sellers', 'notifications', 'audit', 'imports', 'ledger', 'orders', 'fulfilment'],
  returns: ['sellers', 'catalog', 'notifications', 'audit', 'traceability', 'ledger', 'orders', 'payments'],
  disputes: ['sellers', 'notifications', 'audit', 'ledger', 'orders', 'fulfilment', 'payments', 'returns'],
  checkout: ['areas', 'ocop', 'sellers', 'catalog', 'cart', 'ledger', 'discounts', 'fulfilment', 'orders', 'payments', 'traceability', 'identity'],
  households: ['areas', 'sellers', 'audit', 'imports'],
  visits: ['areas', 'ocop', 'sellers', 'catalog', 'orders', 'register', 'households', 'audit', 'notifications'],
  reports: ['areas', 'audit', 'ocop', 'sellers', 'catalog', 'orders', 'ledger', 'register', 'households', 'imports'],
  systems: ['areas', 'audit', 'notifications'],
};
