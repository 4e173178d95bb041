import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';

/**
 * What the same thing is called elsewhere in the country. A product whose name holds `word` is also found by `also`, both
 * with accents. It is written into the products rather than left to an engine's synonyms, which fold accents:
 * there "khóm" would mean "dua", and so find coconuts (dừa) and melons (dưa).
 * A pair that holds in one direction only stands once: "thơm" is a pineapple in the south, but in "gạo thơm" it is a scent.
 */
export const otherNames: readonly { word: string; also: string }[] = [
  { word: 'khóm', also: 'thơm dứa' },
  { word: 'dứa', also: 'khóm thơm' },
  { word: 'trái thơm', also: 'khóm dứa' },
  { word: 'đậu phộng', also: 'lạc đậu phụng' },
  { word: 'đậu phụng', also: 'lạc đậu phộng' },
  { word: 'heo', also: 'lợn' },
  { word: 'lợn', also: 'heo' },
  { word: 'trái cây', also: 'hoa quả' },
  { word: 'hoa quả', also: 'trái cây' },
  { word: 'bắp', also: 'ngô' },
  { word: 'ngô', also: 'bắp' },
  { word: 'mè', also: 'vừng' },
  { word: 'vừng', also: 'mè' },
  { word: 'khoai mì', also: 'sắn' },
  { word: 'củ mì', also: 'sắn' },
  { word: 'trà', also: 'chè' },
  { word: 'mãng cầu', also: 'na' },
  { word: 'sa pô', also: 'hồng xiêm' },
  { word: 'sapô', also: 'hồng xiêm' },
  { word: 'sabô', also: 'hồng xiêm' },
  { word: 'sơ ri', also: 'cherry' },
  { word: 'hột vịt', also: 'trứng vịt' },
  { word: 'trứng vịt', also: 'hột vịt' },
  { word: 'cá lóc', also: 'cá quả cá chuối' },
  { word: 'tắc', also: 'quất' },
  { word: 'bánh tráng', also: 'bánh đa' },
  { word: 'xà bông', also: 'xà phòng' },
  { word: 'xà phòng', also: 'xà bông' },
  { word: 'nếp', also: 'gạo nếp' },
  { word: 'sô cô la', also: 'chocolate socola' },
  { word: 'sô-cô-la', also: 'chocolate socola' },
  { word: 'ca cao', also: 'cacao' },
  { word: 'cà phê', also: 'coffee' },
  { word: 'mận', also: 'roi' },
  { word: 'chén', also: 'bát' },
];

/** What one asks for when one means a whole group. Words that would lead astray in a query for a single thing are left out. */
export const groupWords: Partial<Record<OcopGroupKey, string>> = {
  spices: 'gia vị spices sauces',
  tea: 'trà chè tea',
  'alcoholic-drinks': 'rượu spirits wine',
  'soft-drinks': 'nước uống drinks',
  supplements: 'thuốc nam supplements',
  cosmetics: 'mỹ phẩm cosmetics',
  'herbal-oils': 'thảo dược herbs',
  'household-crafts': 'thủ công mỹ nghệ handicrafts crafts',
  garments: 'vải may mặc garments cloth',
  flowers: 'hoa kiểng flowers',
  'ornamental-plants': 'cây kiểng cây cảnh plants',
  'ornamental-animals': 'thú cảnh pets',
  tourism: 'du lịch tham quan tourism tours',
};
