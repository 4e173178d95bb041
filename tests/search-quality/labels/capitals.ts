import type { Labels } from '../needs.ts';

/** Capitals, all through or where a forgotten key puts them. */
export const capitals: Labels = {
  class: 'capitals',
  labels: [
    ['CÀ PHÊ', 'coffee'],
    ['cÀ PHÊ', 'coffee'],
    ['CA PHE', 'coffee'],
    ['Xoài Cát Hòa Lộc', 'hoaLocMango'],
    ['XOÀI CÁT HOÀ LỘC', 'hoaLocMango'],
    ['SẦU RIÊNG RI6', 'ri6'],
    ['Gạo St25', 'st25'],
    ['GAO ST25', 'st25'],
    ['hỦ TIẾU', 'noodles'],
    ['THANH LONG RUỘT ĐỎ', 'redDragonFruit'],
    ['ĐẬU PHỘNG', 'peanuts'],
    ['MẮM TÔM CHÀ', 'shrimpPaste'],
    ['VÚ SỮA', 'starApple'],
    ['nEM LAI VUNG', 'nem'],
    ['TRÀ LÁ SEN', 'lotusLeafTea'],
    ['RƯỢU SEN', 'lotusSpirit'],
  ],
};
