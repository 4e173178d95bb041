// What the package gets wrong or leaves out, each with its reason. Mistakes of the package are put right here, by hand,
// and nowhere else; a row that no longer finds what it corrects stops the build, so that a new package is looked at.

/** Codes of present communes. */
export const COMMUNE_CODES = [
  {
    provinceCode: '22',
    fullName: 'Xã Ba Chẽ',
    packageCode: '06970',
    code: '06978',
    reason: 'The package keeps 06970, the code of the former Thị trấn Ba Chẽ; the national list gives the new commune 06978.',
  },
  {
    provinceCode: '52',
    fullName: 'Xã Ia Mơ',
    packageCode: '23737',
    code: '23938',
    reason:
      'The package gives it 23737, which was Xã Ia Mơ Nông (Huyện Chư Păh, now in Xã Ia Ly). Xã Ia Mơ was not merged and keeps its own 23938.',
  },
] as const;

/** Former communes without a row of their own in the package. */
export const MISSING_FORMER_COMMUNES = [
  {
    code: '23938',
    fullName: 'Xã Ia Mơ',
    district: 'Huyện Chư Prông',
    province: 'Tỉnh Gia Lai',
    becameCode: '23938',
    reason: 'Of the 10,035 former communes the package lists 10,034; this one was left as it was, so nothing "became" it.',
  },
] as const;

/** Former districts whose name or kind the package has from another year. */
export const DISTRICT_NAMES = [
  {
    province: 'Tỉnh Lâm Đồng',
    packageName: 'Huyện Đạ Tẻh',
    fullName: 'Huyện Đạ Huoai',
    reason: 'Đạ Tẻh, Cát Tiên and Đạ Huoai were joined under the name Đạ Huoai on 1 December 2024.',
  },
  {
    province: 'Thành phố Hải Phòng',
    packageName: 'Huyện An Dương',
    fullName: 'Quận An Dương',
    reason: 'An Dương became a quận on 1 January 2025; rows of its older communes still carry the huyện.',
  },
  {
    province: 'Tỉnh Quảng Ninh',
    packageName: 'Thị xã Đông Triều',
    fullName: 'Thành phố Đông Triều',
    reason: 'Đông Triều became a city on 1 November 2024; rows of its older communes still carry the thị xã.',
  },
  {
    province: 'Tỉnh Gia Lai',
    packageName: 'Huyện Kbang',
    fullName: 'Huyện KBang',
    reason: 'Most rows write KBang, some Kbang: one district, one name.',
  },
] as const;

const ISLAND = 'An island district had no communes, so the package holds no row from which its special zone could come.';
/** Former districts without communes, and the special zone (đặc khu) that each of them became. */
export const DISTRICTS_WITHOUT_COMMUNES = [
  { province: 'Thành phố Hải Phòng', fullName: 'Huyện Bạch Long Vĩ', becameCode: '11948', reason: ISLAND },
  { province: 'Tỉnh Quảng Trị', fullName: 'Huyện Cồn Cỏ', becameCode: '19742', reason: ISLAND },
  { province: 'Thành phố Đà Nẵng', fullName: 'Huyện Hoàng Sa', becameCode: '20333', reason: ISLAND },
  { province: 'Tỉnh Quảng Ngãi', fullName: 'Huyện Lý Sơn', becameCode: '21548', reason: ISLAND },
  { province: 'Tỉnh Bà Rịa - Vũng Tàu', fullName: 'Huyện Côn Đảo', becameCode: '26732', reason: ISLAND },
] as const;

/** Names of former communes. */
export const FORMER_COMMUNE_NAMES = [
  {
    packageName: 'Thị trấn N.T Phong Hải',
    fullName: 'Thị trấn Nông trường Phong Hải',
    reason: '"N.T" is short for "nông trường" (state farm); people write the word.',
  },
  {
    packageName: 'Xã Ia Rvê',
    fullName: 'Xã Ia RVê',
    reason: 'The row with its code writes RVê, the row of the part that went elsewhere Rvê: one commune that was split.',
  },
] as const;

/** The reform of 30 April 2026: codes stay, kinds change. */
export const DONG_NAI_REFORM = {
  provinceCode: '75',
  kind: 'Thành phố',
  phuong: {
    '25270': 'Lộc Ninh',
    '25357': 'Tân Khai',
    '25363': 'Đồng Phú',
    '26116': 'Tân Phú',
    '26170': 'Trị An',
    '26248': 'Trảng Bom',
    '26326': 'Dầu Giây',
    '26368': 'Long Thành',
    '26425': 'Xuân Lộc',
    '26485': 'Nhơn Trạch',
  },
  reason:
    'The package holds the state of July 2025. Since 30 April 2026 Đồng Nai is a city under the central government, and these ten xã, most of them seats of former districts, are phường.',
} as const;
