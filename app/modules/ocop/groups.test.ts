import { describe, expect, test } from 'vitest';
import { findGroup, groupsOfSector, ocopGroups, sectors } from './groups.ts';

describe('the groups of OCOP goods', () => {
  test('are 17 in six sectors, as Decision 148/QĐ-TTg counts them', () => {
    expect(new Set(ocopGroups.map(({ key }) => key)).size).toBe(17);
    expect(sectors.map(({ key }) => groupsOfSector(key).length)).toEqual([6, 2, 3, 2, 3, 1]);
  });

  test('tell which goods are food, alcohol or a service', () => {
    expect(findGroup('alcoholic-drinks')).toMatchObject({ alcohol: true, food: true, service: false });
    expect(findGroup('tourism')).toMatchObject({ service: true, food: false });
    expect(ocopGroups.filter(({ alcohol }) => alcohol)).toHaveLength(1);
    expect(ocopGroups.filter(({ sector, food }) => (sector === 'food' || sector === 'drinks') !== food).map(({ key }) => key)).toEqual(['supplements']);
  });

  test('an unknown key finds none', () => {
    expect(findGroup('constructor')).toBeNull();
    expect(findGroup('')).toBeNull();
  });

  test('are named in composed Vietnamese and in English', () => {
    for (const { name, intro } of ocopGroups) {
      expect(name.vi).toBe(name.vi.normalize('NFC'));
      expect(intro.vi).toBe(intro.vi.normalize('NFC'));
      expect(name.en).not.toBe('');
      expect(intro.en).not.toBe('');
    }
  });
});
