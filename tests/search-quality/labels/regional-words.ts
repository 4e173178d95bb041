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
    ['nước ép dứa', 'pineappleJuice'],
    ['dứa sấy dẻo', 'driedPineapple'],
    ['lạc rang', 'roastedPeanuts'],
    ['bơ lạc', 'peanutButter'],
    ['kẹo lạc', 'brittle'],
    ['đậu phụng rang', 'roastedPeanuts'],
    ['ngô nếp', waxyCorn],
    ['sữa ngô', 'cornMilk'],
    ['vừng đen', { 3: 'me-den-rang-tan-ho-co' }],
    ['dầu vừng', 'sesameOil'],
    ['kẹo vừng', 'brittle'],
    ['bánh phồng sắn', { 3: 'banh-phong-khoai-mi-cu-lao-tay', 1: 'banh-phong-nep-cai-be banh-phong-tom-sa-dec' }],
    ['hột vịt muối', saltedEggs],
    ['trứng vịt muối', saltedEggs],
    ['hồng xiêm', sapodilla],
    ['sa pô chê', sapodilla],
    ['sabôchê', sapodilla],
    ['sa bô', sapodilla],
    ['mãng cầu', soursop],
    ['quả na', { 2: 'mang-cau-xiem-tan-thoi', 1: 'tra-mang-cau-tan-thoi' }],
    ['khô cá quả', 'driedSnakehead'],
    ['cá quả', driedSnakehead],
    ['ruốc cá', { 3: 'cha-bong-ca-tra-hong-ngu' }],
    ['giò lụa', 'porkRoll'],
    ['ngao', 'clams'],
    ['lạp xường', 'sausage'],
    ['quả roi', 'roseApple'],
    ['quả xoài', 'mango'],
    ['trái bưởi', 'pomelo'],
    ['hoa quả sấy', 'allDriedFruit'],
    ['xà phòng', 'cosmetics'],
    ['chiếu cói', { 3: 'chieu-lac-dinh-yen chieu-hoa-cuoi-dinh-yen' }],
    ['giỏ bèo tây', { 3: 'gio-luc-binh-gao-giong', 1: 'gio-bang-tan-hoa-thanh' }],
    ['hoa cúc', 'cushionDaisies'],
    ['hoa sen tươi', 'lotusFlowers'],
    ['cherry gò công', { 3: 'so-ri-tuoi-go-cong', 2: 'nuoc-cot-so-ri-go-cong ruou-so-ri-go-cong so-ri-kieng-go-cong' }],
    // What the market does not have is not what sounds like it.
    ['lợn sữa', { nothing: true }],
    ['quất', { nothing: true }],
    ['đậu phụ', { nothing: true }],
  ],
};
