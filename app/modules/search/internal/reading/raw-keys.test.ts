import { expect, test } from 'vitest';
import { readRawKeys } from './raw-keys.ts';

test.each([
  ['xoaif', 'xoài'], ['xoafi', 'xoài'], ['phee', 'phê'], ['caf', 'cà'], ['dduwowngf', 'đường'], ['dduongwf', 'đường'], ['duongdwf', 'đường'], ['dduwongf', 'đường'], ['suwax', 'sữa'], ['suaxw', 'sữa'],
  ['rieengf', 'riềng'], ['riengef', 'riềng'], ['mawms', 'mắm'], ['mamws', 'mắm'], ['bowr', 'bở'], ['boor', 'bổ'], ['quyts', 'quýt'], ['gioongs', 'giống'], ['hoaf', 'hoà'], ['hoar', 'hoả'], ['thuyr', 'thuỷ'],
  ['quaf', 'quà'], ['nguyeenx', 'nguyễn'], ['ruwowuj', 'rượu'], ['ruouwj', 'rượu'], ['luwowns', 'lướn'], ['taams', 'tấm'], ['wowts', 'ướt'], ['khoai', null], ['dawcj', 'đặc'.replace('đ', 'd')], ['mias', 'mía'], ['muaf', 'mùa'], ['duwaf', 'dừa'],
  ['duawf', 'dừa'], ['oois', 'ối'], ['oair', 'oải'], ['caphee', null], ['xx', null], ['gaoj', 'gạo'], ['nghieepj', 'nghiệp'],
] as const)('the Telex keys %s make %s', (keys, made) => {
  const [word] = readRawKeys(keys);
  if (made === null) expect(word === undefined || word !== keys).toBe(true);
  else expect(word).toBe(made.normalize('NFC'));
});

test.each([
  ['xoai2', 'xoài'], ['xoa2i', 'xoài'], ['ca2', 'cà'], ['phe6', 'phê'], ['d9u7o7ng2', 'đường'], ['duong972', 'đường'], ['d9uo7ng2', 'đường'], ['su7a4', 'sữa'], ['sua74', 'sữa'], ['ma8m1', 'mắm'], ['mam81', 'mắm'], ['ga5o', 'gạo'], ['bo63', 'bổ'], ['rie6ng', 'riêng'], ['ruou75', 'rượu'],
])('the VNI keys %s make %s', (keys, made) => {
  expect(readRawKeys(keys)).toEqual([made]);
});

test.each(['st25', 'ri6', 'om5451', 'ot504', 'h1', 'b12', '5kg', '25', 'ri7'])('a code or a size such as %s is not taken for VNI', (code) => {
  expect(readRawKeys(code)).toEqual([]);
});

test.each(['xoài', 'cà', 'Xoaif', 'a', '', 'nghieng-nghieng'])('%j has its accents already, or is no word', (typed) => {
  expect(readRawKeys(typed)).toEqual([]);
});
