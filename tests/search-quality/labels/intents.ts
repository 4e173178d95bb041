import type { Labels } from '../needs.ts';

/** What it is for, or a whole group of goods, without the name of a thing. */
export const intents: Labels = {
  class: 'intents',
  labels: [
    ['quà biếu', 'presents'],
    ['hộp quà', 'presents'],
    ['đồ ăn vặt', 'snacks'],
    ['an vat', 'snacks'],
    ['du lịch', 'tours'],
    ['tour miền tây', 'tours'],
    ['tham quan', 'tours'],
    ['cây cảnh', 'plantsInPots'],
    ['cây kiểng', 'plantsInPots'],
    ['hoa kiểng', 'flowers'],
    ['hoa tết', { 3: 'cuc-mam-xoi-tan-my-chanh cuc-mam-xoi-tet-sa-dec', 2: 'van-tho-chau-my-phong' }],
    ['rượu', 'spirit'],
    ['thuốc nam', 'remedies'],
    ['mỹ phẩm thiên nhiên', 'cosmetics'],
    ['trái cây sấy', 'allDriedFruit'],
    ['đồ đan', 'basketry'],
    ['đồ thờ', 'forTheAltar'],
    ['đuổi muỗi', 'againstMosquitoes'],
    ['ocop 5 sao', 'fiveStars'],
    ['5 sao', 'fiveStars'],
    ['đặc sản 5 sao', 'fiveStars'],
    ['bánh kẹo', { 3: 'com-gao-rang-cat-cai-be keo-theo-leo-me-dau-phong-cai-be banh-pia-hat-sen-thap-muoi', 2: 'banh-phong-nep-cai-be banh-phong-tom-sa-dec banh-phong-khoai-mi-cu-lao-tay socola-den-70-cho-gao' }],
    ['hải sản', { 3: 'tom-su-quang-canh-phu-tan cua-bien-phu-tan ngheu-tan-thanh', 1: 'oc-gao-con-tan-phong' }],
    ['nước ép trái cây', { 3: 'nuoc-ep-khom-tan-phuoc nuoc-ep-xoai-tinh-thoi', 2: 'nuoc-cot-so-ri-go-cong' }],
    ['homestay', { 3: 'luu-tru-nha-xua-dong-hoa-hiep mot-dem-cu-lao-long-khanh' }],
    ['đồ khô', { 3: 'kho-ca-loc-tu-hien-phu-tho kho-ca-sac-bo-tu-hien-phu-tho kho-ca-tra-phong-hong-ngu kho-ca-khoai-vam-lang kho-bo-giong-gang kho-bo-sa-go-cong' }],
  ],
};
