import type { OcopGroupKey } from '#app/modules/ocop/groups.ts';

/** A listing that buyers have not seen yet. Its photographs are those of another product of the demonstration. */
export type NewListing = {
  slug: string;
  seller: string;
  pictureOf: string;
  name: string;
  group: OcopGroupKey;
  summary: string;
  story: string;
  variant: { name: string; price: number; grams: number; stock: number };
  hoursAgo: number;
};

/** Handed in, waiting for a reviewer. */
export const listingsInReview: NewListing[] = [
  { slug: 'tra-tim-sen-truong-xuan', seller: 'ho-chin-sen-truong-xuan', pictureOf: 'hat-sen-tuoi-truong-xuan', name: 'Tim sen sấy Trường Xuân', group: 'tea', summary: 'Tim sen tách tay, sấy nhẹ, hãm nước uống buổi tối.', story: 'Mỗi ký hạt chỉ được vài chục gam tim. Vợ ông Chín ngồi tách từng tim, phơi nắng sớm rồi sấy lửa nhỏ cho giữ màu xanh.', variant: { name: 'Hũ 100 g', price: 95_000, grams: 100, stock: 25 }, hoursAgo: 31 },
  { slug: 'ngo-sen-tuoi-truong-xuan', seller: 'ho-chin-sen-truong-xuan', pictureOf: 'bong-sen-tuoi-truong-xuan', name: 'Ngó sen tươi Trường Xuân', group: 'fresh-food', summary: 'Nhổ buổi sáng, giao trong ngày, làm gỏi giòn.', story: 'Ngó sen nhổ lúc nước còn mát, rửa bằng nước giếng rồi bó từng ký. Làm gỏi tôm thịt là ngon nhất.', variant: { name: '1 kg', price: 60_000, grams: 1_000, stock: 15 }, hoursAgo: 3 },
  { slug: 'sua-hat-sen-thap-muoi', seller: 'cong-ty-sen-que-thap-muoi', pictureOf: 'hat-sen-say-gion-thap-muoi', name: 'Bột hạt sen sữa Tháp Mười', group: 'processed-food', summary: 'Hạt sen xay mịn với sữa bột, pha nước ấm là uống.', story: 'Hạt sen Tháp Mười hấp chín, sấy khô rồi xay mịn. Xưởng thêm ít sữa bột và đường phèn, không thêm mùi.', variant: { name: 'Hộp 400 g', price: 145_000, grams: 400, stock: 40 }, hoursAgo: 20 },
  { slug: 'khau-trang-to-sen-my-qui', seller: 'to-hop-tac-to-sen-my-qui', pictureOf: 'khan-to-sen-my-qui', name: 'Túi thơm tơ sen Mỹ Quí', group: 'garments', summary: 'Túi nhỏ dệt tơ sen, bên trong là nhụy sen khô.', story: 'Phần vải vụn sau khi may khăn được chị em trong tổ may thành túi nhỏ, nhồi nhụy sen phơi khô. Treo tủ áo thơm cả tháng.', variant: { name: '1 túi', price: 85_000, grams: 30, stock: 60 }, hoursAgo: 8 },
  { slug: 'mut-khom-tan-lap', seller: 'hop-tac-xa-khom-tan-lap', pictureOf: 'khom-say-deo-tan-phuoc', name: 'Mứt khóm dẻo Tân Lập', group: 'processed-food', summary: 'Khóm chín sên đường mía, phết bánh mì hay ăn với trà.', story: 'Những trái khóm nhỏ không bán tươi được thì hợp tác xã bằm nhuyễn, sên lửa nhỏ với đường mía bốn giờ liền.', variant: { name: 'Hũ 300 g', price: 68_000, grams: 300, stock: 50 }, hoursAgo: 27 },
  { slug: 'giam-khom-tan-lap', seller: 'hop-tac-xa-khom-tan-lap', pictureOf: 'nuoc-ep-khom-tan-phuoc', name: 'Giấm khóm Tân Lập', group: 'spices', summary: 'Lên men sáu tháng trong khạp sành, chua dịu.', story: 'Vỏ và lõi khóm ủ với nước mưa và đường trong khạp sành. Sáu tháng sau giấm trong, chua dịu, trộn gỏi rất hợp.', variant: { name: 'Chai 500 ml', price: 45_000, grams: 520, stock: 36 }, hoursAgo: 12 },
  { slug: 'banh-hoi-my-tho', seller: 'to-hop-tac-hu-tieu-go-cat', pictureOf: 'hu-tieu-kho-my-tho', name: 'Bánh hỏi khô Gò Cát', group: 'processed-food', summary: 'Sợi nhỏ, trụng nước sôi ba phút, ăn với thịt nướng.', story: 'Cũng bột gạo làm hủ tiếu, nhưng ép sợi nhỏ rồi phơi trên vỉ tre. Trụng nước sôi ba phút là dùng được.', variant: { name: 'Gói 500 g', price: 38_000, grams: 500, stock: 80 }, hoursAgo: 5 },
  { slug: 'mam-ruoc-go-cong', seller: 'mam-tom-cha-ba-tu-go-cong', pictureOf: 'mam-cong-go-cong', name: 'Mắm ruốc Bà Tư Gò Công', group: 'spices', summary: 'Ruốc biển Tân Thành, ủ ba tháng, xào sả ớt là thơm.', story: 'Ruốc mua ngay bãi, rửa nước biển, ủ muối ba tháng trong lu. Bà Tư chỉ bán khi mắm đã dậy mùi.', variant: { name: 'Hũ 400 g', price: 55_000, grams: 400, stock: 30 }, hoursAgo: 49 },
  { slug: 'xoai-tuong-cai-be', seller: 'hop-tac-xa-xoai-hoa-hung', pictureOf: 'xoai-cat-hoa-loc', name: 'Xoài tượng Hòa Hưng', group: 'fresh-food', summary: 'Trái lớn, chua ngọt, chấm muối ớt.', story: 'Vài nhà vườn trong hợp tác xã còn giữ xoài tượng ngày trước. Trái to cả ký, giòn, ăn sống chấm muối ớt.', variant: { name: '2 kg', price: 70_000, grams: 2_000, stock: 20 }, hoursAgo: 1 },
  { slug: 'banh-trang-sua-sa-dec', seller: 'cong-ty-bot-gao-song-sa-dec', pictureOf: 'banh-phong-tom-sa-dec', name: 'Bánh tráng sữa Sa Đéc', group: 'processed-food', summary: 'Tráng mỏng với nước cốt dừa, nướng than phồng xốp.', story: 'Bột gạo Sa Đéc hòa nước cốt dừa, tráng mỏng, phơi hai nắng. Nướng trên than cho phồng đều, ăn kèm mè.', variant: { name: 'Bịch 20 cái', price: 42_000, grams: 450, stock: 45 }, hoursAgo: 16 },
  { slug: 'tinh-dau-vo-quyt-lai-vung', seller: 'htx-quyt-hong-lai-vung', pictureOf: 'mut-vo-quyt-hong-lai-vung', name: 'Tinh dầu vỏ quýt hồng Lai Vung', group: 'herbal-oils', summary: 'Chưng cất từ vỏ quýt sau Tết, thơm phòng, xua muỗi.', story: 'Sau vụ Tết, vỏ quýt được gom lại chưng cất. Mười ký vỏ được chừng năm mươi mililít tinh dầu.', variant: { name: 'Chai 10 ml', price: 120_000, grams: 60, stock: 24 }, hoursAgo: 22 },
  { slug: 'khoai-lang-nuong-hoa-tan', seller: 'trang-trai-khoai-hoa-tan', pictureOf: 'khoai-lang-tim-hoa-tan', name: 'Khoai lang nướng cấp đông Hòa Tân', group: 'processed-food', summary: 'Nướng chín rồi cấp đông, hâm nóng năm phút là ăn.', story: 'Khoai đào lên để ráo một tuần cho ngọt, nướng chín bằng lò điện rồi cấp đông ngay. Về nhà chỉ cần hâm lại.', variant: { name: 'Túi 1 kg', price: 58_000, grams: 1_000, stock: 33 }, hoursAgo: 36 },
];

