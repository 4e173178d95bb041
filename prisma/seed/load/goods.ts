import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';

/** A kind of goods of the load data: what it is called, and one or two sizes with price (đồng) and net weight (g). */
export type Goods = { name: string; group: OcopGroupKey; price: number; grams: number; unit: string; larger: string };

function goods(group: OcopGroupKey, unit: string, larger: string, grams: number, priced: Record<string, number>): Goods[] {
  return Object.entries(priced).map(([name, price]) => ({ name, group, price, grams, unit, larger }));
}

export const loadGoods: readonly Goods[] = [
  ...goods('fresh-food', '1 kg', 'Thùng 10 kg', 1000, {
    'Xoài cát Hòa Lộc': 75_000, 'Xoài cát Chu': 35_000, 'Sầu riêng Ri6': 95_000, 'Sầu riêng Monthong': 120_000, 'Thanh long ruột đỏ': 32_000,
    'Thanh long ruột trắng': 22_000, 'Vú sữa Lò Rèn': 60_000, 'Khóm Queen': 15_000, 'Sơ ri': 25_000, 'Quýt hồng': 45_000, 'Quýt đường': 40_000,
    'Cam xoàn': 42_000, 'Cam sành': 20_000, 'Bưởi da xanh': 45_000, 'Bưởi lông Cổ Cò': 38_000, 'Chôm chôm nhãn': 30_000, 'Nhãn xuồng': 50_000,
    'Nhãn Edor': 35_000, 'Ổi ruby': 25_000, 'Mận hồng đào': 28_000, 'Mít Thái': 22_000, 'Dừa xiêm': 12_000, 'Chuối cau': 18_000, 'Chanh không hạt': 20_000,
    'Sa pô Mặc Bắc': 35_000, 'Dưa hấu': 12_000, 'Mãng cầu xiêm': 40_000, 'Khoai lang tím': 20_000, 'Khoai môn': 35_000, 'Hành lá': 25_000,
    'Ớt chỉ thiên': 40_000, 'Bắp nếp': 15_000, 'Rau muống hữu cơ': 22_000, 'Ngó sen': 55_000, 'Cá lóc': 75_000, 'Cá tra': 38_000, 'Ếch đồng': 65_000,
    'Vịt chạy đồng': 70_000, 'Gà ta thả vườn': 120_000, 'Trứng vịt': 35_000, 'Nghêu Tân Thành': 45_000, 'Tôm càng xanh': 280_000,
  }),
  ...goods('raw-food', 'Túi 1 kg', 'Bao 10 kg', 1000, {
    'Gạo ST25': 38_000, 'Gạo Nàng Hoa 9': 24_000, 'Gạo lứt huyết rồng': 42_000, 'Nếp bè': 32_000, 'Hạt sen khô': 220_000, 'Bột gạo Sa Đéc': 35_000,
    'Khô cá lóc': 280_000, 'Khô cá sặc': 260_000, 'Tôm khô': 850_000, 'Đậu xanh': 45_000, 'Mè đen': 85_000, 'Đậu phộng': 55_000,
  }),
  ...goods('processed-food', 'Gói 500 g', 'Thùng 10 gói', 500, {
    'Hủ tiếu khô': 32_000, 'Bánh phồng tôm': 45_000, 'Bánh tráng': 25_000, 'Nem chua': 60_000, 'Chả lụa': 95_000, 'Lạp xưởng': 130_000, 'Mứt dừa': 70_000,
    'Xoài sấy dẻo': 95_000, 'Mít sấy': 80_000, 'Khóm sấy dẻo': 90_000, 'Kẹo dừa': 42_000, 'Bánh bò thốt nốt': 35_000, 'Bánh tét': 65_000, 'Cốm nếp': 38_000,
    'Bún khô': 26_000, 'Chuối sấy': 55_000, 'Khô bò': 210_000, 'Chà bông cá lóc': 160_000,
  }),
  ...goods('spices', 'Hũ 400 g', 'Thùng 12 hũ', 400, {
    'Mắm tôm chà': 180_000, 'Mắm cá linh': 75_000, 'Nước mắm cá cơm': 60_000, 'Muối ớt xanh': 28_000, 'Tương hột': 25_000, 'Sa tế tôm': 45_000, 'Mắm ruốc': 50_000,
  }),
  ...goods('tea', 'Hộp 100 g', 'Lốc 6 hộp', 100, { 'Trà sen Tháp Mười': 85_000, 'Trà tim sen': 60_000, 'Trà mãng cầu': 70_000, 'Trà lá sen': 45_000 }),
  ...goods('coffee-cocoa', 'Gói 500 g', 'Lốc 4 gói', 500, { 'Cà phê rang mộc': 135_000, 'Bột ca cao': 180_000 }),
  ...goods('alcoholic-drinks', 'Chai 500 ml', 'Thùng 12 chai', 500, { 'Rượu nếp than': 75_000, 'Rượu sen': 120_000, 'Rượu Gò Đen': 65_000, 'Rượu mận': 90_000 }),
  ...goods('soft-drinks', 'Chai 330 ml', 'Thùng 24 chai', 330, { 'Nước ép khóm': 28_000, 'Nước sơ ri': 25_000, 'Sữa sen': 18_000, 'Mật ong tràm': 95_000 }),
  ...goods('supplements', 'Hộp 200 g', 'Lốc 5 hộp', 200, { 'Tinh bột nghệ': 110_000, 'Đông trùng hạ thảo': 350_000, 'Yến chưng hạt sen': 190_000 }),
  ...goods('cosmetics', 'Hộp 1 bánh', 'Hộp 6 bánh', 100, { 'Xà bông sen': 45_000, 'Xà bông dầu dừa': 38_000 }),
  ...goods('herbal-oils', 'Chai 10 ml', 'Hộp 5 chai', 10, { 'Tinh dầu tràm': 65_000, 'Tinh dầu sả': 55_000, 'Tinh dầu bưởi': 75_000 }),
  ...goods('household-crafts', '1 cái', 'Bộ 3 cái', 1500, { 'Chiếu Định Yên': 220_000, 'Giỏ lục bình': 95_000, 'Giỏ bàng': 65_000, 'Rổ tre': 40_000, 'Chổi bông sậy': 35_000 }),
  ...goods('garments', '1 chiếc', 'Bộ 3 chiếc', 200, { 'Khăn rằn Long Khánh': 60_000, 'Áo bà ba': 320_000 }),
  ...goods('flowers', '1 chậu', '5 chậu', 3000, { 'Cúc mâm xôi': 85_000, 'Hồng Sa Đéc': 60_000, 'Vạn thọ': 35_000 }),
  ...goods('ornamental-plants', '1 chậu', '3 chậu', 4000, { 'Mai vàng': 450_000, 'Sen đá': 30_000, 'Bông giấy': 120_000, 'Tắc kiểng': 280_000 }),
  ...goods('ornamental-animals', '1 cặp', '5 cặp', 800, { 'Cá dĩa': 150_000, 'Cá bảy màu': 30_000 }),
];
