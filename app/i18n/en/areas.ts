import type { Translated } from '../translated.ts';

export const areas: Translated<'areas'> = {
  title: 'Where it is made',
  intro: 'Vietnam has had no districts since 1 July 2025. Goods are still listed here by the former districts that people know, with the communes of today below each.',
  goodsCount: '{count, plural, =0 {no goods yet} one {# product} other {# products}}',
  communesOf: 'Communes of today',
  mostlyOf: 'Mostly the former <district></district>',
  nowIn: 'Now in {province}',
  goodsFrom: 'Goods from {area}',
  description: 'Specialities and OCOP goods from {area}: buy from those who make them, and pay on delivery.',
  noGoods: 'Nothing is sold here yet. See other areas, or what is selling well.',
};
