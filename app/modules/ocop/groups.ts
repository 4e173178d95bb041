/** A name in both languages of the market. Vietnamese is the original. */
type Name = { vi: string; en: string };

export type SectorKey = 'food' | 'drinks' | 'herbs' | 'crafts' | 'ornamental' | 'tourism';

/** One of the six sectors of OCOP. */
export type Sector = { key: SectorKey; name: Name };

export type OcopGroupKey =
  | 'fresh-food'
  | 'raw-food'
  | 'processed-food'
  | 'spices'
  | 'tea'
  | 'coffee-cocoa'
  | 'alcoholic-drinks'
  | 'soft-drinks'
  | 'supplements'
  | 'cosmetics'
  | 'herbal-oils'
  | 'household-crafts'
  | 'garments'
  | 'flowers'
  | 'ornamental-plants'
  | 'ornamental-animals'
  | 'tourism';

/** One of the 17 groups into which the OCOP programme sorts goods. */
export type OcopGroup = {
  key: OcopGroupKey;
  sector: SectorKey;
  name: Name;
  /** What one finds in it, in one sentence. */
  intro: Name;
  /** One eats or drinks it, so a food-safety paper is expected. */
  food: boolean;
  /** It spoils or wilts within days. */
  fresh: boolean;
  /** It may only be sold to adults, with a notice of age. */
  alcohol: boolean;
  /** Places and dates instead of a parcel. */
  service: boolean;
};

export const sectors: readonly Sector[] = [
  { key: 'food', name: { vi: 'Thực phẩm', en: 'Food' } },
  { key: 'drinks', name: { vi: 'Đồ uống', en: 'Drinks' } },
  { key: 'herbs', name: { vi: 'Dược liệu', en: 'Medicinal herbs' } },
  { key: 'crafts', name: { vi: 'Thủ công mỹ nghệ', en: 'Handicrafts' } },
  { key: 'ornamental', name: { vi: 'Sinh vật cảnh', en: 'Ornamental plants and animals' } },
  { key: 'tourism', name: { vi: 'Du lịch nông thôn', en: 'Rural tourism' } },
];

/** The sector with this key. */
export function findSector(key: SectorKey): Sector {
  const sector = sectors.find((each) => each.key === key);
  if (!sector) throw new Error(`No sector ${key}`);
  return sector;
}

type Traits = Partial<Pick<OcopGroup, 'food' | 'fresh' | 'alcohol' | 'service'>>;

function group(key: OcopGroupKey, sector: SectorKey, name: Name, intro: Name, traits: Traits = {}): OcopGroup {
  return { key, sector, name, intro, food: false, fresh: false, alcohol: false, service: false, ...traits };
}

const food = { food: true };

