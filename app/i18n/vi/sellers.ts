export const sellers = {
  kind: {
    household: 'Hộ sản xuất',
    registered_household: 'Hộ kinh doanh',
    group: 'Tổ hợp tác',
    cooperative: 'Hợp tác xã',
    farm: 'Trang trại',
    company: 'Công ty',
  },
  visit: 'Xem gian hàng',
};
