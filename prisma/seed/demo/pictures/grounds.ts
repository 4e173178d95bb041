import type { PictureKind } from './kinds.ts';
import type { PaperName } from './palette.ts';

type Papers = readonly [PaperName, PaperName, PaperName, ...PaperName[]];

/** The papers that suit each kind: mostly the complement of its colour, at ease beside its neighbours in a list. */
export const grounds: Record<PictureKind, Papers> = {
  mango: ['sage', 'mint', 'sky', 'lilac'], 'green-mango': ['butter', 'peach', 'sand', 'blush'], durian: ['peach', 'mint', 'lilac', 'clay'],
  'dragon-fruit-red': ['mint', 'butter', 'sky', 'sage'], 'dragon-fruit-white': ['jade', 'butter', 'lake', 'sage'],
  'star-apple': ['blush', 'butter', 'mauve', 'sand'], pineapple: ['sky', 'mint', 'blush', 'lilac'], acerola: ['mint', 'sand', 'sky', 'butter'],
  mandarin: ['sky', 'mint', 'sage', 'lilac'], orange: ['apricot', 'blush', 'lilac', 'butter'], pomelo: ['blush', 'lilac', 'peach', 'sky'],
  rambutan: ['mint', 'butter', 'sage', 'sky'], longan: ['mint', 'sage', 'lake', 'blush'], guava: ['blush', 'peach', 'butter', 'lilac'],
  'rose-apple': ['mint', 'sky', 'butter', 'sand'], jackfruit: ['mint', 'blush', 'lake', 'lilac'], coconut: ['sky', 'peach', 'butter', 'sand'],
  banana: ['lake', 'mint', 'lilac', 'blush'], lime: ['butter', 'blush', 'sand', 'lilac'], sapodilla: ['mint', 'butter', 'sky', 'sage'],
  watermelon: ['butter', 'sky', 'peach', 'mist'], soursop: ['peach', 'butter', 'lilac', 'blush'], 'lychee-berry': ['mauve', 'lake', 'mint', 'blush'],
  'dried-fruit': ['mint', 'sky', 'sage', 'lilac'], 'jam-jar': ['butter', 'mint', 'blush', 'sky'],
  'leafy-greens': ['butter', 'blush', 'sand', 'peach'], chilli: ['mint', 'butter', 'sand', 'sky'], mushroom: ['jade', 'sage', 'clay', 'dusk'],
  'sweet-potato': ['mint', 'butter', 'sage', 'sky'], taro: ['sage', 'lilac', 'butter', 'mint'], 'spring-onion': ['blush', 'butter', 'lilac', 'peach'],
  shallot: ['mint', 'butter', 'sage', 'sky'], 'lotus-seed': ['blush', 'lake', 'butter', 'rose'], 'lotus-root': ['jade', 'rose', 'lake', 'sage'],
  corn: ['sky', 'lilac', 'mint', 'blush'], beans: ['peach', 'mint', 'butter', 'lilac'], 'pickle-jar': ['butter', 'mint', 'blush', 'sky'],
  'mung-sprout': ['jade', 'clay', 'lake', 'fern'],
  rice: ['fern', 'jade', 'honey', 'lake'], 'sticky-rice': ['fern', 'rose', 'lake', 'honey'], 'rice-flour': ['jade', 'rose', 'dusk', 'honey'],
  'rice-noodle': ['jade', 'clay', 'lake', 'honey'], 'rice-paper': ['jade', 'honey', 'rose', 'dusk'], 'shrimp-cracker': ['jade', 'lake', 'fern', 'dusk'],
  'puffed-rice': ['mint', 'rose', 'lake', 'sage'], cake: ['mint', 'rose', 'lake', 'butter'], 'banh-tet': ['butter', 'peach', 'blush', 'sand'],
  vermicelli: ['jade', 'clay', 'lake', 'fern'],
  nem: ['butter', 'mint', 'sand', 'sky'], sausage: ['mint', 'butter', 'sage', 'sky'], 'dried-fish': ['mint', 'sage', 'butter', 'lake'],
  'fresh-fish': ['butter', 'peach', 'blush', 'sand'], shrimp: ['mint', 'lake', 'sky', 'sage'], 'dried-shrimp': ['mint', 'lake', 'sage', 'sky'],
  crab: ['lake', 'mint', 'butter', 'sky'], clams: ['peach', 'lake', 'sand', 'jade'], duck: ['jade', 'lake', 'clay', 'fern'],
  'duck-eggs': ['clay', 'fern', 'honey', 'rose'], chicken: ['mint', 'sky', 'sage', 'butter'], 'beef-jerky': ['mint', 'butter', 'sage', 'sand'],
  'fish-sauce': ['mint', 'sand', 'sky', 'butter'], 'shrimp-paste': ['mint', 'sage', 'lake', 'butter'], 'braised-fish-pot': ['mint', 'sage', 'butter', 'sky'],
  'swiftlet-nest': ['rose', 'jade', 'mauve', 'honey'],
  'rice-wine': ['sage', 'clay', 'jade', 'honey'], 'fruit-wine': ['mauve', 'mint', 'butter', 'blush'], juice: ['mint', 'sky', 'lilac', 'butter'],
  tea: ['sand', 'blush', 'butter', 'mist'], 'lotus-tea': ['mint', 'lake', 'sage', 'jade'], coffee: ['sand', 'apricot', 'mint', 'blush'],
  cocoa: ['mint', 'butter', 'sky', 'blush'], honey: ['sky', 'mint', 'sage', 'lilac'], herbs: ['sand', 'blush', 'butter', 'mist'],
  capsules: ['mint', 'sand', 'blush', 'sky'], 'essential-oil': ['lilac', 'mist', 'sand', 'blush'], soap: ['lilac', 'mint', 'blush', 'sky'],
  'coconut-oil': ['lake', 'sand', 'mint', 'peach'],
  mat: ['sand', 'mint', 'lake', 'butter'], 'water-hyacinth-basket': ['lilac', 'mint', 'sky', 'blush'], 'bamboo-basket': ['mint', 'sky', 'blush', 'sage'],
  'checkered-scarf': ['sand', 'butter', 'mint', 'peach'], 'lotus-silk': ['mint', 'sage', 'lake', 'sand'], 'conical-hat': ['jade', 'lake', 'rose', 'fern'],
  'model-boat': ['lake', 'sand', 'mint', 'sky'], 'lotus-lamp': ['dusk', 'jade', 'mauve', 'lake'], pottery: ['mint', 'sky', 'sand', 'sage'],
  'wood-carving': ['mint', 'sage', 'sky', 'blush'], broom: ['mint', 'blush', 'sky', 'lake'],
  rose: ['mint', 'sand', 'mist', 'sky'], chrysanthemum: ['sky', 'mint', 'lilac', 'blush'], marigold: ['sky', 'mint', 'lilac', 'sage'],
  bonsai: ['sand', 'butter', 'blush', 'mist'], succulent: ['peach', 'blush', 'sand', 'lilac'], 'lotus-flower': ['mint', 'lake', 'butter', 'jade'],
  orchid: ['mint', 'butter', 'sage', 'mist'], 'ornamental-fish': ['lake', 'sky', 'mint', 'jade'], 'kumquat-tree': ['sky', 'blush', 'mint', 'lilac'],
  bougainvillea: ['mint', 'butter', 'sky', 'sand'],
  'boat-trip': ['butter', 'peach', 'sky'], homestay: ['peach', 'butter', 'sky'], 'orchard-visit': ['butter', 'sky', 'peach'],
  'flower-village': ['peach', 'sky', 'butter'], 'bird-park': ['peach', 'butter', 'sky'], 'floating-market': ['peach', 'butter', 'rose'],
  'cooking-class': ['sand', 'mint', 'butter'],
  'gift-box': ['mint', 'sand', 'blush', 'sky'], carton: ['mint', 'sky', 'sage', 'blush'], 'kraft-bag': ['mint', 'sage', 'blush', 'sky'],
  'glass-jar': ['sand', 'peach', 'mint', 'lilac'], 'net-bag': ['mint', 'sand', 'sky', 'blush'],
};

