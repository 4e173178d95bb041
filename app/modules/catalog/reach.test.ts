import { expect, test } from 'vitest';
import { mayTravel, reaches } from './reach.ts';

test('goods go as far as they may, and no farther', () => {
  const allowed = Object.fromEntries(reaches.map((reach) => [reach, reaches.filter((zone) => mayTravel(reach, zone))]));
  expect(allowed).toEqual({ province: ['province'], region: ['province', 'region'], country: ['province', 'region', 'country'] });
});
