import { REGION_OF_PROVINCE } from './internal/written/provinces.ts';

/** Whether a two-digit code is that of one of the 34 provinces in force. Asks no database. */
export function isProvinceInForce(code: string): boolean {
  return Object.hasOwn(REGION_OF_PROVINCE, code);
}
