import type { Labels } from '../needs.ts';

/** The name of a place alone, today's or one that a reform ended: what comes from there. */
export const places: Labels = {
  class: 'places',
  labels: [
    ['Cái Bè', 'fromCaiBe'],
    ['huyện cái bè', 'fromCaiBe'],
    ['chợ gạo', 'fromChoGao'],
    ['huyen go cong tay', 'fromGoCongTay'],
    ['sa đéc', 'fromSaDec'],
    ['thành phố Sa Đéc', 'fromSaDec'],
    ['tháp mười', 'fromThapMuoi'],
    ['lấp vò', 'fromLapVo'],
    ['Thanh Bình', 'fromThanhBinh'],
    ['tân hồng', 'fromTanHong'],
    ['tam nong', 'fromTamNong'],
    ['tân phú đông', 'fromTanPhuDong'],
    ['lai vung', 'fromLaiVung'],
    ['Đông Hòa Hiệp', 'fromDongHoaHiep'],
    ['xã hòa hưng', { 3: 'xoai-cat-hoa-loc xoai-say-deo-hoa-loc' }],
    ['xã an hữu', { 3: 'xoai-cat-hoa-loc xoai-say-deo-hoa-loc' }],
    ['định yên', 'fromDinhYen'],
    ['cồn thới sơn', 'fromThoiSon'],
    ['vĩnh kim', 'fromVinhKim'],
    ['phường mỹ phong', 'fromMyPhong'],
    ['ngũ hiệp', 'fromNguHiep'],
    ['gáo giồng', { 3: 'cheo-xuong-rung-tram-gao-giong gio-luc-binh-gao-giong' }],
    ['tràm chim', { 3: 'gao-huyet-rong-tram-chim gao-seu-tram-chim xuong-ba-la-tram-chim' }],
    ['nhi quy', { 3: 'nhan-tieu-nhi-quy long-nhan-say-nhi-quy sau-rieng-ri6-nhi-quy' }],
    ['mỹ xương', { 3: 'xoai-cat-hoa-loc-my-xuong xoai-keo-ngam-chua-ngot-my-xuong' }],
    ['long định', { 3: 'vien-nghe-mat-ong-long-dinh xa-bong-bo-ket-long-dinh tra-dinh-lang-tui-loc-long-dinh' }],
  ],
};
