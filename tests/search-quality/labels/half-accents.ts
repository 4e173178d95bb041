import type { Labels } from '../needs.ts';

/** Some words or letters with their accents, some without, as one types in haste. */
export const halfAccents: Labels = {
  class: 'half-accents',
  labels: [
    ['cà phe', 'coffee'],
    ['ca phê', 'coffee'],
    ['xoài cat hoa lộc', 'hoaLocMango'],
    ['sầu rieng', 'durian'],
    ['sau riêng ri6', 'ri6'],
    ['vú sua', 'starApple'],
    ['buởi da xanh', 'greenPomelo'],
    ['buoi da xánh', 'greenPomelo'],
    ['thanh long ruột do', 'redDragonFruit'],
    ['hủ tieu khô', 'driedNoodles'],
    ['hu tiêu mỹ tho', 'myThoNoodles'],
    ['bánh phong tôm', 'prawnCrackers'],
    ['khô ca lóc', 'driedSnakehead'],
    ['mắm tom chà', 'shrimpPaste'],
    ['mât ong', 'honey'],
    ['đâu phông', 'peanuts'],
    ['tinh dâu tràm', 'melaleucaOil'],
    ['nước ep khóm', 'pineappleJuice'],
    ['rươu sen', 'lotusSpirit'],
    ['khoai mon sấy', { 3: 'khoai-mon-say-my-an-hung' }],
    ['cúc mâm xoi', 'cushionDaisies'],
  ],
};
