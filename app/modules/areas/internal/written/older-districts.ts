/**
 * Districts that ended before the last three-level map and still stand in people's addresses: where to look for their
 * communes. A district that only changed its kind (Huyện → Thị xã) needs no row: a name is also found under another kind.
 */
export const OLDER_DISTRICTS: readonly { province: string; fullName: string; now: readonly string[] }[] = [
  { province: 'Tỉnh Bắc Giang', fullName: 'Huyện Yên Dũng', now: ['Thành phố Bắc Giang'] },
  { province: 'Tỉnh Nam Định', fullName: 'Huyện Mỹ Lộc', now: ['Thành phố Nam Định'] },
  { province: 'Tỉnh Ninh Bình', fullName: 'Thành phố Ninh Bình', now: ['Thành phố Hoa Lư'] },
  { province: 'Tỉnh Thanh Hóa', fullName: 'Huyện Đông Sơn', now: ['Thành phố Thanh Hóa'] },
  { province: 'Tỉnh Nghệ An', fullName: 'Thị xã Cửa Lò', now: ['Thành phố Vinh'] },
  { province: 'Tỉnh Hà Tĩnh', fullName: 'Huyện Lộc Hà', now: ['Huyện Thạch Hà'] },
  { province: 'Thành phố Huế', fullName: 'Thành phố Huế', now: ['Quận Thuận Hóa', 'Quận Phú Xuân'] },
  { province: 'Thành phố Huế', fullName: 'Huyện Nam Đông', now: ['Huyện Phú Lộc'] },
  { province: 'Tỉnh Quảng Nam', fullName: 'Huyện Nông Sơn', now: ['Huyện Quế Sơn'] },
  { province: 'Tỉnh Lâm Đồng', fullName: 'Huyện Đạ Tẻh', now: ['Huyện Đạ Huoai'] },
  { province: 'Tỉnh Lâm Đồng', fullName: 'Huyện Cát Tiên', now: ['Huyện Đạ Huoai'] },
  { province: 'Tỉnh Bà Rịa - Vũng Tàu', fullName: 'Huyện Long Điền', now: ['Huyện Long Đất'] },
  { province: 'Tỉnh Bà Rịa - Vũng Tàu', fullName: 'Huyện Đất Đỏ', now: ['Huyện Long Đất'] },
  { province: 'Thành phố Hồ Chí Minh', fullName: 'Quận 2', now: ['Thành phố Thủ Đức'] },
  { province: 'Thành phố Hồ Chí Minh', fullName: 'Quận 9', now: ['Thành phố Thủ Đức'] },
];

/** Other ways of writing a former province, folded. */
export const PROVINCE_ALIASES: Readonly<Record<string, string>> = {
  'thua thien hue': 'Thành phố Huế',
  'tt hue': 'Thành phố Huế',
  hcm: 'Thành phố Hồ Chí Minh',
  hcmc: 'Thành phố Hồ Chí Minh',
  tphcm: 'Thành phố Hồ Chí Minh',
  'sai gon': 'Thành phố Hồ Chí Minh',
  hn: 'Thành phố Hà Nội',
  brvt: 'Tỉnh Bà Rịa - Vũng Tàu',
  'br vt': 'Tỉnh Bà Rịa - Vũng Tàu',
  'dac lac': 'Tỉnh Đắk Lắk',
  'dak lac': 'Tỉnh Đắk Lắk',
  daklak: 'Tỉnh Đắk Lắk',
  'dac nong': 'Tỉnh Đắk Nông',
  daknong: 'Tỉnh Đắk Nông',
  'bac can': 'Tỉnh Bắc Kạn',
};
