/* Fixed goods, lines, orders and addresses for the showcase. Nothing here is on sale. */

const place = { commune: { code: '30076', name: 'Cao Lãnh', slug: 'phuong-cao-lanh' }, district: { key: 'thanh-pho-cao-lanh-dong-thap', name: 'Thành phố Cao Lãnh (Đồng Tháp)' } };

const card = {
  id: '1',
  slug: 'xoai-cat-chu-cao-lanh',
  name: 'Xoài cát Chu Cao Lãnh',
  nameEn: 'Cát Chu mango of Cao Lãnh',
  price: 110_000,
  unit: 'Giỏ 2 kg',
  unitEn: '2 kg basket',
  netGrams: 2000,
  variants: 2,
  stars: 4,
  inStock: true,
  resting: false,
  seller: { slug: 'mau', name: 'Hợp tác xã mẫu' },
  ...place,
};
const longName = 'Bộ quà tết mười hai món khô mắm miền sông nước đựng trong giỏ lục bình đan tay Lai Vung';
const longNameEn = 'Tết hamper of twelve dried and fermented fishes of the river country in a hand-woven water hyacinth basket';

/** Without their pictures: the page gives them some. */
export const cards = {
  inStock: card,
  soldOut: { ...card, id: '2', inStock: false, stars: 3 },
  withoutPicture: { ...card, id: '3', stars: 0 },
  longName: { ...card, id: '4', name: longName, nameEn: longNameEn, price: 1_250_000, unit: 'Giỏ lớn mười hai món', unitEn: 'Large basket of twelve', stars: 5 },
};

const variant = { id: 'v1', name: 'Giỏ 2 kg', nameEn: '2 kg basket', price: 110_000, netGrams: 2000, stock: 40 };
export const variants = {
  normal: [variant, { ...variant, id: 'v2', name: 'Thùng 5 kg', nameEn: '5 kg box', price: 260_000, netGrams: 5000, stock: 12 }],
  few: [{ ...variant, id: 'v3', stock: 3 }, { ...variant, id: 'v4', name: 'Vé tham quan', nameEn: 'Visit', netGrams: null, stock: 0 }],
  soldOut: [{ ...variant, id: 'v5', stock: 0 }],
};

const line = {
  productId: '1',
  productSlug: 'xoai-cat-chu-cao-lanh',
  name: 'Xoài cát Chu Cao Lãnh',
  nameEn: 'Cát Chu mango of Cao Lãnh',
  variantName: 'Giỏ 2 kg',
  variantNameEn: '2 kg basket',
  stars: 0, groupKey: 'fresh-food',
  taxClass: 'goods' as const,
  picture: null,
  quantity: 3,
  price: 110_000,
  priceSeen: 98_000,
  stock: 2,
  weightGrams: 2200,
  lengthCm: null,
  widthCm: null,
  heightCm: null,
  reach: 'country' as const,
  adultsOnly: false,
  harvestOn: null,
  producerId: null,
  originCommuneId: null,
  backOn: null,
};
export const lines = ([null, 'gone', 'on_holiday', 'sold_out', 'too_few', 'price_moved'] as const).map((problem) => ({ ...line, variantId: `line-${problem ?? 'good'}`, problem }));

export const quotes = {
  one: { goods: 110_000, fees: { province: [16_000], region: [22_000], country: [30_000] } },
  two: { goods: 330_000, fees: { province: [16_000, 26_000], region: [22_000, 38_000], country: [30_000, null] } },
};

const orderLines = [
  { id: 'l1', productName: 'Xoài cát Chu Cao Lãnh', productNameEn: 'Cát Chu mango of Cao Lãnh', variantName: 'Giỏ 2 kg', variantNameEn: '2 kg basket', quantity: 2, unitPrice: 110_000, amount: 220_000 },
  { id: 'l2', productName: 'Bánh phồng tôm Sa Đéc', productNameEn: null, variantName: 'Hộp 200 g', variantNameEn: null, quantity: 1, unitPrice: 39_000, amount: 39_000 },
];
const money = {
  goods: 259_000, fee: 26_000, discountSeller: 0, discountMarket: 0, total: 285_000, paid: 0, refunded: 0,
  delivery: 'carrier' as const, expectedFrom: '2026-11-22', expectedTo: '2026-11-24', timerAt: null, pickupPoint: null, lines: orderLines,
};
const placed = { id: 'e1', step: null, by: 'buyer', from: null, to: 'placed' as const, at: '2026-11-20T02:05:00Z', note: null };
const confirmed = { id: 'e2', step: 'confirm', by: 'seller', from: 'placed' as const, to: 'confirmed' as const, at: '2026-11-20T03:40:00Z', note: null };
const sent = { id: 'e3', step: 'hand-over', by: 'seller', from: 'confirmed' as const, to: 'handed_over' as const, at: '2026-11-21T01:15:00Z', note: null };
export const orders = {
  placed: { code: 'CP7K3F9QXM', state: 'placed' as const, ...money, events: [placed] },
  returned: {
    code: 'CP2M8D4RTN',
    state: 'returned' as const,
    ...money,
    events: [placed, confirmed, sent, { id: 'e4', step: 'take-back', by: 'seller', from: 'handed_over' as const, to: 'returned' as const, at: '2026-11-22T09:30:00Z', note: 'absent' }],
  },
};

const province = { code: '82', fullName: 'Tỉnh Đồng Tháp' };
const provinces = [
  { ...province, zone: 'province' },
  { code: '96', fullName: 'Tỉnh Cà Mau', zone: 'region' },
  { code: '01', fullName: 'Thành phố Hà Nội', zone: 'country' },
];
const communes = [
  { code: '29869', fullName: 'Phường Cao Lãnh' },
  { code: '30076', fullName: 'Xã Mỹ Thọ' },
  { code: '29888', fullName: 'Phường Mỹ Ngãi' },
];
const nothing = { provinceCode: '', communeCode: '', oldAddress: '' };
const via = { ward: 'Xã Mỹ Thọ', district: 'Huyện Cao Lãnh', province: 'Tỉnh Đồng Tháp' };
export const addresses = {
  empty: { provinces, communes: [], values: nothing, candidates: null },
  chosen: { provinces, communes, values: { ...nothing, provinceCode: '82', communeCode: '29869' }, candidates: null },
  candidates: {
    provinces,
    communes: [],
    values: { ...nothing, oldAddress: 'Mỹ Thọ, Cao Lãnh' },
    candidates: communes.slice(0, 2).map((commune) => ({ commune, province, via })),
  },
  notFound: { provinces, communes: [], values: { ...nothing, oldAddress: 'xóm nhỏ bên sông' }, candidates: [] },
};

export const bars = [
  { key: 'a', label: 'Huyện Cái Bè (Tiền Giang)', figure: '128', parts: [{ tone: 'strong' as const, amount: 96 }, { tone: 'pale' as const, amount: 24 }, { tone: 'bad' as const, amount: 8 }] },
  { key: 'b', label: 'Huyện Tháp Mười (Đồng Tháp)', figure: '61', parts: [{ tone: 'strong' as const, amount: 50 }, { tone: 'pale' as const, amount: 11 }] },
  { key: 'c', label: 'Huyện Tân Phú Đông (Tiền Giang)', figure: '3', parts: [{ tone: 'bad' as const, amount: 3 }] },
];
