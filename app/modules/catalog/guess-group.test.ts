import { expect, test } from 'vitest';
import { demoProducts } from '#seed/demo/catalogue.ts';
import { guessGroup } from './guess-group.ts';

test('what is guessed from the names of the demonstration is right, and most names are enough', () => {
  const guessed = demoProducts.flatMap(({ name, group }) => {
    const guess = guessGroup(name.vi);
    return guess ? [{ name: name.vi, group, guess }] : [];
  });
  expect(guessed.filter(({ group, guess }) => group !== guess)).toEqual([]);
  expect(guessed.length / demoProducts.length).toBeGreaterThan(0.6);
});

test('what it was made into goes before what it was made of', () => {
  expect(guessGroup('Xoài cát Hòa Lộc')).toBe('fresh-food');
  expect(guessGroup('Xoài sấy dẻo')).toBe('processed-food');
  expect(guessGroup('Rượu xoài')).toBe('alcoholic-drinks');
  expect(guessGroup('Trà xoài'.normalize('NFD'))).toBe('tea');
});

test('a name that says nothing surely is left to the seller', () => {
  for (const name of ['', 'Đặc sản quê em', 'xoai cat', 'Hương', 'Mật ong hoa nhãn', 'Bột xoài']) expect(guessGroup(name)).toBeNull();
});
