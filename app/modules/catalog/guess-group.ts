import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';

/*
 * Which group a name says by itself. The first list that has a word of the name decides, so what was made of something goes before
 * what it was made of: 'rượu sơ ri' is no fruit. Names that point to two groups of one list are left to the seller.
 */
const lists: Partial<Record<OcopGroupKey, string>>[] = [
  {
    tourism: 'tham quan|buổi học|thăm vườn|du lịch|homestay|một đêm|một ngày|một buổi|đêm chợ|dạo|đạp xe|chèo xuồng|cào nghêu|vé vào',
    'ornamental-plants': 'kiểng|sen đá|cây cảnh|bon-sai|bonsai|mai vàng|cây giống',
    'ornamental-animals': 'cá cảnh|cá lia thia|chim cảnh|cá betta|cá koi|cá bảy màu',
    'household-crafts': 'chiếu|lục bình|tủ thờ|khay trà|khay gỗ|rổ|thúng|đồ gốm|bình gốm|cẩn ốc|nón lá|đan tre|chổi',
    garments: 'khăn rằn|áo bà ba|túi vải|vải dệt|khăn choàng',
    cosmetics: 'xà bông|dầu gội|son dưỡng|kem dưỡng|sữa tắm|dưỡng da',
    'herbal-oils': 'tinh dầu|nhang',
    supplements: 'đông trùng|viên nghệ|tinh bột nghệ|cao lỏng|viên nang',
  },
  { tea: '^trà' },
  { 'processed-food': 'sấy|mứt|kẹo' },
  {
    'alcoholic-drinks': 'rượu|vang|bia',
    'coffee-cocoa': 'cà phê|ca cao|cacao|sô-cô-la|sôcôla|socola',
  },
  {
    'soft-drinks': 'nước ép|nước cốt sơ ri|nước mát|si-rô|xi-rô|nước yến',
    spices: 'nước mắm|mắm tôm|mắm ruốc|mắm còng|muối tôm|muối ớt|tương hột|tương ớt|tiêu sọ|dầu mè|sa tế',
    'processed-food': 'nem|chả|lạp xưởng|bánh|hủ tiếu|bún khô|chà bông|dưa mắm|rim|ngào|rang muối|cốm|khô bò|khô gà|muối vịt|ngâm|muối chua',
    'raw-food': '(?<!chợ |ốc )gạo|nếp than|nếp cái|tôm khô|đông lạnh|bột bánh|sống|hạt sen khô',
  },
  {
    'fresh-food':
      'xoài|bưởi|cam|quýt|quít|chanh|sầu riêng|chôm chôm|nhãn|vú sữa|sapô|thanh long|mận|ổi|mít|mãng cầu|khóm|dứa|dừa|chuối|đu đủ|sơ ri|sơ-ri|dâu|măng cụt|bòn bon|cóc|me|bơ|cà chua|dưa hấu|dưa leo|rau|cải|khoai lang|bắp nếp|củ|nấm rơm|nấm|gà|vịt|trứng|cá lóc|cá tra|cá|tôm|cua|lươn|ếch|ốc|nghêu|heo|bò',
    flowers: 'hoa|cúc mâm xôi|vạn thọ',
  },
];

const rules = lists.map((list) =>
  Object.entries(list).map(([key, words]) => ({ key: key as OcopGroupKey, pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'u') })),
);
/** Words after which the same name is something else: pressed, powdered or cooked. */
const unsure = /(?<!\p{L})(?:bột|nước|khô|mật|dầu|kho|chè|xốt|sốt|viên|yến|mắm|muối|ủ|chua|cấp đông|phi lê|tinh chế|giống|dưa|bơ đậu|túi|giỏ|hộp quà|quà)(?!\p{L})/u;

/** The group that a name says surely, or null: then the form asks. Names without accents say nothing ('bo' is butter, beef or avocado). */
export function guessGroup(name: string): OcopGroupKey | null {
  const text = name.normalize('NFC').toLowerCase();
  for (const [step, list] of rules.entries()) {
    const found = list.filter(({ pattern }) => pattern.test(text));
    const [only] = found;
    if (!only) continue;
    if (found.length > 1 || (step === rules.length - 1 && unsure.test(text))) return null;
    return only.key;
  }
  return null;
}
