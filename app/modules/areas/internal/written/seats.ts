/**
 * Where the seats of the former districts lie (degrees north and east, to about a kilometre): of the province that this market was made
 * for. Enough to say which district is nearer; a district that is not here has no nearness. By slug.
 */
export const SEATS: Readonly<Record<string, readonly [lat: number, lng: number]>> = {
  // Tiền Giang
  'thanh-pho-my-tho-tien-giang': [10.36, 106.361],
  'thanh-pho-go-cong-tien-giang': [10.365, 106.665],
  'thi-xa-cai-lay-tien-giang': [10.405, 106.115],
  'huyen-cai-be-tien-giang': [10.335, 106.033], // Cái Bè
  'huyen-cai-lay-tien-giang': [10.417, 106.068], // Bình Phú
  'huyen-chau-thanh-tien-giang': [10.447, 106.345], // Tân Hiệp
  'huyen-cho-gao-tien-giang': [10.35, 106.465], // Chợ Gạo
  'huyen-go-cong-dong-tien-giang': [10.32, 106.71], // Tân Hòa
  'huyen-go-cong-tay-tien-giang': [10.345, 106.58], // Vĩnh Bình
  'huyen-tan-phu-dong-tien-giang': [10.276, 106.644], // Phú Thạnh
  'huyen-tan-phuoc-tien-giang': [10.485, 106.195], // Mỹ Phước
  // Đồng Tháp
  'thanh-pho-cao-lanh-dong-thap': [10.46, 105.633],
  'thanh-pho-hong-ngu-dong-thap': [10.808, 105.343],
  'thanh-pho-sa-dec-dong-thap': [10.293, 105.757],
  'huyen-cao-lanh-dong-thap': [10.439, 105.7], // Mỹ Thọ
  'huyen-chau-thanh-dong-thap': [10.26, 105.87], // Cái Tàu Hạ
  'huyen-hong-ngu-dong-thap': [10.825, 105.267], // Thường Thới Tiền
  'huyen-lai-vung-dong-thap': [10.289, 105.659], // Lai Vung
  'huyen-lap-vo-dong-thap': [10.361, 105.521], // Lấp Vò
  'huyen-tam-nong-dong-thap': [10.672, 105.562], // Tràm Chim
  'huyen-tan-hong-dong-thap': [10.875, 105.46], // Sa Rài
  'huyen-thanh-binh-dong-thap': [10.557, 105.486], // Thanh Bình
  'huyen-thap-muoi-dong-thap': [10.525, 105.845], // Mỹ An
};
