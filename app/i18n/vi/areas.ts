export const areas = {
  title: 'Vùng làm ra',
  intro: 'Từ ngày 1/7/2025 không còn cấp huyện. Ở đây hàng hóa vẫn xếp theo huyện, thị xã, thành phố cũ mà bà con quen gọi, bên dưới là các xã, phường ngày nay.',
  goodsCount: '{count, plural, =0 {chưa có hàng} other {# món}}',
  communesOf: 'Các xã, phường ngày nay',
  mostlyOf: 'Phần lớn thuộc <district></district> cũ',
  nowIn: 'Nay thuộc {province}',
  goodsFrom: 'Hàng hóa từ {area}',
  description: 'Đặc sản và hàng OCOP từ {area}: mua từ người làm ra, trả tiền khi nhận hàng.',
  noGoods: 'Chưa có món nào ở đây. Bạn xem các vùng khác, hoặc món đang bán chạy.',
};
