/** What an illustration can show. One drawing function each; the picture of a product varies by its slug. */
export const pictureKinds = [
  // fruit
  'mango', 'green-mango', 'durian', 'dragon-fruit-red', 'dragon-fruit-white', 'star-apple', 'pineapple', 'acerola', 'mandarin', 'orange',
  'pomelo', 'rambutan', 'longan', 'guava', 'rose-apple', 'jackfruit', 'coconut', 'banana', 'lime', 'sapodilla', 'watermelon', 'soursop',
  'lychee-berry', 'dried-fruit', 'jam-jar',
  // vegetables, roots, seeds
  'leafy-greens', 'chilli', 'mushroom', 'sweet-potato', 'taro', 'spring-onion', 'shallot', 'lotus-seed', 'lotus-root', 'corn', 'beans',
  'pickle-jar', 'mung-sprout',
  // rice and flour
  'rice', 'sticky-rice', 'rice-flour', 'rice-noodle', 'rice-paper', 'shrimp-cracker', 'puffed-rice', 'cake', 'banh-tet', 'vermicelli',
  // meat, fish, eggs
  'nem', 'sausage', 'dried-fish', 'fresh-fish', 'shrimp', 'dried-shrimp', 'crab', 'clams', 'duck', 'duck-eggs', 'chicken', 'beef-jerky',
  'fish-sauce', 'shrimp-paste', 'braised-fish-pot', 'swiftlet-nest',
  // drinks, herbs
  'rice-wine', 'fruit-wine', 'juice', 'tea', 'lotus-tea', 'coffee', 'cocoa', 'honey', 'herbs', 'capsules', 'essential-oil', 'soap', 'coconut-oil',
  // crafts
  'mat', 'water-hyacinth-basket', 'bamboo-basket', 'checkered-scarf', 'lotus-silk', 'conical-hat', 'model-boat', 'lotus-lamp', 'pottery',
  'wood-carving', 'broom',
  // plants, animals
  'rose', 'chrysanthemum', 'marigold', 'bonsai', 'succulent', 'lotus-flower', 'orchid', 'ornamental-fish', 'kumquat-tree', 'bougainvillea',
  // tourism
  'boat-trip', 'homestay', 'orchard-visit', 'flower-village', 'bird-park', 'floating-market', 'cooking-class',
  // packaging, the second picture of many goods
  'gift-box', 'carton', 'kraft-bag', 'glass-jar', 'net-bag',
] as const;

export type PictureKind = (typeof pictureKinds)[number];
