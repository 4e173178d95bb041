import vietqr from 'vietnam-qr-pay';
import type { Bank } from '../bank-account.ts';

/** The banks that take transfers by VietQR, once each. Of two names of one bank the package keeps both; the older one is marked. */
export function vietqrBanks(): Bank[] {
  const banks = new Map<string, Bank>();
  for (const { bin, shortName, name, vietQRStatus, deprecated } of vietqr.Banks) {
    if (!/^\d{6}$/.test(bin) || vietQRStatus < 0 || deprecated || banks.has(bin)) continue;
    banks.set(bin, { bin, name: shortName.trim(), fullName: name.trim() });
  }
  return [...banks.values()];
}
