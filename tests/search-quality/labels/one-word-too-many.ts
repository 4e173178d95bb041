import type { Labels } from '../needs.ts';

/** A word that no such product has; what the others say is still meant. */
export const oneWordTooMany: Labels = {
  class: 'one-word-too-many',
  labels: [
    ['xoài cát hòa lộc nhập khẩu', { 3: 'xoai-cat-hoa-loc xoai-cat-hoa-loc-my-xuong', 2: 'xoai-say-deo-hoa-loc' }],
    ['nem lai vung hộp thiếc', { 3: 'nem-lai-vung-ut-thang', 2: 'nem-nuong-song-ut-thang-lai-vung' }],
    ['cà phê chồn rang mộc', { 3: 'ca-phe-rang-moc-cai-lay', 1: 'ca-phe-rang-xay-sen-vang' }],
    ['khăn rằn lụa', { 3: 'khan-ran-long-khanh', 2: 'tui-khan-ran-long-khanh' }],
    ['nhãn tiêu quế', { 3: 'nhan-tieu-nhi-quy' }],
    ['mật ong hoa nhãn hữu cơ', { 3: 'mat-ong-hoa-nhan-thoi-son' }],
    ['bánh pía sóc trăng', { 3: 'banh-pia-hat-sen-thap-muoi' }],
    ['hủ tiếu nam vang', { 3: 'hu-tieu-kho-my-tho hu-tieu-kho-ba-sau-sa-dec hu-tieu-gao-lut-ba-sau-sa-dec bo-hu-tieu-my-tho-nau-lien', 1: 'lop-nau-hu-tieu-con-thoi-son' }],
    ['khô cá sặc bổi cà mau', { 3: 'kho-ca-sac-bo-tu-hien-phu-tho' }],
    ['sầu riêng ri6 đắk lắk', { 3: 'sau-rieng-ri6-ngu-hiep sau-rieng-ri6-nhi-quy sau-rieng-ri6-an-khanh' }],
    ['tinh dầu sả chanh', { 3: 'tinh-dau-sa-tan-phu-dong' }],
    ['khoai lang tím nhật bản', { 3: 'khoai-lang-tim-hoa-tan' }],
    ['chả lụa thanh hóa', { 3: 'cha-lua-la-chuoi-ut-thang-lai-vung' }],
    ['thanh long ruột đỏ vietgap', { 3: 'thanh-long-ruot-do-cho-gao' }],
    ['bột gạo lọc tinh khiết', { 3: 'bot-gao-sa-dec' }],
    ['muối ớt tây ninh', { 3: 'muoi-ot-cu-lao-thanh-binh', 2: 'muoi-tom-cha-go-cong' }],
  ],
};
