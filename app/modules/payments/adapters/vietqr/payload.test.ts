import vietqr from 'vietnam-qr-pay';
import { describe, expect, test } from 'vitest';
import { transferWords, vietqrPayload } from './payload.server.ts';

describe('the payload of a VietQR code', () => {
  test('is the one of the standard, letter by letter', () => {
    expect(vietqrPayload({ bin: '970415', number: '0011001932418' }, 120_000, 'ung ho lu lut')).toBe(
      '00020101021238570010A00000072701270006970415011300110019324180208QRIBFTTA530370454061200005802VN62170813ung ho lu lut6304C15C',
    );
    expect(vietqrPayload({ bin: '970416', number: '257678859' }, 10_000, 'Chuyển tiền')).toBe(
      '00020101021238530010A0000007270123000697041601092576788590208QRIBFTTA53037045405100005802VN62150811Chuyen tien630453E6',
    );
  });

  test('has the fields of the standard in their order, with the lengths of what they hold', () => {
    const fields: [string, string][] = [];
    for (let rest = vietqrPayload({ bin: '970436', number: 'PSP123' }, 1_234_567, 'CP7K3F9QXM1'); rest; rest = rest.slice(4 + Number(rest.slice(2, 4)))) {
      fields.push([rest.slice(0, 2), rest.slice(4, 4 + Number(rest.slice(2, 4)))]);
    }
    expect(fields.slice(0, -1)).toEqual([
      ['00', '01'],
      ['01', '12'],
      ['38', '0010A00000072701200006970436010' + '6PSP1230208QRIBFTTA'],
      ['53', '704'],
      ['54', '1234567'],
      ['58', 'VN'],
      ['62', '0811CP7K3F9QXM1'],
    ]);
    expect(fields.at(-1)?.[0]).toBe('63');
  });

  test('is read back whole for every bank that takes transfers', () => {
    for (const { bin } of vietqr.Banks.filter((bank) => /^\d{6}$/.test(bank.bin))) {
      const read = new vietqr.QRPay(vietqrPayload({ bin, number: '0071000123456' }, 1_234_567, 'CP7K3F9QXM1'));
      expect([read.isValid, read.consumer.bankBin, read.consumer.bankNumber, read.amount, read.additionalData.purpose]).toEqual([true, bin, '0071000123456', '1234567', 'CP7K3F9QXM1']);
    }
  });

  test('holds a note of plain letters, 25 at most', () => {
    expect(transferWords('Ủng hộ Đồng bào – lũ lụt miền Trung')).toBe('Ung ho Dong bao lu lut mi');
    expect(transferWords('CP7K3F9QXM-1')).toBe('CP7K3F9QXM 1');
    expect(vietqrPayload({ bin: '970415', number: '1234' }, 1_000, 'ộ'.repeat(99))).toContain(`62290825${'o'.repeat(25)}`);
  });
});
