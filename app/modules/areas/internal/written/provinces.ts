/**
 * The six social and economic regions of the 34 provinces, by Resolution 306/NQ-CP of 5 October 2025 (change of the
 * national master plan). Delivery zones are drawn from them.
 */
export const REGIONS = [
  'northern-midlands',
  'red-river',
  'north-central-coast',
  'central-highlands-coast',
  'southeast',
  'mekong',
] as const;
export type Region = (typeof REGIONS)[number];

/** Code of a province in force → its region. */
export const REGION_OF_PROVINCE: Readonly<Record<string, Region>> = {
  '04': 'northern-midlands', // Cao Bằng
  '08': 'northern-midlands', // Tuyên Quang
  '11': 'northern-midlands', // Điện Biên
  '12': 'northern-midlands', // Lai Châu
  '14': 'northern-midlands', // Sơn La
  '15': 'northern-midlands', // Lào Cai
  '19': 'northern-midlands', // Thái Nguyên
  '20': 'northern-midlands', // Lạng Sơn
  '25': 'northern-midlands', // Phú Thọ
  '01': 'red-river', // Hà Nội
  '22': 'red-river', // Quảng Ninh
  '24': 'red-river', // Bắc Ninh
  '31': 'red-river', // Hải Phòng
  '33': 'red-river', // Hưng Yên
  '37': 'red-river', // Ninh Bình
  '38': 'north-central-coast', // Thanh Hóa
  '40': 'north-central-coast', // Nghệ An
  '42': 'north-central-coast', // Hà Tĩnh
  '44': 'north-central-coast', // Quảng Trị
  '46': 'north-central-coast', // Huế
  '48': 'central-highlands-coast', // Đà Nẵng
  '51': 'central-highlands-coast', // Quảng Ngãi
  '52': 'central-highlands-coast', // Gia Lai
  '56': 'central-highlands-coast', // Khánh Hòa
  '66': 'central-highlands-coast', // Đắk Lắk
  '68': 'central-highlands-coast', // Lâm Đồng
  '75': 'southeast', // Đồng Nai
  '79': 'southeast', // Thành phố Hồ Chí Minh
  '80': 'southeast', // Tây Ninh
  '82': 'mekong', // Đồng Tháp
  '86': 'mekong', // Vĩnh Long
  '91': 'mekong', // An Giang
  '92': 'mekong', // Cần Thơ
  '96': 'mekong', // Cà Mau
};

/**
 * The 63 former provinces: full name → [the code that it had, the code of the province that it belongs to now].
 * The codes are those of Decision 124/2004/QĐ-TTg; the merger is that of Resolution 202/2025/QH15. The package names
 * the former provinces without a code.
 */
export const FORMER_PROVINCES: Readonly<Record<string, readonly [code: string, now: string]>> = {
  'Thành phố Hà Nội': ['01', '01'],
  'Tỉnh Hà Giang': ['02', '08'],
  'Tỉnh Cao Bằng': ['04', '04'],
  'Tỉnh Bắc Kạn': ['06', '19'],
  'Tỉnh Tuyên Quang': ['08', '08'],
  'Tỉnh Lào Cai': ['10', '15'],
  'Tỉnh Điện Biên': ['11', '11'],
  'Tỉnh Lai Châu': ['12', '12'],
  'Tỉnh Sơn La': ['14', '14'],
  'Tỉnh Yên Bái': ['15', '15'],
  'Tỉnh Hòa Bình': ['17', '25'],
  'Tỉnh Thái Nguyên': ['19', '19'],
  'Tỉnh Lạng Sơn': ['20', '20'],
  'Tỉnh Quảng Ninh': ['22', '22'],
  'Tỉnh Bắc Giang': ['24', '24'],
  'Tỉnh Phú Thọ': ['25', '25'],
  'Tỉnh Vĩnh Phúc': ['26', '25'],
  'Tỉnh Bắc Ninh': ['27', '24'],
  'Tỉnh Hải Dương': ['30', '31'],
  'Thành phố Hải Phòng': ['31', '31'],
  'Tỉnh Hưng Yên': ['33', '33'],
  'Tỉnh Thái Bình': ['34', '33'],
  'Tỉnh Hà Nam': ['35', '37'],
  'Tỉnh Nam Định': ['36', '37'],
  'Tỉnh Ninh Bình': ['37', '37'],
  'Tỉnh Thanh Hóa': ['38', '38'],
  'Tỉnh Nghệ An': ['40', '40'],
  'Tỉnh Hà Tĩnh': ['42', '42'],
  'Tỉnh Quảng Bình': ['44', '44'],
  'Tỉnh Quảng Trị': ['45', '44'],
  'Thành phố Huế': ['46', '46'],
  'Thành phố Đà Nẵng': ['48', '48'],
  'Tỉnh Quảng Nam': ['49', '48'],
  'Tỉnh Quảng Ngãi': ['51', '51'],
  'Tỉnh Bình Định': ['52', '52'],
  'Tỉnh Phú Yên': ['54', '66'],
  'Tỉnh Khánh Hòa': ['56', '56'],
  'Tỉnh Ninh Thuận': ['58', '56'],
  'Tỉnh Bình Thuận': ['60', '68'],
  'Tỉnh Kon Tum': ['62', '51'],
  'Tỉnh Gia Lai': ['64', '52'],
  'Tỉnh Đắk Lắk': ['66', '66'],
  'Tỉnh Đắk Nông': ['67', '68'],
  'Tỉnh Lâm Đồng': ['68', '68'],
  'Tỉnh Bình Phước': ['70', '75'],
  'Tỉnh Tây Ninh': ['72', '80'],
  'Tỉnh Bình Dương': ['74', '79'],
  'Tỉnh Đồng Nai': ['75', '75'],
  'Tỉnh Bà Rịa - Vũng Tàu': ['77', '79'],
  'Thành phố Hồ Chí Minh': ['79', '79'],
  'Tỉnh Long An': ['80', '80'],
  'Tỉnh Tiền Giang': ['82', '82'],
  'Tỉnh Bến Tre': ['83', '86'],
  'Tỉnh Trà Vinh': ['84', '86'],
  'Tỉnh Vĩnh Long': ['86', '86'],
  'Tỉnh Đồng Tháp': ['87', '82'],
  'Tỉnh An Giang': ['89', '91'],
  'Tỉnh Kiên Giang': ['91', '91'],
  'Thành phố Cần Thơ': ['92', '92'],
  'Tỉnh Hậu Giang': ['93', '92'],
  'Tỉnh Sóc Trăng': ['94', '92'],
  'Tỉnh Bạc Liêu': ['95', '96'],
  'Tỉnh Cà Mau': ['96', '96'],
};
