import type { DemoDistrict } from '../types.ts';
import { myTho } from './my-tho.ts';
import { goCongThiXa } from './go-cong-thi-xa.ts';
import { caiLayThiXa } from './cai-lay-thi-xa.ts';
import { tanPhuoc } from './tan-phuoc.ts';
import { caiBe } from './cai-be.ts';
import { caiLayHuyen } from './cai-lay-huyen.ts';
import { chauThanhTienGiang } from './chau-thanh-tien-giang.ts';
import { caoLanhThanhPho } from './cao-lanh-thanh-pho.ts';
import { saDec } from './sa-dec.ts';
import { hongNguThanhPho } from './hong-ngu-thanh-pho.ts';

/** The former districts of the home province: those of the former Tiền Giang, then those of the former Đồng Tháp. */
export const demoDistricts: readonly DemoDistrict[] = [
  myTho,
  goCongThiXa,
  caiLayThiXa,
  tanPhuoc,
  caiBe,
  caiLayHuyen,
  chauThanhTienGiang,
  caoLanhThanhPho,
  saDec,
  hongNguThanhPho,
];
