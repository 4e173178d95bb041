import type { Labels } from '../needs.ts';

/** A finger that slipped: letters swapped, doubled, left out, or taken from the neighbouring key. */
export const typos: Labels = {
  class: 'typos',
  wrongAccents: true,
  labels: [
    // swapped
    ['sau reing', 'durian'],
    ['bánh pohng tôm', 'prawnCrackers'],
    ['socoal đen', { 3: 'socola-den-70-cho-gao' }],
    ['buoi da xnah', 'greenPomelo'],
    ['hat sne say gion', { 3: 'hat-sen-say-gion-thap-muoi' }],
    ['khoai mno', 'taro'],
    ['tra dinh alng', 'araliaTea'],
    ['bnah pia', 'banhPia'],
    ['dau phogn rang', 'roastedPeanuts'],
    ['ca lnih kho mia', { 3: 'ca-linh-kho-mia-di-ut-hong-ngu' }],
    // doubled
    ['nem lai vungg', 'nem'],
    ['thanhh long', 'dragonFruit'],
    ['khô cá lóoc', 'driedSnakehead'],
    ['khăn rằnn', 'scarf'],
    ['mang cauu xiem', { 3: 'mang-cau-xiem-tan-thoi' }],
    ['xooài cát', 'catMango'],
    // left out
    ['chom chm', 'rambutan'],
    ['tinh dầu trm', 'melaleucaOil'],
    ['thnh long ruot do', 'redDragonFruit'],
    ['lap xuog', 'sausage'],
    ['gạo huyết rng', 'redRice'],
    ['muoi tm ot', { 3: 'muoi-tom-cha-go-cong', 1: 'muoi-ot-cu-lao-thanh-binh' }],
    ['hu tiu my tho', { 3: 'hu-tieu-kho-my-tho bo-hu-tieu-my-tho-nau-lien', 1: 'lop-nau-hu-tieu-con-thoi-son hu-tieu-kho-ba-sau-sa-dec' }],
    // the neighbouring key
    ['mật omg', 'honey'],
    ['thanh lonh ruot trang', { 3: 'thanh-long-ruot-trang-cho-gao' }],
    ['cha lus', 'porkRoll'],
    ['xoqi cat', 'catMango'],
    ['chiếu định yêm', 'mat'],
    ['banj xeo', 'banhXeo'],
    ['ca phr', 'coffee'],
    // the first letter
    ['ghanh long', 'dragonFruit'],
    ['zoài cát hòa lộc', 'hoaLocMango'],
    ['mem lai vung', 'nem'],
    ['ôm sú', 'tigerPrawns'],
    // two at once, in a long name
    ['nuoc cot so ri go cpng', 'acerolaCordial'],
    ['ruou vagn thanh logn', { 3: 'ruou-vang-thanh-long-cho-gao' }],
  ],
};