/** Sent back to their sellers. */
export const listingsRefused: (NewListing & { reasonKey: string; reason: string })[] = [
  { slug: 'cao-la-sen-truong-xuan', seller: 'ho-chin-sen-truong-xuan', pictureOf: 'hat-sen-tuoi-truong-xuan', name: 'Cao lá sen trị mỡ máu', group: 'supplements', summary: 'Uống một tháng là hết mỡ máu.', story: 'Lá sen nấu cô đặc hai ngày hai đêm.', variant: { name: 'Hũ 200 g', price: 250_000, grams: 200, stock: 10 }, hoursAgo: 70, reasonKey: 'claims_unproved', reason: 'Bỏ chữ trị mỡ máu trong tên và lời giới thiệu; thực phẩm không được ghi là thuốc.' },
  { slug: 'ruou-khom-tan-lap', seller: 'hop-tac-xa-khom-tan-lap', pictureOf: 'nuoc-ep-khom-tan-phuoc', name: 'Rượu khóm Tân Lập', group: 'alcoholic-drinks', summary: 'Khóm chín ủ men, cất hai lần.', story: 'Khóm chín ép lấy nước, ủ men lá rồi cất hai lần.', variant: { name: 'Chai 500 ml', price: 110_000, grams: 600, stock: 18 }, hoursAgo: 95, reasonKey: 'papers_missing', reason: 'Gửi giấy phép làm rượu thủ công rồi đăng lại.' },
  { slug: 'non-la-bang-tan-hoa-thanh', seller: 'to-hop-tac-dan-bang-tan-hoa-thanh', pictureOf: 'non-bang-tan-hoa-thanh', name: 'Nón', group: 'garments', summary: '', story: '', variant: { name: '1 cái', price: 70_000, grams: 200, stock: 30 }, hoursAgo: 60, reasonKey: 'name_unclear', reason: '' },
];

