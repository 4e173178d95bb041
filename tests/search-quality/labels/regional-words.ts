import type { Labels } from '../needs.ts';

const pineapple = { 3: 'khom-tan-phuoc', 2: 'khom-say-deo-tan-phuoc nuoc-ep-khom-tan-phuoc' };
const sapodilla = { 3: 'sapo-kim-son' };
const soursop = { 3: 'mang-cau-xiem-tan-thoi', 2: 'tra-mang-cau-tan-thoi' };
const saltedEggs = { 3: 'hot-vit-muoi-my-phuoc-tay trung-vit-muoi-giong-gang' };
const driedSnakehead = { 3: 'kho-ca-loc-tu-hien-phu-tho', 2: 'mam-ca-loc-thai-tu-hien-phu-tho' };
const waxyCorn = { 3: 'bap-nep-dong-son bap-nep-tuoi-long-thuan' };

/** The same thing under the name that it has elsewhere in the country. */
export const regionalWords: Labels = {
  class: 'regional-words',
  labels: [
    ['dứa', pineapple],
    ['trái thơm', pineapple],
    ['quả dứa', pineapple],
    ['khóm', pineapple],
    ['nước ép dứa', { 3: 'nuoc-ep-khom-tan-phuoc' }],
    ['dứa sấy dẻo', { 3: 'khom-say-deo-tan-phuoc' }],
    ['lạc rang', { 3: 'dau-phong-rang-long-thuan' }],
    ['bơ lạc', { 3: 'bo-dau-phong-thuong-phuoc' }],
    ['kẹo lạc', { 3: 'keo-theo-leo-me-dau-phong-cai-be' }],
    ['đậu phụng rang', { 3: 'dau-phong-rang-long-thuan' }],
    ['ngô nếp', waxyCorn],
    ['sữa ngô', { 3: 'sua-bap-cu-lao-tay' }],
    ['vừng đen', { 3: 'me-den-rang-tan-ho-co' }],
    ['dầu vừng', { 3: 'dau-me-ep-lanh-thuong-phuoc' }],
    ['kẹo vừng', { 3: 'keo-theo-leo-me-dau-phong-cai-be' }],
    ['bánh phồng sắn', { 3: 'banh-phong-khoai-mi-cu-lao-tay', 1: 'banh-phong-nep-cai-be banh-phong-tom-sa-dec' }],
    ['hột vịt muối', saltedEggs],
    ['trứng vịt muối', saltedEggs],
    ['hồng xiêm', sapodilla],
    ['sa pô chê', sapodilla],
    ['sabôchê', sapodilla],
    ['sa bô', sapodilla],
    ['mãng cầu', soursop],
    ['quả na', { 2: 'mang-cau-xiem-tan-thoi', 1: 'tra-mang-cau-tan-thoi' }],
    ['khô cá quả', { 3: 'kho-ca-loc-tu-hien-phu-tho' }],
    ['cá quả', driedSnakehead],
    ['ruốc cá', { 3: 'cha-bong-ca-tra-hong-ngu' }],
    ['giò lụa', { 3: 'cha-lua-la-chuoi-ut-thang-lai-vung' }],
    ['ngao', { 3: 'ngheu-tan-thanh', 1: 'cao-ngheu-bien-tan-thanh' }],
    ['lạp xường', { 3: 'lap-xuong-tom-cho-giong lap-xuong-bo-giong-gang' }],
    ['quả roi', { 3: 'man-hong-dao-trung-luong' }],
    ['quả xoài', { 3: 'xoai-cat-hoa-loc xoai-cat-hoa-loc-my-xuong xoai-cat-chu-cao-lanh', 2: 'xoai-say-deo-hoa-loc xoai-say-deo-tinh-thoi nuoc-ep-xoai-tinh-thoi xoai-keo-ngam-chua-ngot-my-xuong' }],
    ['trái bưởi', { 3: 'buoi-long-co-co buoi-da-xanh-kim-son' }],
    ['hoa quả sấy', 'driedFruit'],
    ['xà phòng', 'cosmetics'],
    ['chiếu cói', { 3: 'chieu-lac-dinh-yen chieu-hoa-cuoi-dinh-yen' }],
    ['giỏ bèo tây', { 3: 'gio-luc-binh-gao-giong', 1: 'gio-bang-tan-hoa-thanh' }],
    ['hoa cúc', { 3: 'cuc-mam-xoi-tan-my-chanh cuc-mam-xoi-tet-sa-dec' }],
    ['hoa sen tươi', { 3: 'bong-sen-tuoi-truong-xuan' }],
    ['cherry gò công', { 3: 'so-ri-tuoi-go-cong', 2: 'nuoc-cot-so-ri-go-cong ruou-so-ri-go-cong so-ri-kieng-go-cong' }],
    // What the market does not have is not what sounds like it.
    ['lợn sữa', { nothing: true }],
    ['quất', { nothing: true }],
    ['đậu phụ', { nothing: true }],
  ],
};
