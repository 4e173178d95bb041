import type { StuckReason } from '#app/modules/visits/reasons.ts';
import { stuckAfter } from '#app/modules/visits/reasons.ts';
import type { VisitOutcome } from '#app/modules/visits/work-line.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { addDays } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { Random } from '../random.ts';
import { demoProducts, demoSellers, sellerId } from './catalogue.ts';

type PastLine = {
  key: string;
  seller: { id: string; communeId: string; near: boolean; inDistrict: boolean };
  reason: StuckReason; facts: Record<string, string | boolean>;
  sinceOn: VietnamDay; listedOn: VietnamDay; goneOn: VietnamDay; solved: boolean;
  visit: { on: VietnamDay; outcome: VisitOutcome; note: string } | null;
};

/** Where the demonstration's officers of a commune and a former district are. */
const near = '30046';
const inDistrict = ['30037', '30046', '30055'];

/** Of every seller of the demonstration one or two reasons that were got over or lapsed in the last half year, with the visits among them. */
export async function pastLines(db: Database, today: VietnamDay): Promise<PastLine[]> {
  const sellers = await db.seller.findMany({ where: { slug: { in: demoSellers.map(({ slug }) => slug) } }, select: { id: true, communeId: true } });
  const communeOf = new Map(sellers.map(({ id, communeId }) => [id, communeId]));
  return demoSellers.flatMap(({ slug, communeCode }) => {
    const seller = { id: sellerId(slug), communeId: communeOf.get(sellerId(slug)) ?? '', near: communeCode === near, inDistrict: inDistrict.includes(communeCode) };
    const product = demoProducts.find((each) => each.seller === slug);
    return seller.communeId ? (['no_sale', 'paper'] as const).flatMap((reason) => pastLine(`${reason} ${slug}`, { seller, reason, product: product?.name.vi ?? slug, today })) : [];
  });
}

type Facts = { seller: PastLine['seller']; reason: 'no_sale' | 'paper'; product: string; today: VietnamDay };

function pastLine(key: string, { seller, reason, product, today }: Facts): PastLine[] {
  const chance = new Random(`visited ${key}`);
  if (reason === 'paper' && chance.chance(0.5)) return [];
  const listedOn = addDays(today, -chance.whole(100, 190));
  const sinceOn = reason === 'no_sale' ? addDays(listedOn, -stuckAfter.no_sale) : listedOn;
  const facts: PastLine['facts'] = reason === 'no_sale' ? { sold: true } : { product, productId: seller.id, kind: 'certificate', endsOn: addDays(listedOn, 90) };
  const wasVisited = chance.chance(0.45);
  const visitedOn = addDays(listedOn, chance.whole(1, 30));
  // Whoever was visited got over it sooner, and more of them did.
  const days = wasVisited ? chance.whole(2, 45) : chance.whole(8, 95);
  const solved = chance.chance(wasVisited ? 0.85 : 0.6);
  const [outcome, note] = chance.pick(solved ? helpful : inVain);
  return [{ key, seller, reason, facts, sinceOn, listedOn, solved, goneOn: addDays(wasVisited ? visitedOn : listedOn, days), visit: wasVisited ? { on: visitedOn, outcome, note } : null }];
}

const helpful: readonly (readonly [VisitOutcome, string])[] = [
  ['helped', 'Chụp lại ảnh, viết lại lời giới thiệu.'],
  ['helped', 'Giúp xem lại giá và phí giao hàng.'],
  ['helped', 'Chỉ cách nhận đơn trên điện thoại.'],
];
const inVain: readonly (readonly [VisitOutcome, string])[] = [
  ['no_answer', 'Không có ai ở nhà.'],
  ['unwilling', 'Đang bận mùa vụ, chưa muốn bán qua mạng.'],
  ['other', 'Máy điện thoại hỏng, chờ mua máy mới.'],
];
