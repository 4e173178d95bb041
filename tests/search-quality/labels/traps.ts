import type { Labels } from '../needs.ts';

/** Words that are another word without their accents, or in another place. What only looks alike is not right. */
export const traps: Labels = {
  class: 'traps',
  labels: [
    // In the north chè is tea; in the south it is a sweet soup, and trà is never that.
    ['trà', 'tea'],
    ['chè', { 3: 'che-khoai-lang-deo-hoa-tan', 2: 'tra-la-sen-thap-muoi tra-sen-uop-bong-thap-muoi tra-dinh-lang-tui-loc-long-dinh tra-gao-lut-dau-den-go-cong tra-mang-cau-tan-thoi' }],
    ['chè khoai', { 3: 'che-khoai-lang-deo-hoa-tan' }],
    ['chè lá sen', 'lotusLeafTea'],
    ['khay trà', 'teaTray'],
    ['cá tra', 'pangasius'],
    // bơ, bò, bổ, bộ
    ['bơ', 'peanutButter'],
    ['bò', { 3: 'kho-bo-giong-gang kho-bo-sa-go-cong lap-xuong-bo-giong-gang' }],
    ['bò khô', 'beefJerky'],
    ['bánh bò', 'banhBo'],
    ['bộ hủ tiếu', { 3: 'bo-hu-tieu-my-tho-nau-lien' }],
    // dừa, dưa, dứa
    ['dừa', { 3: 'ca-phe-dua-hoa-tan-cai-lay che-khoai-lang-deo-hoa-tan' }],
    ['dưa', { 3: 'dua-hau-ruong-tan-ho-co dua-mam-go-cong dua-kieu-my-an-hung dua-bong-dien-dien-di-ut-hong-ngu' }],
    ['dứa tươi', { 3: 'khom-tan-phuoc' }],
    ['nước cốt dừa', { 3: 'che-khoai-lang-deo-hoa-tan' }],
    // one word in a name that is another thing
    ['gạo thơm', { 3: 'gao-vd20-go-cong', 2: 'gao-seu-tram-chim gao-st25-my-thanh gao-st25-tan-ho-co' }],
    ['gạo', 'rice'],
    ['ốc gạo', { 3: 'oc-gao-con-tan-phong' }],
    ['sen đá', 'succulents'],
    ['nón', 'sedgeHat'],
    ['chanh', 'lime'],
    ['bưởi', { 3: 'buoi-long-co-co buoi-da-xanh-kim-son', 1: 'xa-bong-bo-ket-long-dinh' }],
    ['một buổi ở vườn', { 3: 'mot-buoi-vuon-vu-sua-rach-gam' }],
    ['cá', { 3: 'ca-tra-phi-le-hong-ngu kho-ca-tra-phong-hong-ngu kho-ca-loc-tu-hien-phu-tho kho-ca-sac-bo-tu-hien-phu-tho kho-ca-khoai-vam-lang ca-linh-kho-mia-di-ut-hong-ngu mam-ca-linh-di-ut-hong-ngu mam-ca-loc-thai-tu-hien-phu-tho cha-bong-ca-tra-hong-ngu', 2: 'ca-lia-thia-dong-truong-xuan' }],
    ['cà', 'coffee'],
    ['mận', 'roseApple'],
    ['mè', { 3: 'me-den-rang-tan-ho-co dau-me-ep-lanh-thuong-phuoc', 2: 'keo-theo-leo-me-dau-phong-cai-be banh-phong-khoai-mi-cu-lao-tay' }],
    ['muối', { 3: 'muoi-ot-cu-lao-thanh-binh muoi-tom-cha-go-cong', 1: 'chanh-muoi-my-long hot-vit-muoi-my-phuoc-tay trung-vit-muoi-giong-gang' }],
    ['chả', 'porkRoll'],
    ['cam', 'orange'],
    ['sả', 'lemongrass'],
    ['nấm', 'mushrooms'],
    ['chợ chiếu', { 3: 'cho-chieu-dem-dinh-yen' }],
    ['long nhãn', 'driedLongan'],
    ['thanh long', 'dragonFruit'],
  ],
};
