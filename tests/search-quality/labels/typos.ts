import type { Labels } from '../needs.ts';

/** A finger that slipped: letters swapped, doubled, left out, or taken from the neighbouring key. */
export const typos: Labels = {
  class: 'typos',
  wrongAccents: true,
  labels: [
    // swapped
    ['sau reing', { 3: 'sau-rieng-ri6-ngu-hiep sau-rieng-ri6-nhi-quy sau-rieng-ri6-an-khanh sau-rieng-monthong-ngu-hiep', 2: 'sau-rieng-cap-dong-ngu-hiep' }],
    ['bánh pohng tôm', { 3: 'banh-phong-tom-sa-dec' }],
    ['socoal đen', { 3: 'socola-den-70-cho-gao' }],
    ['buoi da xnah', { 3: 'buoi-da-xanh-kim-son' }],
    ['hat sne say gion', { 3: 'hat-sen-say-gion-thap-muoi' }],
    ['khoai mno', { 3: 'khoai-mon-my-an-hung', 2: 'khoai-mon-say-my-an-hung' }],
    ['tra dinh alng', { 3: 'tra-dinh-lang-tui-loc-long-dinh' }],
    ['bnah pia', { 3: 'banh-pia-hat-sen-thap-muoi' }],
    ['dau phogn rang', { 3: 'dau-phong-rang-long-thuan' }],
    ['ca lnih kho mia', { 3: 'ca-linh-kho-mia-di-ut-hong-ngu' }],
    // doubled
    ['nem lai vungg', { 3: 'nem-lai-vung-ut-thang', 2: 'nem-nuong-song-ut-thang-lai-vung' }],
    ['thanhh long', { 3: 'thanh-long-ruot-do-cho-gao thanh-long-ruot-trang-cho-gao', 2: 'thanh-long-say-deo-cho-gao ruou-vang-thanh-long-cho-gao' }],
    ['khô cá lóoc', { 3: 'kho-ca-loc-tu-hien-phu-tho' }],
    ['khăn rằnn', { 3: 'khan-ran-long-khanh', 2: 'tui-khan-ran-long-khanh' }],
    ['mang cauu xiem', { 3: 'mang-cau-xiem-tan-thoi' }],
    ['xooài cát', { 3: 'xoai-cat-hoa-loc xoai-cat-hoa-loc-my-xuong xoai-cat-chu-cao-lanh', 2: 'xoai-say-deo-hoa-loc' }],
    // left out
    ['chom chm', { 3: 'chom-chom-tan-phong' }],
    ['tinh dầu trm', { 3: 'tinh-dau-tram-tan-phuoc tinh-dau-tram-phu-duc' }],
    ['thnh long ruot do', { 3: 'thanh-long-ruot-do-cho-gao', 1: 'thanh-long-ruot-trang-cho-gao' }],
    ['lap xuog', { 3: 'lap-xuong-tom-cho-giong lap-xuong-bo-giong-gang' }],
    ['gạo huyết rng', { 3: 'gao-huyet-rong-tram-chim', 1: 'hu-tieu-gao-lut-ba-sau-sa-dec' }],
    ['muoi tm ot', { 3: 'muoi-tom-cha-go-cong', 1: 'muoi-ot-cu-lao-thanh-binh' }],
    ['hu tiu my tho', { 3: 'hu-tieu-kho-my-tho bo-hu-tieu-my-tho-nau-lien', 1: 'lop-nau-hu-tieu-con-thoi-son hu-tieu-kho-ba-sau-sa-dec' }],
    // the neighbouring key
    ['mật omg', { 3: 'mat-ong-hoa-nhan-thoi-son mat-ong-bong-tram-tan-phuoc mat-ong-bong-tram-phu-duc', 1: 'vien-nghe-mat-ong-long-dinh vien-nghe-mat-ong-hoa-nhan-an-nhon' }],
    ['thanh lonh ruot trang', { 3: 'thanh-long-ruot-trang-cho-gao', 1: 'thanh-long-ruot-do-cho-gao' }],
    ['cha lus', { 3: 'cha-lua-la-chuoi-ut-thang-lai-vung' }],
    ['xoqi cat', { 3: 'xoai-cat-hoa-loc xoai-cat-hoa-loc-my-xuong xoai-cat-chu-cao-lanh', 2: 'xoai-say-deo-hoa-loc' }],
    ['chiếu định yêm', { 3: 'chieu-lac-dinh-yen chieu-hoa-cuoi-dinh-yen', 1: 'cho-chieu-dem-dinh-yen' }],
    ['banj xeo', { 3: 'bot-banh-xeo-cao-lanh' }],
    ['ca phr', { 3: 'ca-phe-rang-moc-cai-lay ca-phe-rang-xay-sen-vang', 2: 'ca-phe-dua-hoa-tan-cai-lay ca-phe-ca-cao-cho-gao' }],
    // the first letter
    ['ghanh long', { 3: 'thanh-long-ruot-do-cho-gao thanh-long-ruot-trang-cho-gao', 2: 'thanh-long-say-deo-cho-gao ruou-vang-thanh-long-cho-gao' }],
    ['zoài cát hòa lộc', { 3: 'xoai-cat-hoa-loc xoai-cat-hoa-loc-my-xuong', 2: 'xoai-say-deo-hoa-loc' }],
    ['mem lai vung', { 3: 'nem-lai-vung-ut-thang', 2: 'nem-nuong-song-ut-thang-lai-vung' }],
    ['ôm sú', { 3: 'tom-su-quang-canh-phu-tan' }],
    // two at once, in a long name
    ['nuoc cot so ri go cpng', { 3: 'nuoc-cot-so-ri-go-cong' }],
    ['ruou vagn thanh logn', { 3: 'ruou-vang-thanh-long-cho-gao' }],
  ],
};
