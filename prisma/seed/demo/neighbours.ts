import type { BothLanguages } from './types.ts';

type Neighbour = { slug: string; name: string; contact: string; street: string };
/** Households of one place that sell the same goods, with the drawing of a product that is like theirs. */
type Neighbourhood = { communeCode: string; group: 'flowers' | 'fresh-food'; like: string; goods: BothLanguages; summary: BothLanguages; story: BothLanguages; size: BothLanguages; price: number; weightGrams: number; households: Neighbour[] };

/** Places in which so many households sell that everybody may see their figures: of fewer than five nothing is told. */
export const neighbourhoods: readonly Neighbourhood[] = [
  {
    communeCode: '29905', group: 'flowers', like: 'hoa-hong-chau-sa-dec', price: 55_000, weightGrams: 1_700,
    goods: { vi: 'Hồng chậu giàn', en: 'Rose from the racks' }, size: { vi: 'Chậu 16 cm', en: 'Pot, 16 cm' },
    summary: { vi: 'Chậu hồng ba bốn nụ trồng trên giàn, giao lúc nụ mới hé.', en: 'A rose with three or four buds, sent as the first of them opens.' },
    story: {
      vi: 'Nhà trồng hồng trên giàn tre ven rạch, nước lớn lội xuồng đi tưới. Cây nào đủ nụ mới cắt dây đưa lên bờ.\n\nChậu về nhà nên để nơi có nắng sáng, tưới gốc mỗi ngày một lần.',
      en: 'The roses stand on bamboo racks along the canal and are watered from a boat. A pot goes ashore when it has its buds.\n\nGive it the morning sun, and water the soil once a day.',
    },
    households: [
      { slug: 'vuon-hong-sau-nhanh', name: 'Vườn hồng Sáu Nhành', contact: 'Nguyễn Văn Nhành', street: 'Khóm Tân Hiệp' },
      { slug: 'vuon-hong-co-ba-thoa', name: 'Vườn hồng cô Ba Thoa', contact: 'Trần Thị Thoa', street: 'Khóm Tân Huề' },
      { slug: 'vuon-hong-ut-cuong', name: 'Vườn hồng Út Cường', contact: 'Lê Văn Cường', street: 'Khóm Tân An' },
      { slug: 'vuon-hong-tam-quyen', name: 'Vườn hồng Tám Quyên', contact: 'Phạm Thị Quyên', street: 'Khóm Sa Nhiên' },
      { slug: 'vuon-hong-nam-lam', name: 'Vườn hồng Năm Lắm', contact: 'Huỳnh Văn Lắm', street: 'Khóm Tân Mỹ' },
      { slug: 'vuon-hong-chi-diep', name: 'Vườn hồng chị Điệp', contact: 'Võ Ngọc Điệp', street: 'Khóm Tân Hiệp' },
    ],
  },
  {
    communeCode: '28360', group: 'fresh-food', like: 'buoi-long-co-co', price: 42_000, weightGrams: 1_400,
    goods: { vi: 'Bưởi vườn', en: 'Garden pomelo' }, size: { vi: 'Một trái', en: 'One fruit' },
    summary: { vi: 'Bưởi hái tại vườn, chọn trái nặng tay, để ráo rồi mới gửi.', en: 'Picked in the garden for its weight, and rested before it is sent.' },
    story: {
      vi: 'Mấy công bưởi trồng xen mương, bón phân chuồng ủ với rơm. Trái đủ ngày thì hái buổi sáng, để chỗ mát vài hôm cho vỏ ráo.\n\nBưởi để nơi thoáng được chừng hai tuần, càng để càng ngọt.',
      en: 'A few rows of pomelo between ditches, fed with manure and straw. The fruit is picked in the morning and rests in the shade until its rind is dry.\n\nKept in an airy place it lasts about two weeks, and sweetens.',
    },
    households: [
      { slug: 'vuon-buoi-hai-nguon', name: 'Vườn bưởi Hai Nguơn', contact: 'Đỗ Văn Nguơn', street: 'Ấp Hòa Phú' },
      { slug: 'vuon-buoi-ba-le', name: 'Vườn bưởi bà Ba Lệ', contact: 'Ngô Thị Lệ', street: 'Ấp Hòa Quí' },
      { slug: 'vuon-buoi-tu-thiet', name: 'Vườn bưởi Tư Thiệt', contact: 'Nguyễn Văn Thiệt', street: 'Ấp An Lợi' },
      { slug: 'vuon-buoi-chin-sang', name: 'Vườn bưởi Chín Sang', contact: 'Lê Văn Sang', street: 'Ấp An Bình Đông' },
      { slug: 'vuon-buoi-ut-muoi', name: 'Vườn bưởi Út Muội', contact: 'Trần Thị Muội', street: 'Ấp Hòa Phúc' },
      { slug: 'vuon-buoi-bay-do', name: 'Vườn bưởi Bảy Đô', contact: 'Phan Văn Đô', street: 'Ấp An Ninh' },
    ],
  },
  {
    communeCode: '30208', group: 'fresh-food', like: 'cam-xoan-lai-vung', price: 38_000, weightGrams: 1_100,
    goods: { vi: 'Cam nhà vườn', en: 'Orchard oranges' }, size: { vi: 'Túi 1 kg', en: '1 kg bag' },
    summary: { vi: 'Cam hái trong ngày, trái vừa, vỏ mỏng, ngọt thanh.', en: 'Picked the same day: middling fruit with a thin rind, gently sweet.' },
    story: {
      vi: 'Vườn cam chừng hai công, tự ủ phân cá bón gốc, cỏ để lại giữ ẩm. Sáng hái, trưa lựa, chiều gửi.\n\nCam ăn liền hay vắt nước đều được, để chỗ mát giữ được mười ngày.',
      en: 'A small orchard, fed with home-made fish compost, its grass left standing. Picked in the morning, sorted at noon, sent in the afternoon.\n\nEat them or press them; in a cool place they keep for ten days.',
    },
    households: [
      { slug: 'vuon-cam-sau-dien', name: 'Vườn cam Sáu Điền', contact: 'Nguyễn Văn Điền', street: 'Ấp Tân Lộc' },
      { slug: 'vuon-cam-tu-hien', name: 'Vườn cam cô Tư Hiền', contact: 'Lý Thị Hiền', street: 'Ấp Tân Khánh' },
      { slug: 'vuon-cam-nam-trung', name: 'Vườn cam Năm Trung', contact: 'Bùi Văn Trung', street: 'Ấp Long Thành' },
      { slug: 'vuon-cam-ba-xuyen', name: 'Vườn cam Ba Xuyên', contact: 'Đặng Thị Xuyên', street: 'Ấp Long Khánh' },
      { slug: 'vuon-cam-ut-khoi', name: 'Vườn cam Út Khởi', contact: 'Trương Văn Khởi', street: 'Ấp Hậu Thành' },
      { slug: 'vuon-cam-tam-hoa', name: 'Vườn cam Tám Hòa', contact: 'Phạm Văn Hòa', street: 'Ấp Tân Lợi' },
    ],
  },
];

export const neighbours = neighbourhoods.flatMap(({ households, ...place }) => households.map((household) => ({ ...place, ...household })));
