import vietqr from 'vietnam-qr-pay';
import { foldAccents } from '#app/shared/text.ts';
import type { Dong } from '#app/shared/money.ts';
import type { Account } from '../../port.ts';

/**
 * What a VietQR code holds: a transfer to an account (QRIBFTTA), in đồng, with amount and note.
 * Source: NAPAS, VietQR format for transfers 24/7, on the EMVCo merchant-presented QR specification.
 */
export function vietqrPayload({ bin, number }: Pick<Account, 'bin' | 'number'>, amount: Dong, note: string): string {
  return vietqr.QRPay.initVietQR({ bankBin: bin, bankNumber: number, amount: String(amount), purpose: transferWords(note) }).build();
}

/** A note as every bank takes it: plain letters and digits, at most 25 of them. */
export function transferWords(note: string): string {
  const plain = [...note.normalize('NFC')].map((letter) => (letter === letter.toLowerCase() ? foldAccents(letter) : foldAccents(letter).toUpperCase())).join('');
  return plain.replace(/[^ A-Za-z0-9]/g, ' ').replace(/ +/g, ' ').trim().slice(0, 25).trim();
}
