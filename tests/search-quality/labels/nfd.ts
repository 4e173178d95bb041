import type { Labels } from '../needs.ts';

const apart = (text: string) => text.normalize('NFD');

/** Letters and accents apart, as telephones of one maker and some keyboards send them; some only in part. */
export const nfd: Labels = {
  class: 'nfd',
  labels: [
    [apart('cà phê'), 'coffee'],
    [apart('sầu riêng'), 'durian'],
    [apart('xoài cát Hòa Lộc'), 'hoaLocMango'],
    [apart('bưởi da xanh'), 'greenPomelo'],
    [apart('hủ tiếu'), 'noodles'],
    [apart('đậu phộng'), 'peanuts'],
    [apart('gạo ST25'), 'st25'],
    [apart('mật ong'), 'honey'],
    [apart('rượu'), 'spirit'],
    [apart('Ớt'), 'chilli'],
    [apart('tinh dầu tràm'), 'melaleucaOil'],
    [apart('muối ớt'), 'chilliSalt'],
    [`${apart('cà')} phê`, 'coffee'],
    // The circumflex in one letter, the tone apart.
    ['bô\u0323t gạo', 'riceFlour'],
    ['hủ tiê\u0301u khô', 'driedNoodles'],
    // Tone before the hook of the letter: an order that no keyboard should send, and some do.
    ['ru\u031bo\u0323\u031bu sen', 'lotusSpirit'],
  ],
};