/** The groups in the order of Decision 148/QĐ-TTg of 2023, under names that a buyer understands. */
export const ocopGroups: readonly OcopGroup[] = [
  group('fresh-food', 'food', { vi: 'Thực phẩm tươi sống', en: 'Fresh food' }, {
    vi: 'Trái cây hái trong ngày, rau củ, cá, thịt và trứng từ vườn, ao của người làm ra.',
    en: 'Fruit picked on the day, vegetables, fish, meat and eggs from the gardens and ponds of those who raise them.',
  }, { food: true, fresh: true }),
  group('raw-food', 'food', { vi: 'Gạo, hạt và hàng sơ chế', en: 'Rice, grains and dried goods' }, {
    vi: 'Gạo, nếp, hạt sen, cá khô, tôm khô và những thứ mới qua phơi, xay, cấp đông.',
    en: 'Rice, lotus seeds, dried fish and shrimp: goods that were only dried, milled or frozen.',
  }, food),
  group('processed-food', 'food', { vi: 'Thực phẩm chế biến', en: 'Prepared food' }, {
    vi: 'Nem, chả, bánh, kẹo, mứt, hủ tiếu, trái cây sấy làm sẵn để ăn.',
    en: 'Fermented pork, cakes, sweets, preserves, noodles and dried fruit, ready to eat.',
  }, food),
  group('spices', 'food', { vi: 'Gia vị, mắm', en: 'Spices and sauces' }, {
    vi: 'Mắm, nước mắm, tương, muối, tiêu, ớt và các thứ nêm cho bữa cơm.',
    en: 'Fermented pastes, fish sauce, soy, salt, pepper and chilli for the daily meal.',
  }, food),
  group('tea', 'food', { vi: 'Trà', en: 'Tea' }, {
    vi: 'Trà xanh, trà sen và các loại trà từ lá, hoa, hạt.',
    en: 'Green tea, lotus tea and infusions of leaves, flowers and seeds.',
  }, food),
  group('coffee-cocoa', 'food', { vi: 'Cà phê, ca cao', en: 'Coffee and cocoa' }, {
    vi: 'Cà phê rang, bột ca cao và sô-cô-la từ vườn trong tỉnh.',
    en: 'Roasted coffee, cocoa powder and chocolate from the gardens of the province.',
  }, food),
  group('alcoholic-drinks', 'drinks', { vi: 'Rượu', en: 'Spirits and wine' }, {
    vi: 'Rượu gạo, rượu nếp và rượu trái cây. Chỉ bán cho người từ đủ 18 tuổi.',
    en: 'Rice spirits and fruit wines. Sold only to people of 18 and over.',
  }, { food: true, alcohol: true }),
  group('soft-drinks', 'drinks', { vi: 'Nước uống không cồn', en: 'Soft drinks' }, {
    vi: 'Nước trái cây, nước cốt, mật và nước lên men không có cồn.',
    en: 'Juices, cordials, nectars and ferments without alcohol.',
  }, food),
  group('supplements', 'herbs', { vi: 'Thực phẩm bổ dưỡng, thuốc nam', en: 'Supplements and traditional remedies' }, {
    vi: 'Đông trùng, tinh bột nghệ, cao và viên từ cây thuốc.',
    en: 'Cordyceps, turmeric starch, extracts and tablets of medicinal plants.',
  }, food),
  group('cosmetics', 'herbs', { vi: 'Mỹ phẩm từ thảo dược', en: 'Herbal cosmetics' }, {
    vi: 'Xà bông, dầu gội, son và kem dưỡng từ cây trái trong vườn.',
    en: 'Soap, shampoo, lip balm and creams from garden plants.',
  }),
  group('herbal-oils', 'herbs', { vi: 'Tinh dầu, thảo dược khác', en: 'Oils and other herbs' }, {
    vi: 'Tinh dầu sả, tràm, bưởi, nhang thơm và cây thuốc phơi khô.',
    en: 'Lemongrass, cajeput and pomelo oils, incense and dried herbs.',
  }),
  group('household-crafts', 'crafts', { vi: 'Đồ dùng, đồ trang trí làm tay', en: 'Crafts for the home' }, {
    vi: 'Chiếu, rổ, giỏ lục bình, đồ gỗ và đồ gốm do tay thợ làng nghề làm.',
    en: 'Mats, baskets, water-hyacinth ware, wood and pottery from the hands of craft villages.',
  }),
  group('garments', 'crafts', { vi: 'Vải, đồ may mặc', en: 'Cloth and garments' }, {
    vi: 'Khăn rằn, vải dệt, áo bà ba và túi vải.',
    en: 'Checked scarves, woven cloth, the shirts of the south and cloth bags.',
  }),
  group('flowers', 'ornamental', { vi: 'Hoa', en: 'Flowers' }, {
    vi: 'Hoa giỏ, hoa chậu và hoa cắt cành từ làng hoa.',
    en: 'Flowers in baskets, in pots and cut, from the flower villages.',
  }, { fresh: true }),
  group('ornamental-plants', 'ornamental', { vi: 'Cây cảnh', en: 'Ornamental plants' }, {
    vi: 'Kiểng lá, bon-sai, mai vàng và cây giống trong chậu.',
    en: 'Foliage plants, bonsai, yellow apricot and young plants in pots.',
  }, { fresh: true }),
  group('ornamental-animals', 'ornamental', { vi: 'Động vật cảnh', en: 'Ornamental animals' }, {
    vi: 'Cá cảnh, chim cảnh và thú nuôi do nhà vườn gầy giống.',
    en: 'Ornamental fish, birds and pets bred by small growers.',
  }, { fresh: true }),
  group('tourism', 'tourism', { vi: 'Du lịch vườn, du lịch cộng đồng', en: 'Garden and community visits' }, {
    vi: 'Vé vào vườn, đi xuồng, ở nhà dân và những buổi học nghề ở quê.',
    en: 'Garden visits, boat rides, homestays and days of learning a village craft.',
  }, { service: true }),
];

/** What the groups are called in one language, by their keys. */
export function groupNames(locale: keyof Name): Record<string, string> {
  return Object.fromEntries(ocopGroups.map(({ key, name }) => [key, name[locale]]));
}

const byKey = new Map<string, OcopGroup>(ocopGroups.map((each) => [each.key, each]));

/** The group with this key, or null where there is none. */
export function findGroup(key: string): OcopGroup | null {
  return byKey.get(key) ?? null;
}

/** The groups of a sector, in their order. */
export function groupsOfSector(sector: SectorKey): OcopGroup[] {
  return ocopGroups.filter((each) => each.sector === sector);
}
