import type { FieldMetadata } from '@conform-to/react';
import { useTranslations } from 'use-intl';
import { findGroup } from '#app/modules/ocop/groups.ts';
import type { ListingState } from '../listing.ts';
import { ownGoods } from '../producer.ts';
import type { Reach } from '../reach.ts';
import { formatWeight } from '../typed-numbers.ts';

type WrittenVariant = Record<'id' | 'name' | 'price' | 'netGrams' | 'weightGrams' | 'stock' | 'stockSeen' | 'sku' | 'gtin', string>;

/** What the form holds before its schema reads it: texts, as one types them. */
export type WrittenProduct = {
  name: string;
  nameEn: string;
  groupKey: string;
  summary: string;
  summaryEn: string;
  story: string;
  storyEn: string;
  ingredients: string;
  storage: string;
  shelfLifeDays: string;
  seasonMonths: string[];
  harvestOn: string;
  reach: string;
  producerId: string;
  originCommuneId: string;
  variants: WrittenVariant[];
};

export type WrittenVariants = WrittenProduct['variants'];

const blank: WrittenVariant = { id: '', name: '', price: '', netGrams: '', weightGrams: '', stock: '', stockSeen: '', sku: '', gtin: '' };

export type WrittenSource = {
  state: ListingState;
  name: string;
  nameEn: string | null;
  groupKey: string;
  summary: string;
  summaryEn: string | null;
  story: string;
  storyEn: string | null;
  ingredients: string | null;
  storage: string | null;
  shelfLifeDays: number | null;
  seasonMonths: number[];
  /** 'YYYY-MM-DD' */
  harvestOn: string | null;
  reach: Reach;
  producerId: string | null;
  originCommuneId: string | null;
  variants: { id: string; name: string; price: number; netGrams: number | null; weightGrams: number; stock: number; sku: string | null; gtin: string | null }[];
};

/** A product as its seller would have typed it. A product without a variant begins with an empty row. */
export function writtenProduct(product: WrittenSource, locale: 'vi' | 'en'): WrittenProduct {
  const { variants, shelfLifeDays, seasonMonths, ...texts } = product;
  const price = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-US');
  const rows = variants.map(({ id, name, price: amount, netGrams, weightGrams, stock, sku, gtin }) => ({
    id,
    name,
    price: price.format(amount),
    netGrams: netGrams === null ? '' : formatWeight(netGrams, locale),
    weightGrams: weightGrams === 0 ? '' : formatWeight(weightGrams, locale),
    stock: String(stock),
    stockSeen: String(stock),
    sku: sku ?? '',
    gtin: gtin ?? '',
  }));
  return {
    name: texts.name,
    nameEn: texts.nameEn ?? '',
    groupKey: texts.groupKey,
    summary: texts.summary,
    summaryEn: texts.summaryEn ?? '',
    story: texts.story,
    storyEn: texts.storyEn ?? '',
    ingredients: texts.ingredients ?? '',
    storage: texts.storage ?? '',
    shelfLifeDays: shelfLifeDays === null ? '' : String(shelfLifeDays),
    seasonMonths: seasonMonths.map(String),
    harvestOn: texts.harvestOn ?? '',
    // Nobody may have chosen yet how far fresh goods of a draft may travel.
    reach: product.state === 'draft' && texts.reach === 'country' && findGroup(texts.groupKey)?.fresh ? '' : texts.reach,
    producerId: texts.producerId ?? ownGoods,
    originCommuneId: texts.originCommuneId ?? '',
    variants: rows.length > 0 ? rows : [blank],
  };
}

const codes = [
  'missing', 'too_long', 'group', 'price', 'weight', 'stock', 'days', 'too_many', 'reach', 'gtin_digits', 'gtin_check', 'sku', 'sku_twice', 'sku_taken', 'day', 'harvest_past', 'origin', 'producer',
] as const;

/** Says a field's mistake in words. */
export function useMistake(): (errors: string[] | undefined) => string | null {
  const t = useTranslations('seller.editor.errors');
  return (errors) => (errors?.[0] ? t(codes.find((code) => code === errors[0]) ?? 'other') : null);
}

/** What a text field of the form is called, what it holds, and what is wrong with it. */
export function useTextProps() {
  const mistake = useMistake();
  return (field: FieldMetadata<string, WrittenProduct, string[]>) => ({
    key: field.key,
    name: field.name,
    defaultValue: field.initialValue,
    error: mistake(field.errors),
  });
}
