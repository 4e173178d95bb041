import type { Labels } from '../needs.ts';

/** Written as one says it at home: l for n, x for s, ch for tr, d for gi, r and v, and the other way round, also at the end of a syllable. */
export const slips: Labels = {
  class: 'slips',
  wrongAccents: true,
  labels: [
    // l, n
    ['lem lai vung', { 3: 'nem-lai-vung-ut-thang', 2: 'nem-nuong-song-ut-thang-lai-vung' }],
    ['lấm rơm', { 3: 'nam-rom-my-phuoc-tay nam-rom-tuoi-my-an-hung' }],
    ['nạp xưởng', { 3: 'lap-xuong-tom-cho-giong lap-xuong-bo-giong-gang' }],
    ['lước ép xoài', { 3: 'nuoc-ep-xoai-tinh-thoi' }],
    ['khoai nang tím', { 3: 'khoai-lang-tim-hoa-tan' }],
    ['giỏ nục bình', { 3: 'gio-luc-binh-gao-giong' }],
    // s, x
    ['xầu riêng', { 3: 'sau-rieng-ri6-ngu-hiep sau-rieng-ri6-nhi-quy sau-rieng-ri6-an-khanh sau-rieng-monthong-ngu-hiep', 2: 'sau-rieng-cap-dong-ngu-hiep' }],
    ['xen đá', { 3: 'sen-da-mix-sa-dec' }],
    ['hạt xen sấy', { 3: 'hat-sen-say-gion-thap-muoi', 2: 'hat-sen-phu-ca-cao-sen-vang' }],
    ['xơ ri', { 3: 'so-ri-tuoi-go-cong', 2: 'nuoc-cot-so-ri-go-cong ruou-so-ri-go-cong so-ri-kieng-go-cong' }],
    ['soài cát', { 3: 'xoai-cat-hoa-loc xoai-cat-hoa-loc-my-xuong xoai-cat-chu-cao-lanh', 2: 'xoai-say-deo-hoa-loc' }],
    ['bột bánh sèo', { 3: 'bot-banh-xeo-cao-lanh' }],
    ['sà bông', { 3: 'xa-bong-bo-ket-long-dinh xa-bong-chanh-sa-my-long' }],
    ['vú xữa lò rèn', { 3: 'vu-sua-lo-ren-vinh-kim', 2: 'vu-sua-hoang-kim-vinh-kim' }],
    ['xa tế', { 3: 'sa-te-sa-ot-tan-phu-dong' }],
    // tr, ch
    ['trôm trôm', { 3: 'chom-chom-tan-phong' }],
    ['chứng vịt muối', { 3: 'trung-vit-muoi-giong-gang hot-vit-muoi-my-phuoc-tay' }],
    ['cá cha phi lê', { 3: 'ca-tra-phi-le-hong-ngu' }],
    ['trổi cỏ', { 3: 'choi-long-bong-cu-lao-tay' }],
    ['trả lụa', { 3: 'cha-lua-la-chuoi-ut-thang-lai-vung' }],
    ['tinh dầu chàm', { 3: 'tinh-dau-tram-tan-phuoc tinh-dau-tram-phu-duc' }],
    ['chái cây sấy', 'driedFruit'],
    ['tranh không hạt', { 3: 'chanh-khong-hat-my-long' }],
    // d, gi, r, v
    ['dượu sen', { 3: 'ruou-sen-thap-muoi' }],
    ['rưa hấu', { 3: 'dua-hau-ruong-tan-ho-co' }],
    ['dú sữa', { 3: 'vu-sua-lo-ren-vinh-kim vu-sua-hoang-kim-vinh-kim' }],
    ['giầu mè', { 3: 'dau-me-ep-lanh-thuong-phuoc' }],
    ['nấm dơm', { 3: 'nam-rom-my-phuoc-tay nam-rom-tuoi-my-an-hung' }],
    ['sầu giêng', { 3: 'sau-rieng-ri6-ngu-hiep sau-rieng-ri6-nhi-quy sau-rieng-ri6-an-khanh sau-rieng-monthong-ngu-hiep', 2: 'sau-rieng-cap-dong-ngu-hiep' }],
    ['khăn giằn', { 3: 'khan-ran-long-khanh', 2: 'tui-khan-ran-long-khanh' }],
    ['bột bánh dá', { 3: 'bot-banh-gia-cho-giong' }],
    ['dạn thọ', { 3: 'van-tho-chau-my-phong' }],
    // hỏi, ngã
    ['hũ tiếu', { 3: 'hu-tieu-kho-my-tho hu-tieu-kho-ba-sau-sa-dec hu-tieu-gao-lut-ba-sau-sa-dec bo-hu-tieu-my-tho-nau-lien', 1: 'lop-nau-hu-tieu-con-thoi-son' }],
    ['bưỡi da xanh', { 3: 'buoi-da-xanh-kim-son' }],
    ['mảng cầu', { 3: 'mang-cau-xiem-tan-thoi', 2: 'tra-mang-cau-tan-thoi' }],
    ['sửa bắp', { 3: 'sua-bap-cu-lao-tay' }],
    ['nhản tiêu', { 3: 'nhan-tieu-nhi-quy' }],
    ['tũ thờ', { 3: 'tu-tho-go-cong' }],
    ['chã bông', { 3: 'cha-bong-ca-tra-hong-ngu' }],
    // the end of a syllable
    ['bánh phòn tôm', { 3: 'banh-phong-tom-sa-dec' }],
    ['mắm còn', { 3: 'mam-cong-go-cong' }],
    ['hạc sen', { 3: 'hat-sen-say-gion-thap-muoi hat-sen-tuoi-truong-xuan', 2: 'hat-sen-phu-ca-cao-sen-vang', 1: 'banh-pia-hat-sen-thap-muoi' }],
    ['khô cá lót', { 3: 'kho-ca-loc-tu-hien-phu-tho' }],
    ['cam sàn', { 3: 'cam-sanh-my-duc-tay' }],
    ['khăn rằng', { 3: 'khan-ran-long-khanh', 2: 'tui-khan-ran-long-khanh' }],
    ['mắm cá lin', { 3: 'mam-ca-linh-di-ut-hong-ngu' }],
    // letters that sound alike
    ['quít hồng', { 3: 'quyt-hong-lai-vung', 2: 'mut-vo-quyt-hong-lai-vung', 1: 'vuon-quyt-hong-lai-vung-tet' }],
    ['bánh phồng khoai mỳ', { 3: 'banh-phong-khoai-mi-cu-lao-tay' }],
    ['wýt hồng', { 3: 'quyt-hong-lai-vung', 2: 'mut-vo-quyt-hong-lai-vung', 1: 'vuon-quyt-hong-lai-vung-tet' }],
    ['kà phê', { 3: 'ca-phe-rang-moc-cai-lay ca-phe-rang-xay-sen-vang', 2: 'ca-phe-dua-hoa-tan-cai-lay ca-phe-ca-cao-cho-gao' }],
    ['cà fê rang mộc', { 3: 'ca-phe-rang-moc-cai-lay' }],
    ['ngêu tân thành', { 3: 'ngheu-tan-thanh', 1: 'cao-ngheu-bien-tan-thanh' }],
    ['viên ngệ', { 3: 'vien-nghe-mat-ong-long-dinh vien-nghe-mat-ong-hoa-nhan-an-nhon' }],
    // without accents too
    ['xau rieng', { 3: 'sau-rieng-ri6-ngu-hiep sau-rieng-ri6-nhi-quy sau-rieng-ri6-an-khanh sau-rieng-monthong-ngu-hiep', 2: 'sau-rieng-cap-dong-ngu-hiep' }],
    ['chieu lat dinh iên', { 3: 'chieu-lac-dinh-yen' }],
    ['banh phong tom xa dec', { 3: 'banh-phong-tom-sa-dec' }],
  ],
};
