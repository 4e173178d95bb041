import type { Labels } from '../needs.ts';

/** Written as one says it at home: l for n, x for s, ch for tr, d for gi, r and v, and the other way round, also at the end of a syllable. */
export const slips: Labels = {
  class: 'slips',
  wrongAccents: true,
  labels: [
    // l, n
    ['lem lai vung', 'nem'],
    ['lấm rơm', 'mushrooms'],
    ['nạp xưởng', 'sausage'],
    ['lước ép xoài', 'mangoJuice'],
    ['khoai nang tím', { 3: 'khoai-lang-tim-hoa-tan' }],
    ['giỏ nục bình', { 3: 'gio-luc-binh-gao-giong' }],
    // s, x
    ['xầu riêng', 'durian'],
    ['xen đá', 'succulents'],
    ['hạt xen sấy', 'driedLotusSeed'],
    ['xơ ri', 'acerola'],
    ['soài cát', 'catMango'],
    ['bột bánh sèo', 'banhXeo'],
    ['sà bông', 'soap'],
    ['vú xữa lò rèn', 'loRenStarApple'],
    ['xa tế', { 3: 'sa-te-sa-ot-tan-phu-dong' }],
    // tr, ch
    ['trôm trôm', 'rambutan'],
    ['chứng vịt muối', 'saltedEggs'],
    ['cá cha phi lê', { 3: 'ca-tra-phi-le-hong-ngu' }],
    ['trổi cỏ', 'broom'],
    ['trả lụa', 'porkRoll'],
    ['tinh dầu chàm', 'melaleucaOil'],
    ['chái cây sấy', 'allDriedFruit'],
    ['tranh không hạt', 'seedlessLime'],
    // d, gi, r, v
    ['dượu sen', 'lotusSpirit'],
    ['rưa hấu', 'watermelon'],
    ['dú sữa', { 3: 'vu-sua-lo-ren-vinh-kim vu-sua-hoang-kim-vinh-kim' }],
    ['giầu mè', 'sesameOil'],
    ['nấm dơm', 'mushrooms'],
    ['sầu giêng', 'durian'],
    ['khăn giằn', 'scarf'],
    ['bột bánh dá', { 3: 'bot-banh-gia-cho-giong' }],
    ['dạn thọ', 'marigolds'],
    // hỏi, ngã
    ['hũ tiếu', 'noodles'],
    ['bưỡi da xanh', 'greenPomelo'],
    ['mảng cầu', 'soursop'],
    ['sửa bắp', 'cornMilk'],
    ['nhản tiêu', { 3: 'nhan-tieu-nhi-quy' }],
    ['tũ thờ', 'altarCabinet'],
    ['chã bông', { 3: 'cha-bong-ca-tra-hong-ngu' }],
    // the end of a syllable
    ['bánh phòn tôm', 'prawnCrackers'],
    ['mắm còn', { 3: 'mam-cong-go-cong' }],
    ['hạc sen', 'lotusSeed'],
    ['khô cá lót', 'driedSnakehead'],
    ['cam sàn', 'kingOrange'],
    ['khăn rằng', 'scarf'],
    ['mắm cá lin', { 3: 'mam-ca-linh-di-ut-hong-ngu' }],
    // letters that sound alike
    ['quít hồng', 'mandarin'],
    ['bánh phồng khoai mỳ', { 3: 'banh-phong-khoai-mi-cu-lao-tay' }],
    ['wýt hồng', 'mandarin'],
    ['kà phê', 'coffee'],
    ['cà fê rang mộc', { 3: 'ca-phe-rang-moc-cai-lay' }],
    ['ngêu tân thành', 'clams'],
    ['viên ngệ', 'turmericPills'],
    // without accents too
    ['xau rieng', 'durian'],
    ['chieu lat dinh iên', 'sedgeMat'],
    ['banh phong tom xa dec', 'prawnCrackers'],
  ],
};
