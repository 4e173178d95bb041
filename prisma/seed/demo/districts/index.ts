import type { DemoDistrict } from '../types.ts';
import { myTho } from './my-tho.ts';
import { goCongThiXa } from './go-cong-thi-xa.ts';
import { caiLayThiXa } from './cai-lay-thi-xa.ts';
import { tanPhuoc } from './tan-phuoc.ts';
import { caiBe } from './cai-be.ts';
import { caiLayHuyen } from './cai-lay-huyen.ts';
import { chauThanhTienGiang } from './chau-thanh-tien-giang.ts';
import { choGao } from './cho-gao.ts';
import { goCongTay } from './go-cong-tay.ts';
import { goCongDong } from './go-cong-dong.ts';
import { tanPhuDong } from './tan-phu-dong.ts';
import { caoLanhThanhPho } from './cao-lanh-thanh-pho.ts';
import { saDec } from './sa-dec.ts';
import { hongNguThanhPho } from './hong-ngu-thanh-pho.ts';
import { tanHong } from './tan-hong.ts';
import { hongNguHuyen } from './hong-ngu-huyen.ts';
import { tamNong } from './tam-nong.ts';
import { thapMuoi } from './thap-muoi.ts';
import { caoLanhHuyen } from './cao-lanh-huyen.ts';
import { thanhBinh } from './thanh-binh.ts';
import { lapVo } from './lap-vo.ts';
import { laiVung } from './lai-vung.ts';
import { chauThanhDongThap } from './chau-thanh-dong-thap.ts';

/** The former districts of the home province: those of the former Tiền Giang, then those of the former Đồng Tháp. */
export const demoDistricts: readonly DemoDistrict[] = [
  myTho,
  goCongThiXa,
  caiLayThiXa,
  tanPhuoc,
  caiBe,
  caiLayHuyen,
  chauThanhTienGiang,
  choGao,
  goCongTay,
  goCongDong,
  tanPhuDong,
  caoLanhThanhPho,
  saDec,
  hongNguThanhPho,
  tanHong,
  hongNguHuyen,
  tamNong,
  thapMuoi,
  caoLanhHuyen,
  thanhBinh,
  lapVo,
  laiVung,
  chauThanhDongThap,
];