/** How much nearer than drawn a subject is shown, and how far it is lifted, so that all fill the sheet alike. */
export const framing: Partial<Record<PictureKind, readonly [nearer: number, rise: number]>> = {
  'sweet-potato': [1.16, 60], 'rice-noodle': [1.06, 110], vermicelli: [1.1, 90], 'rice-paper': [1.04, 50], 'puffed-rice': [1.08, 60], cake: [1.1, 70],
  'sticky-rice': [1.12, 60], nem: [1.06, 90], sausage: [1.1, 80], 'dried-fish': [1.04, 100], 'fresh-fish': [1.02, 90], shrimp: [1.06, 70],
  'swiftlet-nest': [1.14, 110], 'beef-jerky': [1.08, 60], 'dried-fruit': [1.2, 30], 'dried-shrimp': [1.12, 40], 'mung-sprout': [1.08, 40],
  'shrimp-cracker': [1.1, 30], clams: [1.12, 70], 'duck-eggs': [1.12, 60], 'braised-fish-pot': [1.16, 40], 'lotus-root': [1.04, 60],
  crab: [1, 70], 'lychee-berry': [1.12, 30], longan: [1.12, 30], tea: [1.08, 60], 'lotus-tea': [1.08, 60], soap: [1.08, 60], 'bamboo-basket': [1.06, 30],
  capsules: [1.1, 30], 'essential-oil': [1.06, 20], 'rice-wine': [1.1, 40], 'fruit-wine': [1.06, 30], juice: [1.1, 40], coffee: [1.12, 50], honey: [1.1, 50],
  herbs: [1.06, 40], 'coconut-oil': [1.12, 50], mat: [1.04, 60], 'checkered-scarf': [1.06, 30], 'lotus-silk': [1.1, 80], 'model-boat': [1.1, 60],
  'lotus-lamp': [1.14, 40], pottery: [1.1, 50], 'jam-jar': [1.14, 50], 'pickle-jar': [1.08, 40], 'fish-sauce': [1.06, 40], 'shrimp-paste': [1.12, 50],
  marigold: [1.06, 60], succulent: [1.12, 60], rose: [1.06, 40], 'gift-box': [1.06, 50], 'glass-jar': [1.12, 50], 'kraft-bag': [1.04, 40],
  'rice-flour': [1.08, 50], rice: [1.1, 50], 'spring-onion': [1.04, 0], 'lotus-seed': [1.08, 50], chilli: [1.04, 40], corn: [1.04, 20],
};
