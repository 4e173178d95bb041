import type { Labels } from '../needs.ts';

/** Signs and spaces that mean nothing. */
export const punctuation: Labels = {
  class: 'punctuation',
  labels: [
    ['cà-phê', 'coffee'],
    ['cà phê!!!', 'coffee'],
    ['  cà   phê  ', 'coffee'],
    ['cà\u00a0phê', 'coffee'],
    ['cà phê\u200b', 'coffee'],
    ['xoài, cát', 'catMango'],
    ['xoài+cát', 'catMango'],
    ['"gạo st25"', 'st25'],
    ['gạo (ST25)', 'st25'],
    ['gạo_st25', 'st25'],
    ['ST-25', 'st25'],
    ['ST25.', 'st25'],
    ['sầu riêng;ri6', 'ri6'],
    ['hủ tiếu?', 'noodles'],
    ['#mậtong', 'honey'],
    ['mật ong…', 'honey'],
    ['trà – lá sen', 'lotusLeafTea'],
    ['vú sữa: lò rèn', 'loRenStarApple'],
    ["'đậu phộng'", 'peanuts'],
    ['sôcôla 70%', { 3: 'socola-den-70-cho-gao' }],
    ['bưởi * da xanh', 'greenPomelo'],
    ['nem & chả', { 3: 'nem-lai-vung-ut-thang cha-lua-la-chuoi-ut-thang-lai-vung', 2: 'nem-nuong-song-ut-thang-lai-vung' }],
  ],
};
