import type { Labels } from '../needs.ts';

/** As one asks a shopkeeper. */
export const longQuestions: Labels = {
  class: 'long-questions',
  labels: [
    ['mua xoài cát ở đâu ngon', 'catMango'],
    ['giá sầu riêng ri6 hôm nay', 'ri6'],
    ['gạo st25 bao nhiêu tiền một ký', 'st25'],
    ['ở đây có bán nem lai vung không', 'nem'],
    ['cho em hỏi mắm còng bao nhiêu', { 3: 'mam-cong-go-cong' }],
    ['tìm chỗ bán hoa hồng chậu', 'roses'],
    ['tôi muốn mua khô cá lóc loại ngon', 'driedSnakehead'],
    ['cần mua mật ong nguyên chất', { 3: 'mat-ong-hoa-nhan-thoi-son mat-ong-bong-tram-tan-phuoc mat-ong-bong-tram-phu-duc' }],
    ['mua ca phe rang moc o dau', { 3: 'ca-phe-rang-moc-cai-lay' }],
    ['giá tủ thờ gò công bao nhiêu', 'altarCabinet'],
    ['có hạt sen sấy giòn không shop ơi', { 3: 'hat-sen-say-gion-thap-muoi' }],
    ['đặc sản sa đéc mua về làm quà', 'fromSaDec'],
    ['đặc sản cái bè', 'fromCaiBe'],
    ['bánh phồng tôm loại nào ngon nhất', 'prawnCrackers'],
    ['mua chiếu lác định yên chính gốc', 'sedgeMat'],
    ['bưởi da xanh giá rẻ', 'greenPomelo'],
    ['trái cây tươi giao tận nhà', { 3: 'xoai-cat-hoa-loc xoai-cat-chu-cao-lanh xoai-cat-hoa-loc-my-xuong sau-rieng-ri6-ngu-hiep sau-rieng-ri6-nhi-quy sau-rieng-ri6-an-khanh sau-rieng-monthong-ngu-hiep nhan-tieu-nhi-quy nhan-ido-chau-thanh-an-nhon khom-tan-phuoc thanh-long-ruot-do-cho-gao thanh-long-ruot-trang-cho-gao vu-sua-lo-ren-vinh-kim vu-sua-hoang-kim-vinh-kim buoi-long-co-co buoi-da-xanh-kim-son quyt-hong-lai-vung cam-xoan-lai-vung cam-sanh-my-duc-tay man-hong-dao-trung-luong' }],
    ['yến sào gò công giá sỉ', { 3: 'yen-sao-tinh-che-go-cong', 2: 'yen-chung-duong-phen-go-cong' }],
    ['gia ca phe rang moc bao nhieu mot ky', { 3: 'ca-phe-rang-moc-cai-lay' }],
    ['bao giờ có nhãn tiêu vậy shop', { 3: 'nhan-tieu-nhi-quy' }],
    ['thăm làng hoa sa đéc mấy giờ mở cửa', { 3: 'tham-lang-hoa-sa-dec' }],
    ['minh can mua nam rom', 'mushrooms'],
  ],
};
