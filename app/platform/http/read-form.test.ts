import { describe, expect, test } from 'vitest';
import { readForm } from './read-form.ts';

const post = (body: BodyInit | null, type?: string) => new Request('http://market.invalid/cart', { method: 'POST', body, ...(type && { headers: { 'content-type': type } }) });

describe('a form', () => {
  test('comes without the characters that a database refuses, and with its line breaks', async () => {
    const form = await readForm(post(new URLSearchParams({ note: 'Gói\u0000 kỹ\r\nnhé\u0007' })));
    expect(form.get('note')).toBe('Gói kỹ\r\nnhé');
  });

  test('keeps its files', async () => {
    const sent = new FormData();
    sent.append('picture', new File(['\u0000abc'], 'xoài.jpg'));
    const picture = (await readForm(post(sent))).get('picture');
    expect(picture instanceof File && [picture.name, picture.size]).toEqual(['xoài.jpg', 4]);
  });

  test.each([
    ['nothing', null, undefined],
    ['JSON', '{"intent":"add"}', 'application/json'],
    ['a broken upload', 'nonsense', 'multipart/form-data; boundary=x'],
  ])('is asked for where somebody posts %s', async (_, body, type) => {
    await expect(readForm(post(body, type))).rejects.toMatchObject({ status: 415 });
  });

  test('is posted, not put', async () => {
    await expect(readForm(new Request('http://market.invalid/cart', { method: 'PUT', body: 'a=1' }))).rejects.toMatchObject({ status: 405 });
  });
});
