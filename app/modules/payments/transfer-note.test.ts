import { describe, expect, test } from 'vitest';
import { looksLikeOurs, referenceOf, referencesIn } from './transfer-note.ts';

describe('the note of a transfer', () => {
  test('is the code of the order without its dash, and short enough for every bank', () => {
    expect(referenceOf('CP7K3F9QXM-1')).toBe('CP7K3F9QXM1');
    expect(referenceOf('CP7K3F9QXM-12').length).toBeLessThanOrEqual(25);
  });

  test.each([
    'CP7K3F9QXM1',
    'cp7k3f9qxm1',
    'CP7K3F9QXM-1',
    'CP 7K3F 9QXM 1',
    'CP7K3F.9QXM.1',
    'MBVCB.5912345678.CP7K3F9QXM1.CT tu 0071000123456 TRAN VAN NAM toi 6789',
    'CUSTOMER CP7K3F9QXM1 chuyen tien mua hang',
    'IBFT CP7K3F9QXM1-211126-10:22:07 123456',
    'QR - CP7K3F9QXM1',
    'tien hang cp7k3f9qxm1FT26325998877665',
    '7K3F9QXM1',
  ])('is read as a bank hands it on: %s', (note) => {
    expect(referencesIn(note)).toContain('CP7K3F9QXM1');
  });

  test('names the order that was meant first, where digits of the bank follow', () => {
    expect(referencesIn('CP7K3F9QXM1 211126')[0]).toBe('CP7K3F9QXM1');
    expect(referencesIn('CP7K3F9QXM12')[0]).toBe('CP7K3F9QXM12');
    expect(referencesIn('CP7K3F9QXM-12 x')[0]).toBe('CP7K3F9QXM12');
  });

  test('names nothing where nothing is named', () => {
    for (const note of ['', 'tra tien ca phe', 'Chuc mung nam moi', 'CP', '0912345678']) expect(referencesIn(note)).toEqual([]);
    expect(looksLikeOurs('tra no tien dien')).toBe(false);
    expect(looksLikeOurs('CP7K3F9QX')).toBe(true);
  });

  test('of any length is read in no time', () => {
    const begun = performance.now();
    expect(referencesIn('CP7K3F9QXM1'.repeat(20_000).slice(0, 2_000)).length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
