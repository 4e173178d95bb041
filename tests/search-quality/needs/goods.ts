import type { Need } from '../label.ts';

/** Kinds of goods. */
export const goods = {
  coffee: {
    3: 'ca-phe-rang-moc-cai-lay ca-phe-rang-xay-sen-vang',
    2: 'ca-phe-dua-hoa-tan-cai-lay ca-phe-ca-cao-cho-gao',
  },
  mango: {
    3: 'xoai-cat-hoa-loc xoai-cat-hoa-loc-my-xuong xoai-cat-chu-cao-lanh',
    2: 'xoai-say-deo-hoa-loc xoai-say-deo-tinh-thoi nuoc-ep-xoai-tinh-thoi xoai-keo-ngam-chua-ngot-my-xuong',
  },
} as const satisfies Record<string, Need>;
