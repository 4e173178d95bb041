import type { Labels } from '../needs.ts';

/** The tone on another letter of the syllable: the old and the new way, and where habit puts it. */
export const tonePlacement: Labels = {
  class: 'tone-placement',
  labels: [
    ['xoài cát hoà lộc', 'hoaLocMango'],
    ['xoài hoà lộc', 'hoaLocMango'],
    ['Hoà Lộc', 'hoaLocMango'],
    ['cà phê hoà tan', 'coconutCoffee'],
    ['cà phê dừa hoà tan', 'coconutCoffee'],
    ['nhãn nhị qúy', { 3: 'nhan-tieu-nhi-quy', 2: 'long-nhan-say-nhi-quy' }],
    ['qúyt hồng', 'mandarin'],
    ['gỉo bàng', 'sedgeBasket'],
    ['bột bánh gía', { 3: 'bot-banh-gia-cho-giong' }],
    ['bửơi da xanh', 'greenPomelo'],
    ['rựơu sen', 'lotusSpirit'],
    ['nứơc ép khóm', 'pineappleJuice'],
    ['hủ tíêu khô', 'driedNoodles'],
    ['khoai lang tím hoà tân', { 3: 'khoai-lang-tim-hoa-tan' }],
    ['giỏ bàng tân hoà thành', 'sedgeBasket'],
    ['nhà xưa đông hoà hiệp', { 3: 'luu-tru-nha-xua-dong-hoa-hiep' }],
  ],
};
