import type { Labels } from '../needs.ts';

/** Another letter that looks like đ: the eth of Iceland, large or small, and the African d. */
export const eth: Labels = {
  class: 'eth',
  labels: [
    ['Ðậu phộng', 'peanuts'],
    ['ðậu phộng rang', 'roastedPeanuts'],
    ['BƠ ÐẬU PHỘNG', 'peanutButter'],
    ['thanh long ruột ðỏ', 'redDragonFruit'],
    ['mè ðen', 'blackSesame'],
    ['trà Ðinh lăng', 'araliaTea'],
    ['bột gạo Sa Ðéc', 'riceFlour'],
    ['bắp nếp Ðồng Sơn', { 3: 'bap-nep-dong-son' }],
    ['yến chưng ðường phèn', 'stewedBirdNest'],
    ['ðèn lá sen', 'lotusLamp'],
    ['Ɖậu phộng', 'peanuts'],
    ['chiếu Ðịnh Yên', 'mat'],
  ],
};
