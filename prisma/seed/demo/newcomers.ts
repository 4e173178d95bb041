type Newcomer = { slug: string; name: string; contact: string; communeCode: string; street: string; /** Days before the story's end at which it was verified. */ verifiedAgo: number; /** It is closed since so many days, and for so many more. */ closed?: [since: number, more: number] };

/** Households that were verified and have put nothing on sale yet: for them there are work lists. Half of them live where the demonstration's officers and team are. */
export const newcomers: readonly Newcomer[] = [
  { slug: 'ho-tu-rang-cu-sen', name: 'Củ sen ông Tư Ràng', contact: 'Huỳnh Văn Ràng', communeCode: '30046', street: 'Ấp 2', verifiedAgo: 33 },
  { slug: 'ho-bay-nho-mat-ong-tram', name: 'Mật ong tràm bà Bảy Nhỏ', contact: 'Phạm Thị Nhỏ', communeCode: '30046', street: 'Ấp 3, bờ kinh Dương Văn Dương', verifiedAgo: 41 },
  { slug: 'ho-hai-thoi-kho-ca-loc', name: 'Khô cá lóc anh Hai Thới', contact: 'Trần Văn Thới', communeCode: '30046', street: 'Ấp 5B', verifiedAgo: 52 },
  { slug: 'ho-chi-diem-bun-gao', name: 'Bún gạo chị Diễm', contact: 'Nguyễn Thị Diễm', communeCode: '30046', street: 'Ấp 4', verifiedAgo: 64, closed: [36, 9] },
  { slug: 'ho-sau-hieu-chuoi-say', name: 'Chuối sấy ông Sáu Hiếu', contact: 'Lê Trung Hiếu', communeCode: '30046', street: 'Ấp 1', verifiedAgo: 88 },
  { slug: 'ho-muoi-lanh-mam-ca-linh', name: 'Mắm cá linh bà Mười Lành', contact: 'Võ Thị Lành', communeCode: '30037', street: 'Khóm 3', verifiedAgo: 36 },
  { slug: 'ho-ut-phuoc-gao-st', name: 'Gạo ST anh Út Phước', contact: 'Đỗ Hữu Phước', communeCode: '30055', street: 'Ấp Mỹ Tây 1', verifiedAgo: 47 },
  { slug: 'ho-nam-tham-banh-xeo', name: 'Bột bánh xèo bà Năm Thắm', contact: 'Trương Thị Thắm', communeCode: '30055', street: 'Ấp Mỹ Tây 3', verifiedAgo: 71 },
  { slug: 'ho-ba-don-mit-thai', name: 'Mít Thái ông Ba Đờn', contact: 'Ngô Văn Đờn', communeCode: '28360', street: 'Ấp Hòa Phúc', verifiedAgo: 39 },
  { slug: 'ho-chi-yen-banh-phong', name: 'Bánh phồng chị Yến', contact: 'Lý Kim Yến', communeCode: '28360', street: 'Ấp Hòa Quí', verifiedAgo: 58 },
  { slug: 'ho-tam-quoi-khom', name: 'Khóm ông Tám Quới', contact: 'Bùi Văn Quới', communeCode: '28345', street: 'Ấp Tân Lợi', verifiedAgo: 44 },
  { slug: 'ho-ba-sau-thuan-mam-tep', name: 'Mắm tép bà Sáu Thuận', contact: 'Đặng Thị Thuận', communeCode: '28345', street: 'Ấp 3', verifiedAgo: 95, closed: [33, 20] },
];
