export { shell } from './shell.ts';
export { ocop } from './ocop.ts';
export { orders } from './orders.ts';
export { catalog } from './catalog.ts';
export { sellers } from './sellers.ts';
