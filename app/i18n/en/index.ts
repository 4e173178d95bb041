export { shell } from './shell.ts';
export { ocop } from './ocop.ts';
