import { describe, expect, test } from 'vitest';
import { bestFits, fitName, nameWords } from './name-fit.ts';

const fit = (name: string, typed: string, level = 0) => fitName(nameWords(name), nameWords(typed), level);

describe('what is typed fits a name', () => {
  test('from any of its words on, with the last word only begun, with or without accents', () => {
    expect(fit('Xã Cái Bè', 'cai b', 1)).toEqual({ at: 0, accents: true });
    expect(fit('Xã Cái Bè', 'xa cai', 1)).toEqual({ at: 0, accents: true });
    expect(fit('Xã Cái Bè', 'bè', 1)).toEqual({ at: 1, accents: true });
    expect(fit('Xã Cái Bè', 'ca be', 1)).toBeNull();
    expect(fit('Huyện Cái Bè (Tiền Giang)', 'cai be tien', 1)?.at).toBe(0);
    expect(fit('Xã Cái Bè', 'CÁI BÈ'.normalize('NFD'), 1)).toEqual({ at: 0, accents: true });
  });

  test('not by the word that only says what kind of place it is', () => {
    expect(fit('Xã Cái Bè', 'xa', 1)).toBeNull();
    expect(fit('Thị xã Gò Công (Tiền Giang)', 'thi xa', 2)).toBeNull();
    expect(fit('Phường Phương Lâm', 'phuong', 1)).toEqual({ at: 0, accents: true });
  });

  test('without the spaces, and in another order', () => {
    expect(fit('Xã Cái Bè', 'caibe', 1)?.at).toBe(0);
    expect(fit('Xã Cái Bè', 'xacaib', 1)?.at).toBe(0);
    expect(fit('Xã Cái Bè', 'xacai', 1)?.at).toBe(0);
    expect(fit('Thị xã Gò Công', 'thix', 2)).toBeNull();
    expect(fit('Hợp tác xã Xoài Hòa Lộc', 'hoa loc hop tac')?.accents).toBe(true);
    expect(fit('Hộ Ba', 'ba ba')).toBeNull();
  });

  test('with accents that are on the way to those of the name, and not with others', () => {
    expect(fit('Đồng Tháp', 'đông')?.accents).toBe(true);
    expect(fit('Đồng Tháp', 'dong tháp')?.accents).toBe(true);
    expect(fit('Hòa Lộc', 'hoà')?.accents).toBe(true);
    expect(fit('Hòa Lộc', 'hò')?.accents).toBe(true);
    expect(fit('Bồ đề', 'bơ')?.accents).toBe(false);
    expect(fit('Trà', 'trá')?.accents).toBe(false);
  });
});

test('names with other accents are shown only where none has those that were typed, and for longer words', () => {
  const order = (typed: string, ...names: string[]) =>
    bestFits(names.map((named) => ({ named, fit: fit(named, typed) })), nameWords(typed), (a, b) => a.localeCompare(b));
  expect(order('bo', 'Bổ dưỡng', 'Bơ sáp', 'Sáp bơ')).toEqual(['Bổ dưỡng', 'Bơ sáp', 'Sáp bơ']);
  expect(order('bơ', 'Bổ dưỡng', 'Bơ sáp')).toEqual(['Bơ sáp']);
  expect(order('bọ', 'Bổ dưỡng', 'Bơ sáp')).toEqual([]);
  expect(order('cái bé', 'Cái Bè')).toEqual(['Cái Bè']);
});
