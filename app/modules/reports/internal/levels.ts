import type { Measure } from '../measures.ts';

/** The measures that stand in `level_sum`, and their columns there. */
export const levelColumns = {
  accounts: 'accounts',
  households: 'households',
  verified: 'verified',
  identified: 'identified',
  shops: 'shops',
  emptyShops: 'empty_shops',
  listings: 'listings',
  ocopListings: 'ocop_listings',
  ocopRegistered: 'ocop_registered',
  endingSoon: 'ending_soon',
  traced: 'traced',
  withGtin: 'with_gtin',
  foodSafe: 'food_safe',
} as const satisfies Partial<Record<Measure, string>>;
export type LevelMeasure = keyof typeof levelColumns;

/** Shops are split by kind only. */
export const shopLevels = ['accounts', 'households', 'verified', 'identified', 'shops', 'emptyShops'] as const satisfies readonly LevelMeasure[];
/** Goods are split by kind, group and stars. */
export const goodsLevels = ['listings', 'ocopListings', 'endingSoon', 'traced', 'withGtin', 'foodSafe'] as const satisfies readonly LevelMeasure[];
/** Entries of the register are split by group and stars: they belong to no shop. */
export const registerLevels = ['ocopRegistered'] as const satisfies readonly LevelMeasure[];