/** Was on sale until an authority had it taken down. */
export const listingTakenDown: NewListing = {
  slug: 'vien-sen-giam-can-thap-muoi', seller: 'cong-ty-sen-que-thap-muoi', pictureOf: 'hat-sen-say-gion-thap-muoi', name: 'Viên lá sen Tháp Mười', group: 'supplements', summary: 'Lá sen nghiền, dập viên.', story: 'Lá sen phơi khô, nghiền mịn rồi dập viên.', variant: { name: 'Hộp 60 viên', price: 180_000, grams: 80, stock: 12 }, hoursAgo: 24 * 90,
};

/** Changes of goods on sale: some wait, some were sent back. */
export const changesInReview: { slug: string; change: { name?: string; summary?: string; story?: string; ingredients?: string; storage?: string }; hoursAgo: number; refused?: { reasonKey: string; reason: string } }[] = [
  { slug: 'hat-sen-tuoi-truong-xuan', change: { name: 'Hạt sen tươi Trường Xuân bóc sẵn', summary: 'Hái sáng, bóc vỏ và tim sẵn, nấu liền.' }, hoursAgo: 6 },
  { slug: 'tra-la-sen-thap-muoi', change: { storage: 'Đậy kín, để nơi khô; mở hộp rồi thì dùng trong hai tháng.' }, hoursAgo: 29 },
  { slug: 'khan-to-sen-my-qui', change: { summary: 'Khăn choàng dệt tay từ tơ rút trong cuống sen, mỗi chiếc mất mười ngày.' }, hoursAgo: 14 },
  { slug: 'khom-say-deo-tan-phuoc', change: { ingredients: 'Khóm 98%, đường mía 2%. Không chất bảo quản.', storage: 'Nơi khô ráo, dưới 30 độ.' }, hoursAgo: 10 },
  { slug: 'xoai-say-deo-hoa-loc', change: { name: 'Xoài sấy dẻo Hòa Lộc ít đường' }, hoursAgo: 2 },
  { slug: 'mam-tom-cha-go-cong', change: { summary: 'Tôm bạc Gò Công quết tay, phơi đủ nắng, thơm và đậm.' }, hoursAgo: 18 },
  { slug: 'nem-lai-vung-ut-thang', change: { storage: 'Để mát hai ngày cho chín, sau đó giữ ngăn mát, dùng trong năm ngày.' }, hoursAgo: 33 },
  { slug: 'bot-gao-sa-dec', change: { name: 'Bột gạo lọc Sa Đéc' }, hoursAgo: 4 },
  { slug: 'kho-ca-tra-phong-hong-ngu', change: { name: 'Khô cá tra phồng ngon nhất Việt Nam' }, hoursAgo: 52, refused: { reasonKey: 'claims_unproved', reason: 'Chữ "ngon nhất Việt Nam" không có căn cứ.' } },
  { slug: 'banh-pia-hat-sen-thap-muoi', change: { summary: 'Bánh pía' }, hoursAgo: 80, refused: { reasonKey: 'name_unclear', reason: 'Câu giới thiệu cũ rõ hơn, bạn giữ lại hoặc viết thêm.' } },
];
