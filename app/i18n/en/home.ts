import type { Translated } from '../translated.ts';

export const home: Translated<'home'> = {
  title: 'OCOP specialities of {province}',
  heading: 'Good things of our land, from those who make them',
  intro: 'Fruit, cakes, dried fish, rice, sedge mats, flowers… made by the households and cooperatives of {province}. Pay on delivery.',
  seeAll: 'See all goods',
  season: 'In season',
  liked: 'Best sellers',
  stars: 'OCOP five stars',
  groups: 'Kinds of goods',
  districts: 'Find by place',
  part: '{name} area',
  allAreas: 'See all places',
  pillars: {
    direct: 'From the source',
    directText: 'Each product names its maker and commune.',
    stars: 'True stars',
    starsText: 'An OCOP star shows only while its certificate is valid.',
    cash: 'Pay on delivery',
    cashText: 'See the goods first, then pay; or transfer by VietQR.',
  },
};
