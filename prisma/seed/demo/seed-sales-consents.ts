import type { Database } from '#app/platform/db/db.server.ts';
import { addDays, utcMidnight, vietnamDay } from '#app/shared/dates.ts';

/** Shops of the demonstration that agreed to be named with what they sold, and before whom. */
const agreed: Record<string, 'officers' | 'everybody'> = {
  'mam-tom-cha-ba-tu-go-cong': 'everybody',
  'hop-tac-xa-sau-rieng-cu-lao-nam-thon': 'everybody',
  'hop-tac-xa-vu-sua-vinh-kim': 'everybody',
  'yen-sao-tan-hoa-go-cong': 'everybody',
  'co-so-hu-tieu-ba-sau-sa-dec': 'everybody',
  'co-so-mam-di-ut-hong-ngu': 'everybody',
  'htx-xoai-my-xuong': 'everybody',
  'co-so-nem-ut-thang-lai-vung': 'everybody',
  'htx-quyt-hong-lai-vung': 'everybody',
  'ho-chin-sen-truong-xuan': 'everybody',
  'vuon-buoi-chu-tam-my-duc-tay': 'everybody',
  'vuon-man-co-sau-trung-luong': 'officers',
  'hoa-kieng-tan-my-chanh': 'officers',
  'hop-tac-xa-nhan-nhi-quy': 'officers',
  'trang-trai-lua-my-thanh-nam': 'officers',
  'ca-cao-bong-dua-cho-gao': 'officers',
  'vuong-tom-ut-hon-phu-tan': 'officers',
  'htx-xoai-tinh-thoi': 'officers',
  'ho-ong-nam-long-thuan': 'officers',
  'to-hop-tac-chieu-dinh-yen': 'officers',
};

/** Shops that agreed some weeks ago to be named with what they sold. One that has agreed or withdrawn since stays as it is. */
export async function seedSalesConsents(db: Database, now: Date): Promise<void> {
  const shops = await db.seller.findMany({ where: { slug: { in: Object.keys(agreed) }, salesConsents: { none: {} } }, select: { id: true, slug: true } });
  const givenAt = new Date(now.getTime() - 20 * 86_400_000);
  await db.salesConsent.createMany({
    data: shops.map(({ id, slug }) => ({ sellerId: id, audience: agreed[slug] ?? 'officers', givenAt, endsOn: utcMidnight(addDays(vietnamDay(givenAt), 365)) })),
  });
}
