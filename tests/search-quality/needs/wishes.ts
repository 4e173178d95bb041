import type { Need } from '../label.ts';

/** Places, makers, occasions and other things by which buyers ask for goods of several kinds. */
export const wishes = {
  // Places: all that comes from there.
  fromCaiBe: {
    3: 'xoai-cat-hoa-loc xoai-say-deo-hoa-loc com-gao-rang-cat-cai-be banh-phong-nep-cai-be keo-theo-leo-me-dau-phong-cai-be luu-tru-nha-xua-dong-hoa-hiep song-cai-be-buoi-som buoi-long-co-co cam-sanh-my-duc-tay',
  },
  fromChoGao: {
    3: 'thanh-long-ruot-do-cho-gao thanh-long-ruot-trang-cho-gao thanh-long-say-deo-cho-gao ruou-vang-thanh-long-cho-gao bot-ca-cao-cho-gao socola-den-70-cho-gao ca-phe-ca-cao-cho-gao tham-xuong-ca-cao-cho-gao',
  },
  fromGoCongTay: {
    3: 'gao-vd20-go-cong tra-gao-lut-dau-den-go-cong ga-ta-go-cong bot-banh-gia-cho-giong lap-xuong-tom-cho-giong dua-mam-go-cong bap-nep-dong-son kho-bo-sa-go-cong',
  },
  fromSaDec: {
    3: 'bot-gao-sa-dec bot-banh-bo-sa-dec banh-phong-tom-sa-dec hu-tieu-kho-ba-sau-sa-dec hu-tieu-gao-lut-ba-sau-sa-dec hoa-hong-chau-sa-dec cuc-mam-xoi-tet-sa-dec sen-da-mix-sa-dec tham-lang-hoa-sa-dec',
  },
  fromThapMuoi: {
    3: 'hat-sen-say-gion-thap-muoi tra-la-sen-thap-muoi tra-sen-uop-bong-thap-muoi banh-pia-hat-sen-thap-muoi ruou-sen-thap-muoi khan-to-sen-my-qui den-la-sen-my-qui hat-sen-tuoi-truong-xuan bong-sen-tuoi-truong-xuan ca-lia-thia-dong-truong-xuan',
  },
  fromLapVo: {
    3: 'chieu-lac-dinh-yen chieu-hoa-cuoi-dinh-yen cho-chieu-dem-dinh-yen khoai-mon-my-an-hung khoai-mon-say-my-an-hung dua-kieu-my-an-hung nam-rom-tuoi-my-an-hung',
  },
  fromThanhBinh: {
    3: 'ot-chi-thien-thanh-binh muoi-ot-cu-lao-thanh-binh tuong-ot-len-men-thanh-binh sua-bap-cu-lao-tay banh-phong-khoai-mi-cu-lao-tay choi-long-bong-cu-lao-tay',
  },
  fromTanHong: {
    3: 'kho-bo-giong-gang lap-xuong-bo-giong-gang trung-vit-muoi-giong-gang gao-st25-tan-ho-co me-den-rang-tan-ho-co dua-hau-ruong-tan-ho-co',
  },
  fromTamNong: {
    3: 'kho-ca-loc-tu-hien-phu-tho kho-ca-sac-bo-tu-hien-phu-tho mam-ca-loc-thai-tu-hien-phu-tho gao-huyet-rong-tram-chim gao-seu-tram-chim mat-ong-bong-tram-phu-duc tinh-dau-tram-phu-duc xuong-ba-la-tram-chim',
  },
  /** The former district; a commune that was closed in Sa Đéc bore the same name. */
  fromTanPhuDong: {
    3: 'sa-cay-tan-phu-dong tinh-dau-sa-tan-phu-dong sa-te-sa-ot-tan-phu-dong tom-su-quang-canh-phu-tan cua-bien-phu-tan mang-cau-xiem-tan-thoi tra-mang-cau-tan-thoi',
  },
  /** The former district; the new commune of this name lies where the mats of Định Yên come from. */
  fromLaiVung: {
    3: 'nem-lai-vung-ut-thang nem-nuong-song-ut-thang-lai-vung cha-lua-la-chuoi-ut-thang-lai-vung quyt-hong-lai-vung cam-xoan-lai-vung mut-vo-quyt-hong-lai-vung vuon-quyt-hong-lai-vung-tet xuong-ba-la-mo-hinh-ba-dai',
    2: 'chieu-lac-dinh-yen chieu-hoa-cuoi-dinh-yen cho-chieu-dem-dinh-yen',
  },
  fromDongHoaHiep: {
    3: 'com-gao-rang-cat-cai-be banh-phong-nep-cai-be keo-theo-leo-me-dau-phong-cai-be luu-tru-nha-xua-dong-hoa-hiep song-cai-be-buoi-som',
  },
  fromDinhYen: { 3: 'chieu-lac-dinh-yen chieu-hoa-cuoi-dinh-yen cho-chieu-dem-dinh-yen' },
  fromThoiSon: { 3: 'tour-con-thoi-son-nua-ngay lop-nau-hu-tieu-con-thoi-son mat-ong-hoa-nhan-thoi-son' },
  fromVinhKim: { 3: 'vu-sua-lo-ren-vinh-kim vu-sua-hoang-kim-vinh-kim mot-buoi-vuon-vu-sua-rach-gam' },
  fromMyPhong: { 3: 'hu-tieu-kho-my-tho bo-hu-tieu-my-tho-nau-lien gao-thom-go-cat-my-tho cuc-mam-xoi-tan-my-chanh van-tho-chau-my-phong' },
  fromNguHiep: { 3: 'sau-rieng-ri6-ngu-hiep sau-rieng-monthong-ngu-hiep sau-rieng-cap-dong-ngu-hiep' },

  // Makers: all that they sell.
  ofBaSau: { 3: 'hu-tieu-kho-ba-sau-sa-dec hu-tieu-gao-lut-ba-sau-sa-dec' },
  ofUtThang: { 3: 'nem-lai-vung-ut-thang nem-nuong-song-ut-thang-lai-vung cha-lua-la-chuoi-ut-thang-lai-vung' },
  ofTuHien: { 3: 'kho-ca-loc-tu-hien-phu-tho kho-ca-sac-bo-tu-hien-phu-tho mam-ca-loc-thai-tu-hien-phu-tho' },
  ofDiUt: { 3: 'mam-ca-linh-di-ut-hong-ngu ca-linh-kho-mia-di-ut-hong-ngu dua-bong-dien-dien-di-ut-hong-ngu' },
  ofMuoiUt: { 3: 'com-gao-rang-cat-cai-be banh-phong-nep-cai-be keo-theo-leo-me-dau-phong-cai-be' },
  ofSenQue: { 3: 'hat-sen-say-gion-thap-muoi tra-la-sen-thap-muoi tra-sen-uop-bong-thap-muoi banh-pia-hat-sen-thap-muoi ruou-sen-thap-muoi' },
  ofKhomTanLap: { 3: 'khom-tan-phuoc khom-say-deo-tan-phuoc nuoc-ep-khom-tan-phuoc' },
  ofBaTu: { 3: 'mam-tom-cha-go-cong mam-cong-go-cong muoi-tom-cha-go-cong' },
  ofOngNon: { 3: 'tu-tho-go-cong khay-tra-can-oc-go-cong hop-nu-trang-can-oc-go-cong' },
  ofBongDua: { 3: 'bot-ca-cao-cho-gao socola-den-70-cho-gao ca-phe-ca-cao-cho-gao tham-xuong-ca-cao-cho-gao' },
  ofHaiLuu: { 3: 'sapo-kim-son buoi-da-xanh-kim-son' },
  ofNamThoan: { 3: 'bot-banh-gia-cho-giong lap-xuong-tom-cho-giong dua-mam-go-cong kho-bo-sa-go-cong' },

  // Occasions and uses.
  tours: {
    3: 'tour-con-thoi-son-nua-ngay lop-nau-hu-tieu-con-thoi-son di-xuong-rung-tram-tan-phuoc luu-tru-nha-xua-dong-hoa-hiep song-cai-be-buoi-som dap-xe-con-tan-phong mot-buoi-vuon-vu-sua-rach-gam tham-xuong-ca-cao-cho-gao cao-ngheu-bien-tan-thanh mot-ngay-con-tan-thuan-dong tham-lang-hoa-sa-dec mot-dem-cu-lao-long-khanh xuong-ba-la-tram-chim cheo-xuong-rung-tram-gao-giong cho-chieu-dem-dinh-yen vuon-quyt-hong-lai-vung-tet',
  },
  snacks: {
    3: 'com-gao-rang-cat-cai-be keo-theo-leo-me-dau-phong-cai-be xoai-say-deo-hoa-loc xoai-say-deo-tinh-thoi khom-say-deo-tan-phuoc thanh-long-say-deo-cho-gao khoai-lang-say-hoa-tan khoai-mon-say-my-an-hung hat-sen-say-gion-thap-muoi hat-sen-phu-ca-cao-sen-vang dau-phong-rang-long-thuan kho-bo-giong-gang kho-bo-sa-go-cong',
    2: 'banh-phong-nep-cai-be banh-phong-tom-sa-dec banh-phong-khoai-mi-cu-lao-tay banh-pia-hat-sen-thap-muoi socola-den-70-cho-gao xoai-keo-ngam-chua-ngot-my-xuong',
  },
  /** What is packed to be given. */
  presents: {
    3: 'mam-tom-cha-go-cong xoai-cat-hoa-loc vu-sua-lo-ren-vinh-kim khom-say-deo-tan-phuoc bo-hu-tieu-my-tho-nau-lien xoai-say-deo-tinh-thoi hat-sen-phu-ca-cao-sen-vang socola-den-70-cho-gao nuoc-cot-so-ri-go-cong yen-sao-tinh-che-go-cong tinh-dau-sa-tan-phu-dong banh-pia-hat-sen-thap-muoi hat-sen-say-gion-thap-muoi ruou-sen-thap-muoi khan-ran-long-khanh mut-vo-quyt-hong-lai-vung nem-lai-vung-ut-thang kho-ca-loc-tu-hien-phu-tho gao-seu-tram-chim quyt-hong-lai-vung',
  },
  allDriedFruit: {
    3: 'xoai-say-deo-hoa-loc xoai-say-deo-tinh-thoi khom-say-deo-tan-phuoc thanh-long-say-deo-cho-gao long-nhan-say-nhi-quy long-nhan-say-an-nhon',
    2: 'tra-mang-cau-tan-thoi',
  },
  plantsInPots: {
    3: 'sen-da-mix-sa-dec so-ri-kieng-go-cong',
    2: 'hoa-hong-chau-sa-dec cuc-mam-xoi-tan-my-chanh cuc-mam-xoi-tet-sa-dec van-tho-chau-my-phong',
  },
  flowers: {
    3: 'hoa-hong-chau-sa-dec cuc-mam-xoi-tan-my-chanh cuc-mam-xoi-tet-sa-dec van-tho-chau-my-phong bong-sen-tuoi-truong-xuan',
    1: 'sen-da-mix-sa-dec so-ri-kieng-go-cong tham-lang-hoa-sa-dec',
  },
  forTheAltar: { 3: 'tu-tho-go-cong', 1: 'bong-sen-tuoi-truong-xuan van-tho-chau-my-phong' },
  remedies: { 3: 'vien-nghe-mat-ong-long-dinh vien-nghe-mat-ong-hoa-nhan-an-nhon' },
  fiveStars: {
    3: 'mam-tom-cha-go-cong xoai-cat-hoa-loc sau-rieng-cap-dong-ngu-hiep vu-sua-lo-ren-vinh-kim socola-den-70-cho-gao bot-gao-sa-dec gao-seu-tram-chim hat-sen-say-gion-thap-muoi khan-to-sen-my-qui nem-lai-vung-ut-thang',
  },
  cosmetics: { 3: 'xa-bong-bo-ket-long-dinh xa-bong-chanh-sa-my-long' },
  basketry: { 3: 'gio-bang-tan-hoa-thanh gio-luc-binh-gao-giong', 1: 'non-bang-tan-hoa-thanh' },
  againstMosquitoes: { 3: 'tinh-dau-sa-tan-phu-dong', 1: 'tinh-dau-tram-tan-phuoc tinh-dau-tram-phu-duc' },
} as const satisfies Record<string, Need>;
