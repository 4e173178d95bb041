import type { Labels } from '../needs.ts';

/** A word that no such product has; what the others say is still meant. */
export const oneWordTooMany: Labels = {
  class: 'one-word-too-many',
  labels: [
    ['xoài cát hòa lộc nhập khẩu', 'hoaLocMango'],
    ['nem lai vung hộp thiếc', 'nem'],
    ['cà phê chồn rang mộc', { 3: 'ca-phe-rang-moc-cai-lay' }],
    ['khăn rằn lụa', 'scarf'],
    ['nhãn tiêu quế', { 3: 'nhan-tieu-nhi-quy' }],
    ['mật ong hoa nhãn hữu cơ', { 3: 'mat-ong-hoa-nhan-thoi-son' }],
    ['bánh pía sóc trăng', 'banhPia'],
    ['hủ tiếu nam vang', 'noodles'],
    ['khô cá sặc bổi cà mau', { 3: 'kho-ca-sac-bo-tu-hien-phu-tho' }],
    ['sầu riêng ri6 đắk lắk', 'ri6'],
    ['tinh dầu sả chanh', 'lemongrassOil'],
    ['khoai lang tím nhật bản', { 3: 'khoai-lang-tim-hoa-tan' }],
    ['chả lụa thanh hóa', 'porkRoll'],
    ['thanh long ruột đỏ vietgap', 'redDragonFruit'],
    ['bột gạo lọc tinh khiết', 'riceFlour'],
    ['muối ớt tây ninh', 'chilliSalt'],
    ['nghêu tân thành hấp sả', { 3: 'ngheu-tan-thanh', 1: 'cao-ngheu-bien-tan-thanh' }],
    ['bắp nếp nướng', 'waxyCorn'],
    ['chôm chôm tróc long khánh', { 3: 'chom-chom-tan-phong' }],
    ['cua gạch cà mau', 'crab'],
  ],
};
