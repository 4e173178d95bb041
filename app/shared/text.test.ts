import { describe, expect, test } from 'vitest';
import { compareVietnamese, foldAccents, slugify, tidyText } from './text.ts';

describe('folding accents', () => {
  test('takes every tone, horn and circumflex off and keeps the words', () => {
    expect(foldAccents('Đường Nguyễn Huệ, ấp Hòa Quí')).toBe('duong nguyen hue, ap hoa qui');
    expect(foldAccents('ăằắẳẵặ âầấẩẫậ êềếểễệ ôồốổỗộ ơờớởỡợ ưừứửữự ỳýỷỹỵ ìíỉĩị đ')).toBe(
      'aaaaaa aaaaaa eeeeee oooooo oooooo uuuuuu yyyyy iiiii d',
    );
  });

  test('gives the same for composed and decomposed text', () => {
    const composed = 'Tỉnh Thừa Thiên Huế'.normalize('NFC');
    expect(foldAccents(composed.normalize('NFD'))).toBe(foldAccents(composed));
    expect(foldAccents(composed.normalize('NFD'))).toBe('tinh thua thien hue');
  });

  test('gives the same for both ways of placing a tone mark', () => {
    expect(foldAccents('Thanh Hoá')).toBe(foldAccents('Thanh Hóa'));
    expect(foldAccents('Bình Thuỷ')).toBe(foldAccents('Bình Thủy'));
  });

  test('takes the letter eth, which looks like Đ, for d', () => {
    expect(foldAccents('\u00D0ồng Tháp')).toBe('dong thap');
    expect(foldAccents('\u00F0ồng Tháp')).toBe('dong thap');
    expect(foldAccents('\u0110ồng Tháp')).toBe('dong thap');
  });

  test('writes one kind of apostrophe', () => {
    expect(foldAccents('Ea H’Leo')).toBe("ea h'leo");
    expect(foldAccents("Ea H'Leo")).toBe("ea h'leo");
  });
});

describe('slugs', () => {
  test('hold only lower-case letters, digits and single hyphens', () => {
    expect(slugify('  Mắm tôm chà Gò Công (500 g) ')).toBe('mam-tom-cha-go-cong-500-g');
    expect(slugify('Văn Miếu - Quốc Tử Giám')).toBe('van-mieu-quoc-tu-giam');
    expect(slugify('Ea H’Leo')).toBe('ea-hleo');
  });

  test('are empty where nothing can be written', () => {
    expect(slugify(' ★ ')).toBe('');
  });
});

test('stored text is composed and has single spaces', () => {
  expect(tidyText(' Xoài\u00A0 cát\nHòa Lộc '.normalize('NFD'))).toBe('Xoài cát Hòa Lộc'.normalize('NFC'));
});

test('names are sorted in the order of the Vietnamese alphabet, numbers by their value', () => {
  expect(['Đức', 'Dầu', 'Ê', 'Em', 'Ân', 'An'].sort(compareVietnamese)).toEqual(['An', 'Ân', 'Dầu', 'Đức', 'Em', 'Ê']);
  expect(['Phường 10', 'Phường 9'].sort(compareVietnamese)).toEqual(['Phường 9', 'Phường 10']);
});
