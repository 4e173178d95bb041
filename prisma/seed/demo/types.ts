import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';
import type { PictureKind } from './pictures/kinds.ts';

/** A text in both languages of the market. Vietnamese is the original. */
export type BothLanguages = { vi: string; en: string };

export type SellerKind = 'household' | 'registered_household' | 'group' | 'cooperative' | 'farm' | 'company';

export type DemoSeller = {
  slug: string;
  /** As it stands on the shop sign: "Hợp tác xã Xoài Hòa Lộc". */
  name: string;
  kind: SellerKind;
  /** The person who answers the phone. */
  contact: string;
  /** Code of a commune that is in force today. */
  communeCode: string;
  /** Hamlet or street within the commune. */
  street: string;
  /** The year in which the household or firm began. */
  since: number;
  about: BothLanguages;
};

export type DemoVariant = {
  name: BothLanguages;
  /** Đồng, VAT included. */
  price: number;
  /** Net weight for the price per kg; null where a price per kg means nothing (crafts, plants, tours). */
  netGrams: number | null;
  /** Gross weight for the parcel, in grams. */
  weightGrams: number;
  stock: number;
};

export type DemoDocument = {
  kind: 'food_safety' | 'self_declaration' | 'vietgap' | 'organic' | 'geographical_indication';
  number: string;
  issuer: string;
  /** Vietnam days; null = no end. */
  issuedOn: string;
  endsOn: string | null;
};

export type DemoProduct = {
  slug: string;
  seller: string;
  name: BothLanguages;
  group: OcopGroupKey;
  /** The first picture of the product, then further ones (packaging, the place). */
  pictures: PictureKind[];
  /** One sentence under the name. */
  summary: BothLanguages;
  /** 2 to 4 paragraphs, parted by a blank line. */
  story: BothLanguages;
  ingredients: string | null;
  storage: string | null;
  shelfLifeDays: number | null;
  /** Months (1 to 12) in which there is something to sell; null = all the year. */
  season: number[] | null;
  variants: DemoVariant[];
  /** An OCOP certificate; it runs 36 months from its issue. */
  certificate: { stars: 3 | 4 | 5; number: string; decision: string; issuer: string; issuedOn: string } | null;
  documents: DemoDocument[];
  /** How well it sells, 1 (hardly) to 10 (the market's best sellers). */
  demand: number;
};

export type DemoDistrict = { key: string; sellers: DemoSeller[]; products: DemoProduct[] };
