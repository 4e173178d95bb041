import { inLanguage, localPath } from '#app/shared/locale.ts';
import type { Locale } from '#app/shared/locale.ts';
import { pictureShareAddress } from './picture.ts';
import type { PictureView } from './picture.ts';

type Described = {
  slug: string;
  name: string;
  nameEn: string | null;
  summary: string;
  summaryEn: string | null;
  onSale: boolean;
  /** 'YYYY-MM-DD' of a harvest that is still to come. */
  harvestOn: string | null;
  holiday: { on: boolean } | null;
  pictures: PictureView[];
  seller: { name: string };
  variants: { name: string; nameEn: string | null; price: number; stock: number; sku: string | null; gtin: string | null }[];
};

/** A product in the words of schema.org: one offer for each variant. */
export function productData(product: Described, origin: string, locale: Locale): object {
  const url = origin + localPath(`/p/${product.slug}`, locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: inLanguage(locale, product.name, product.nameEn),
    description: inLanguage(locale, product.summary, product.summaryEn),
    image: product.pictures.map((picture) => origin + pictureShareAddress(picture)),
    url,
    brand: { '@type': 'Brand', name: product.seller.name },
    offers: product.variants.map((variant) => ({
      '@type': 'Offer',
      name: inLanguage(locale, variant.name, variant.nameEn),
      price: variant.price,
      priceCurrency: 'VND',
      ...(variant.sku && { sku: variant.sku }),
      ...(variant.gtin && { gtin: variant.gtin }),
      availability: `https://schema.org/${product.onSale && !product.holiday?.on && variant.stock > 0 ? (product.harvestOn ? 'PreOrder' : 'InStock') : 'OutOfStock'}`,
      ...(product.harvestOn && { availabilityStarts: product.harvestOn }),
      url,
      seller: { '@type': 'Organization', name: product.seller.name },
    })),
  };
}
