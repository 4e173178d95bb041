import type { Labels } from '../needs.ts';

/** A shop by its name, or as much of it as one remembers: its goods. */
export const makers: Labels = {
  class: 'makers',
  labels: [
    ['bà sáu', 'ofBaSau'],
    ['Cơ sở hủ tiếu Bà Sáu', 'ofBaSau'],
    ['út thắng', 'ofUtThang'],
    ['nem út thắng', { 3: 'nem-lai-vung-ut-thang', 2: 'nem-nuong-song-ut-thang-lai-vung', 1: 'cha-lua-la-chuoi-ut-thang-lai-vung' }],
    ['Tư Hiền', 'ofTuHien'],
    ['khô tư hiền', { 3: 'kho-ca-loc-tu-hien-phu-tho kho-ca-sac-bo-tu-hien-phu-tho', 2: 'mam-ca-loc-thai-tu-hien-phu-tho' }],
    ['dì út', 'ofDiUt'],
    ['mắm dì út hồng ngự', { 3: 'mam-ca-linh-di-ut-hong-ngu', 2: 'ca-linh-kho-mia-di-ut-hong-ngu dua-bong-dien-dien-di-ut-hong-ngu' }],
    ['mười út', 'ofMuoiUt'],
    ['lo com banh muoi ut', 'ofMuoiUt'],
    ['sen quê', 'ofSenQue'],
    ['công ty sen quê tháp mười', 'ofSenQue'],
    ['sen vàng', { 3: 'ca-phe-rang-xay-sen-vang hat-sen-phu-ca-cao-sen-vang bot-banh-xeo-cao-lanh' }],
    ['htx khóm tân lập', 'ofKhomTanLap'],
    ['hợp tác xã xoài hòa hưng', { 3: 'xoai-cat-hoa-loc xoai-say-deo-hoa-loc' }],
    ['bà tư gò công', 'ofBaTu'],
    ['ông non', 'ofOngNon'],
    ['bóng dừa', 'ofBongDua'],
    ['hai lưu', 'ofHaiLuu'],
    ['năm thoàn', 'ofNamThoan'],
    ['ba kiệt', { 3: 'luu-tru-nha-xua-dong-hoa-hiep song-cai-be-buoi-som' }],
    ['cà phê ba dừa', { 3: 'ca-phe-rang-moc-cai-lay ca-phe-dua-hoa-tan-cai-lay' }],
    ['trang trại năm hiền', { 3: 'nam-rom-my-phuoc-tay hot-vit-muoi-my-phuoc-tay' }],
    ['chú tám', { 3: 'buoi-long-co-co cam-sanh-my-duc-tay' }],
  ],
};
