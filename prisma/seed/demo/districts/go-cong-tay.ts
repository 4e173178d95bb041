import type { DemoDistrict } from '../types.ts';

/** Former district of Gò Công Tây: VD20 rice, free-running hens, the fritters of Chợ Giồng. */
export const goCongTay: DemoDistrict = {
  key: 'go-cong-tay',
  sellers: [
    {
      slug: 'hop-tac-xa-lua-ga-binh-nhi',
      name: 'Hợp tác xã Nông nghiệp Bình Nhì',
      kind: 'cooperative',
      contact: 'Trần Quốc Việt',
      communeCode: '28660',
      street: 'Ấp Bình Đông Trung, Bình Nhì',
      since: 2006,
      about: {
        vi: 'Hai trăm mười hộ làm lúa thơm và nuôi gà ta trong vùng ngọt hóa Gò Công. Có máy sấy lúa và lò giết mổ nhỏ hợp vệ sinh.',
        en: 'Two hundred and ten families with fragrant rice and local hens in the desalinated lands of Gò Công. They own a grain dryer and a small clean slaughterhouse.',
      },
    },
    {
      slug: 'banh-gia-ba-nam-cho-giong',
      name: 'Bánh giá Năm Thoàn Chợ Giồng',
      kind: 'registered_household',
      contact: 'Lê Thị Thoàn',
      communeCode: '28651',
      street: 'Bên hông chợ Giồng, Vĩnh Bình',
      since: 1985,
      about: {
        vi: 'Hai đời đứng chảo bánh giá ở chợ Giồng. Ngoài bánh ăn tại chỗ còn làm bột pha sẵn, lạp xưởng tôm và dưa mắm gửi đi xa.',
        en: 'Two generations at the fritter pan of Chợ Giồng. Besides what is eaten on the spot they make ready batter, prawn sausage and pickles that travel.',
      },
    },
  ],
  products: [
    {
      slug: 'gao-vd20-go-cong',
      seller: 'hop-tac-xa-lua-ga-binh-nhi',
      name: { vi: 'Gạo thơm VD20 Gò Công', en: 'Gò Công VD20 fragrant rice' },
      group: 'raw-food',
      pictures: ['rice', 'kraft-bag'],
      summary: {
        vi: 'Hột nhỏ, trong, cơm dẻo thơm, trồng trên đất ngọt hóa cận biển.',
        en: 'Small clear grains, soft and scented, from fields won back from the salt.',
      },
      story: {
        vi: 'Đất Gò Công xưa sáu tháng mặn, mỗi năm chỉ một vụ lúa mùa. Từ khi đê và cống ngăn mặn khép lại, ruộng có nước ngọt, giống VD20 bén đất này và ở luôn.\n\nLúa chịu được chút mặn cuối vụ, hột vì vậy chắc và thơm hơn, người trồng tin vậy. Hợp tác xã cấy thưa, gặt lúc chín chín phần, sấy trong mười giờ sau gặt. Cơm mềm, hơi dẻo, để nguội không cứng. Vo một nước, một gạo một nước hơn một chút.',
        en: 'Gò Công was salt for half the year and bore a single crop. Since dykes and sluices closed out the sea the fields have had sweet water, and VD20 took to them and stayed.\n\nA touch of salt at the end of the season makes the grain firm and fragrant, or so the growers believe. It is planted thin, reaped when nine parts ripe and dried within ten hours. The rice is soft, a little sticky and does not harden as it cools. Rinse once; a little more water than rice.',
      },
      ingredients: 'Gạo VD20 100 %',
      storage: 'Nơi khô mát, đậy kín',
      shelfLifeDays: 180,
      season: null,
      variants: [
        { name: { vi: 'Túi 5 kg', en: '5 kg bag' }, price: 132000, netGrams: 5000, weightGrams: 5080, stock: 180 },
        { name: { vi: 'Bao 10 kg', en: '10 kg sack' }, price: 258000, netGrams: 10000, weightGrams: 10120, stock: 95 },
        { name: { vi: 'Bao 25 kg', en: '25 kg sack' }, price: 625000, netGrams: 25000, weightGrams: 25150, stock: 20 },
      ],
      certificate: { stars: 4, number: 'OCOP-TG-0132/2024', decision: '1462/QĐ-UBND', issuer: 'UBND tỉnh Tiền Giang', issuedOn: '2024-07-02' },
      documents: [
        { kind: 'vietgap', number: 'VietGAP-TT-12-10-82-0070', issuer: 'Trung tâm Kiểm nghiệm và Chứng nhận nông nghiệp', issuedOn: '2023-10-10', endsOn: '2026-10-10' },
        { kind: 'food_safety', number: '129/2024/NNPTNT-TG', issuer: 'Chi cục Chất lượng, Chế biến và Phát triển thị trường Tiền Giang', issuedOn: '2024-03-26', endsOn: '2027-03-26' },
      ],
      demand: 7,
    },
    {
      slug: 'tra-gao-lut-dau-den-go-cong',
      seller: 'hop-tac-xa-lua-ga-binh-nhi',
      name: { vi: 'Trà gạo lứt đậu đen', en: 'Roasted rice and black-bean tea' },
      group: 'tea',
      pictures: ['tea', 'rice', 'beans'],
      summary: {
        vi: 'Gạo lứt VD20 và đậu đen xanh lòng rang chín, hãm nước uống cả ngày.',
        en: 'Brown VD20 rice and green-hearted black beans, roasted to steep all day long.',
      },
      story: {
        vi: 'Mùa gặt, má chồng chị Hoa rang gạo cháy vàng nấu nước cho thợ uống, nói uống vậy mát mà lâu đói. Tổ phụ nữ của hợp tác xã làm lại cho gọn thành trà.\n\nGạo lứt ngâm nảy mầm một đêm, hấp, phơi rồi rang chảo gang. Đậu đen xanh lòng trồng bờ ruộng, rang riêng tới nứt vỏ. Trộn sáu phần gạo, bốn phần đậu. Bỏ hai muỗng vô bình giữ nhiệt, chế nước sôi, mười lăm phút là uống; xác còn lại ăn được như cơm cháy.',
        en: 'At harvest time Hoa’s mother-in-law used to scorch rice and brew it for the reapers, saying it cooled them and kept hunger off. The women of the cooperative turned it into a proper tea.\n\nBrown rice is soaked a night until it sprouts, steamed, dried and roasted in an iron pan. Black beans from the field banks are roasted apart until they split. Six parts rice, four beans. Two spoons in a flask of boiling water, fifteen minutes; what remains can be eaten like crisp rice.',
      },
      ingredients: 'Gạo lứt VD20 60 %, đậu đen xanh lòng 40 %',
      storage: 'Hũ kín, nơi khô',
      shelfLifeDays: 270,
      season: null,
      variants: [
        { name: { vi: 'Hũ 400 g', en: '400 g jar' }, price: 62000, netGrams: 400, weightGrams: 520, stock: 70 },
        { name: { vi: 'Túi 1 kg', en: '1 kg bag' }, price: 140000, netGrams: 1000, weightGrams: 1050, stock: 32 },
      ],
      certificate: null,
      documents: [
        { kind: 'self_declaration', number: '03/BINHNHI/2025', issuer: 'Hợp tác xã Nông nghiệp Bình Nhì', issuedOn: '2025-02-17', endsOn: null },
      ],
      demand: 3,
    },
    {
      slug: 'ga-ta-go-cong',
      seller: 'hop-tac-xa-lua-ga-binh-nhi',
      name: { vi: 'Gà ta thả vườn Gò Công', en: 'Gò Công free-running hen' },
      group: 'fresh-food',
      pictures: ['chicken', 'carton'],
      summary: {
        vi: 'Gà ta nuôi bốn tháng, thịt săn, da vàng, làm sạch hút chân không.',
        en: 'Local hens raised four months, firm and golden-skinned, dressed and vacuum-packed.',
      },
      story: {
        vi: 'Gò Công có câu gà ta ăn lúa, thịt ngọt tới xương. Gà của hợp tác xã ở chuồng đệm trấu, ban ngày ra vườn dừa bươi đất, tháng cuối ăn lúa và bắp xay chớ không ăn cám tăng trọng.\n\nĐủ một trăm hai mươi ngày mới bắt. Gà làm ban đêm tại lò của hợp tác xã, có thú y đóng dấu, làm lạnh nhanh, hút chân không rồi gửi xe lạnh trong ngày. Con mái ký rưỡi luộc chấm muối tiêu chanh hoặc nấu cháo đậu xanh là hợp nhứt.',
        en: 'They say here that a hen fed on paddy is sweet to the bone. These live on husk bedding, scratch under the coconut palms by day, and in the last month eat paddy and ground corn rather than fattening feed.\n\nNone is taken before a hundred and twenty days. Slaughter is by night in the cooperative’s own house with a vet’s stamp; the birds are chilled fast, vacuum-packed and sent the same day in a cold van. A hen of a kilo and a half is best boiled, with salt, pepper and lime, or in mung-bean porridge.',
      },
      ingredients: 'Thịt gà ta nguyên con',
      storage: '0–4 °C dùng trong 4 ngày; −18 °C dùng trong 6 tháng',
      shelfLifeDays: 4,
      season: null,
      variants: [
        { name: { vi: 'Gà mái nguyên con 1,4–1,6 kg', en: 'Whole hen, 1.4–1.6 kg' }, price: 215000, netGrams: 1500, weightGrams: 1750, stock: 36 },
        { name: { vi: 'Gà chặt sẵn 1 kg', en: 'Cut up, 1 kg' }, price: 155000, netGrams: 1000, weightGrams: 1200, stock: 28 },
      ],
      certificate: { stars: 3, number: 'OCOP-TG-0076/2024', decision: '1516/QĐ-UBND', issuer: 'UBND huyện Gò Công Tây', issuedOn: '2024-06-19' },
      documents: [
        { kind: 'food_safety', number: '044/2023/CNTY-TG', issuer: 'Chi cục Chăn nuôi và Thú y Tiền Giang', issuedOn: '2023-10-24', endsOn: '2026-10-24' },
      ],
      demand: 5,
    },
    {
      slug: 'bot-banh-gia-cho-giong',
      seller: 'banh-gia-ba-nam-cho-giong',
      name: { vi: 'Bột bánh giá Chợ Giồng', en: 'Chợ Giồng fritter mix' },
      group: 'raw-food',
      pictures: ['rice-flour', 'mung-sprout', 'kraft-bag'],
      summary: {
        vi: 'Bột gạo, đậu nành, trứng pha sẵn theo tỉ lệ của quán, chiên lên xốp giòn.',
        en: 'Rice, soya and egg flour in the shop’s own proportions; it fries light and crisp.',
      },
      story: {
        vi: 'Bánh giá là bánh có giá: bột múc vô vá, thêm giá sống, gan heo, tôm, rồi phủ một lớp bột nữa, nhúng nguyên vá vô chảo mỡ. Chợ Giồng Vĩnh Bình nổi tiếng món này, xa quê ai cũng nhớ.\n\nBà Năm pha bột từ gạo cũ và đậu nành xay nước rồi sấy lại, thêm bột trứng cho xốp. Về nhà chỉ cần một gói bột, ba trăm mililít nước lạnh, giá và con tôm. Không có vá thì dùng muỗng canh, bánh nhỏ hơn mà vẫn ngon. Ăn kèm rau rừng, bún, nước mắm chua ngọt.',
        en: 'Bánh giá means a cake with bean sprouts: batter in a ladle, sprouts, pork liver and a prawn, batter again, and the whole ladle into hot fat. Chợ Giồng in Vĩnh Bình is known for it and everyone far from home misses it.\n\nBà Năm makes the mix of old rice and soya, ground wet and dried again, with egg powder for lightness. At home you need a packet, 300 ml of cold water, sprouts and prawns. Without the ladle use a soup spoon. Serve with wild herbs, noodles and sweet-sour fish sauce.',
      },
      ingredients: 'Bột gạo, bột đậu nành, bột trứng, nghệ, muối',
      storage: 'Nơi khô; mở rồi để ngăn mát',
      shelfLifeDays: 180,
      season: null,
      variants: [
        { name: { vi: 'Gói 300 g (khoảng 12 bánh)', en: '300 g pack (about 12 fritters)' }, price: 32000, netGrams: 300, weightGrams: 330, stock: 120 },
        { name: { vi: 'Bộ 2 gói và một vá nhôm', en: 'Two packs with an aluminium ladle' }, price: 115000, netGrams: 600, weightGrams: 900, stock: 25 },
      ],
      certificate: { stars: 3, number: 'OCOP-TG-0078/2024', decision: '1516/QĐ-UBND', issuer: 'UBND huyện Gò Công Tây', issuedOn: '2024-06-19' },
      documents: [
        { kind: 'self_declaration', number: '01/NAMTHOAN/2024', issuer: 'Bánh giá Năm Thoàn Chợ Giồng', issuedOn: '2024-04-15', endsOn: null },
      ],
      demand: 5,
    },
    {
      slug: 'lap-xuong-tom-cho-giong',
      seller: 'banh-gia-ba-nam-cho-giong',
      name: { vi: 'Lạp xưởng tôm Chợ Giồng', en: 'Prawn and pork sausage of Chợ Giồng' },
      group: 'processed-food',
      pictures: ['sausage', 'shrimp', 'gift-box'],
      summary: {
        vi: 'Tôm thẻ quết, thịt heo nạc, mỡ đùi, phơi nắng gió biển, ít ngọt.',
        en: 'Pounded prawn, lean pork and firm fat, dried in sun and sea wind, not too sweet.',
      },
      story: {
        vi: 'Tháng chạp gió chướng thổi ngược từ biển vô, hanh và mát, người Gò Công phơi lạp xưởng vào lúc đó là ngon nhứt. Nay có phòng sấy nên bán quanh năm, nhưng mẻ Tết bà Năm vẫn phơi sân.\n\nMột ký lạp xưởng có bốn lạng tôm thẻ quết tay, bốn lạng nạc đùi heo xắt hột lựu, còn lại là mỡ cứng ướp đường phơi nắng. Ướp rượu, tiêu sọ, tỏi; ruột heo cạo mỏng. Nướng hoặc chiên bằng nước cho tới cạn, mỡ ra tự giòn vỏ.',
        en: 'In the last lunar month a dry, cool wind blows in from the sea, and that is when Gò Công dries its sausage. There is a drying room now for the rest of the year, but for Tết Bà Năm still uses the yard.\n\nA kilo holds four hundred grams of hand-pounded prawn and as much diced lean leg; the rest is firm fat cured with sugar in the sun. Rice spirit, white pepper and garlic season it, in thin natural casing. Grill it, or simmer in a little water until dry and let it crisp in its own fat.',
      },
      ingredients: 'Tôm thẻ 40 %, thịt heo nạc 40 %, mỡ heo, đường, rượu, tỏi, tiêu, muối',
      storage: 'Ngăn mát 30 ngày, ngăn đông 6 tháng',
      shelfLifeDays: 30,
      season: null,
      variants: [
        { name: { vi: 'Gói 500 g hút chân không', en: '500 g vacuum pack' }, price: 165000, netGrams: 500, weightGrams: 560, stock: 58 },
        { name: { vi: 'Hộp Tết 1 kg', en: 'Tết box, 1 kg' }, price: 335000, netGrams: 1000, weightGrams: 1250, stock: 20 },
      ],
      certificate: { stars: 3, number: 'OCOP-TG-0051/2023', decision: '1902/QĐ-UBND', issuer: 'UBND huyện Gò Công Tây', issuedOn: '2023-10-17' },
      documents: [
        { kind: 'food_safety', number: '071/2024/NNPTNT-TG', issuer: 'Chi cục Chất lượng, Chế biến và Phát triển thị trường Tiền Giang', issuedOn: '2024-02-27', endsOn: '2027-02-27' },
      ],
      demand: 6,
    },
    {
      slug: 'dua-mam-go-cong',
      seller: 'banh-gia-ba-nam-cho-giong',
      name: { vi: 'Dưa mắm Gò Công', en: 'Gò Công fish-sauce pickled melon' },
      group: 'processed-food',
      pictures: ['pickle-jar', 'glass-jar'],
      summary: {
        vi: 'Dưa gang phơi héo ngâm nước mắm nấu đường, giòn sừn sựt, ăn với cháo trắng.',
        en: 'Wilted melon in boiled fish sauce and sugar: crunchy, for plain rice porridge.',
      },
      story: {
        vi: 'Dưa gang trồng trên giồng cát sau vụ lúa, trái non không ngọt mà giòn. Chẻ đôi, bỏ ruột, phơi ba nắng cho héo quắt, như vậy ngâm mới giòn lâu.\n\nNước mắm nấu sôi với đường, tỏi, ớt, để nguội hẳn rồi mới đổ ngập dưa. Một tuần trở nước một lần, ba tuần là ngấm, miếng dưa ngả màu hổ phách. Xắt mỏng ăn với cháo trắng, cơm nguội hay thịt kho. Hàng đi máy bay nhớ gói hai lớp.',
        en: 'The pickling melon grows on the sandy ridges after the rice; picked young it has no sweetness, only crunch. Halved and seeded, it shrivels in three days of sun, which is what keeps it crisp.\n\nFish sauce is boiled with sugar, garlic and chilli and poured over only when quite cold. The liquor is turned each week, and in three the melon is amber through and through. Slice it thin for porridge, cold rice or braised pork. For a flight, wrap it twice.',
      },
      ingredients: 'Dưa gang, nước mắm, đường, tỏi, ớt',
      storage: 'Ngăn mát sau khi mở',
      shelfLifeDays: 180,
      season: null,
      variants: [
        { name: { vi: 'Hũ 400 g', en: '400 g jar' }, price: 55000, netGrams: 400, weightGrams: 650, stock: 64 },
        { name: { vi: 'Hũ 800 g', en: '800 g jar' }, price: 99000, netGrams: 800, weightGrams: 1180, stock: 18 },
      ],
      certificate: null,
      documents: [],
      demand: 3,
    },
  ],
};
