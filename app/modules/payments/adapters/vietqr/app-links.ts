import type { Dong } from '#app/shared/money.ts';
import type { Account } from '../../port.ts';

/** What VietQR.io calls a bank, by its number. */
const codes: Record<string, string> = {
  '970403': 'stb', '970405': 'vba', '970407': 'tcb', '970415': 'icb', '970416': 'acb', '970418': 'bidv', '970422': 'mb', '970423': 'tpb', '970426': 'msb',
  '970431': 'eib', '970432': 'vpb', '970436': 'vcb', '970437': 'hdb', '970440': 'seab', '970441': 'vib', '970443': 'shb', '970448': 'ocb', '970449': 'lpb',
};

/** Apps that most buyers have. The first ones take the transfer filled in; the others open, and the buyer pastes. */
const apps = [
  ['mb', 'MB Bank'], ['icb', 'VietinBank'], ['bidv', 'BIDV'], ['acb', 'ACB'], ['ocb', 'OCB'],
  ['vcb', 'Vietcombank'], ['vba', 'Agribank'], ['tcb', 'Techcombank'], ['vpb', 'VPBank'], ['tpb', 'TPBank'],
] as const;

/**
 * Links that open the buyer's bank app on a phone with the transfer filled in, where the app can.
 * Source: VietQR.io, deep links to bank apps (app, ba, am, tn, bn).
 */
export function appLinks({ bin, number, holder }: Account, amount: Dong, note: string): { name: string; address: string }[] {
  const code = codes[bin];
  return apps.map(([app, name]) => ({ name, address: `https://dl.vietqr.io/pay?${new URLSearchParams({ app, ...(code && { ba: `${number}@${code}` }), am: String(amount), tn: note, bn: holder })}` }));
}
