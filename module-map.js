/**
 * Which module may use which. The import rules (.dependency-cruiser.js), the editor's warnings (eslint.config.js) and the check of the
 * tables (scripts/checks/tables.ts) are made from this map. It has no circle: news travels up by events (app/jobs).
 * @type {Record<string, string[]>}
 */
export const moduleMap = {
  areas: [],
  ocop: [],
  notifications: [],
  sellers: ['areas'],
  identity: ['areas', 'sellers'],
  catalog: ['areas', 'ocop', 'sellers'],
  search: ['areas', 'ocop', 'sellers', 'catalog', 'orders'],
  fulfilment: ['areas'],
  cart: ['areas', 'sellers', 'catalog'],
  orders: ['areas', 'sellers', 'catalog', 'notifications'],
  checkout: ['areas', 'sellers', 'catalog', 'cart', 'fulfilment', 'orders'],
  reports: ['areas', 'ocop', 'sellers', 'catalog', 'orders'],
};
