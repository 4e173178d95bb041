import { dayOf } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';

export type Vintage = { id: string; validFrom: VietnamDay; validTo: VietnamDay | null; law: string };

/** The names that were merged away between 2023 and 1 January 2025; the sources give no exact day for each of them. */
export const BEFORE_2025 = '2022';
/** The last three-level map: 63 provinces, 696 districts, 10,035 communes. */
export const LAST_THREE_LEVELS = '2025-01';
/** The two-level map: 34 provinces, 3,321 communes. */
export const TWO_LEVELS = '2025-07';
/** Đồng Nai becomes a city. */
export const DONG_NAI_CITY = '2026-04';

export const TWO_LEVELS_FROM = dayOf('2025-07-01');
export const DONG_NAI_CITY_FROM = dayOf('2026-04-30');
const LAST_THREE_LEVELS_FROM = dayOf('2025-01-01');

export const VINTAGES: readonly Vintage[] = [
  {
    id: BEFORE_2025,
    validFrom: dayOf('2022-01-01'),
    validTo: LAST_THREE_LEVELS_FROM,
    law: 'Nghị quyết 35/2023/UBTVQH15 (sắp xếp huyện, xã giai đoạn 2023–2030) chấm dứt các đơn vị này',
  },
  {
    id: LAST_THREE_LEVELS,
    validFrom: LAST_THREE_LEVELS_FROM,
    validTo: TWO_LEVELS_FROM,
    law: 'Các nghị quyết sắp xếp huyện, xã giai đoạn 2023–2025 theo Nghị quyết 35/2023/UBTVQH15',
  },
  {
    id: TWO_LEVELS,
    validFrom: TWO_LEVELS_FROM,
    validTo: null,
    law: 'Nghị quyết 202/2025/QH15 (cấp tỉnh) và các nghị quyết sắp xếp cấp xã năm 2025 của từng tỉnh',
  },
  {
    id: DONG_NAI_CITY,
    validFrom: DONG_NAI_CITY_FROM,
    validTo: null,
    law: 'Nghị quyết của Quốc hội thành lập thành phố Đồng Nai, hiệu lực từ ngày 30/4/2026',
  },
];
