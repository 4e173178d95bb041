import type { Dong } from '#app/shared/money.ts';

/** A picture of a product; its files stand in the storage under the key. */
export type Picture = { key: string; width: number; height: number; color: string };

/** What a list shows of a product. */
export type ProductCard = {
  id: string;
  slug: string;
  name: string;
  nameEn: string | null;
  /** Đồng, of the cheapest variant; `unit` is that variant's name. */
  price: Dong;
  unit: string;
  unitEn: string | null;
  /** Of that variant; null where it is not known. */
  netGrams: number | null;
  variants: number;
  /** OCOP stars by a certificate that is valid today and confirmed by the register; 0 = none. */
  stars: number;
  inStock: boolean;
  /** Its shop is on holiday; then nothing is in stock either. */
  resting: boolean;
  seller: { slug: string; name: string };
  commune: { code: string; name: string; slug: string };
  district: { key: string; name: string };
  picture: Picture | null;
};
