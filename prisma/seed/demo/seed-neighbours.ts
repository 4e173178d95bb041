import type { Database } from '#app/platform/db/db.server.ts';
import { addDays, addMonths, firstDayOfMonth, monthOf, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import { insertRows } from '../insert-rows.ts';
import { inventedPhone } from '../people-names.ts';
import type { Places } from '../places.ts';
import { Random } from '../random.ts';
import { idAt, idOf, orderCode, orderKey } from '../stable-id.ts';
import { productId, sellerId, variantId } from './catalogue.ts';
import { neighbours } from './neighbours.ts';
import type { EventRow, GroupRow, LineRow, OrderRow } from './order-rows.ts';

/** Since so many months they sell. */
const months = 12;
/** Their orders are numbered far behind those of the story. */
const firstNumber = 2_000_000;
/** So many days before its first orders a shop was there. */
const ahead = 30;

type Neighbour = (typeof neighbours)[number];
type Template = { group: GroupRow; order: OrderRow; events: EventRow[] };

/** Small shops in three places, a product each, and what they have sold: bought by the same people, on the same days, as others' goods of the story. */
export async function seedNeighbours(db: Database, { places, now }: { places: Places; now: Date }): Promise<void> {
  if ((await db.seller.count({ where: { id: { in: neighbours.map(({ slug }) => sellerId(slug)) } } })) === neighbours.length) return;
  const today = vietnamDay(now);
  const begin = firstDayOfMonth(addMonths(monthOf(today), -months));
  const at = new Date(startOfVietnamDay(addDays(begin, -ahead)).getTime() + 9 * 3_600_000);
  const placeOf = ({ communeCode }: Neighbour) => {
    const place = places.byCode.get(communeCode);
    if (!place?.districtId) throw new Error(`commune ${communeCode} is not in force or has no former district`);
    return { communeId: place.communeId, districtId: place.districtId };
  };
  const templates = await readTemplates(db, begin, now);
  await db.$transaction(async (tx) => {
    await tx.seller.createMany({ data: neighbours.map((each, index) => sellerRow(each, { index, communeId: placeOf(each).communeId, at })) });
    await tx.product.createMany({ data: neighbours.map((each) => productRow(each, at)) });
    await tx.variant.createMany({ data: neighbours.map(({ slug, size, price, weightGrams }) => ({ id: variantId(slug, 0), productId: productId(slug), position: 0, name: size.vi, nameEn: size.en, price, netGrams: null, weightGrams, stock: 60, updatedAt: at })) });
    const sales = neighbours.flatMap((each, index) => salesOf(each, { index, place: placeOf(each), templates }));
    await insertRows(tx, 'order_group', sales.map(({ group }) => group));
    await insertRows(tx, 'order', sales.map(({ order }) => order));
    await insertRows(tx, 'order_line', sales.map(({ line }) => line));
    await insertRows(tx, 'order_event', sales.flatMap(({ events }) => events));
  }, { timeout: 60_000 });
}

/** Their products have the drawing of one that is like theirs, once that is there. */
export async function seedNeighbourPictures(db: Database): Promise<void> {
  for (const { slug, like } of neighbours) {
    const [picture] = await db.productPicture.findMany({ where: { productId: productId(like), position: 0 }, take: 1 });
    if (picture) await db.productPicture.createMany({ data: [{ ...picture, id: idOf(`demo picture ${slug} 0`), productId: productId(slug) }], skipDuplicates: true });
  }
}

function sellerRow({ slug, name, contact, street, summary }: Neighbour, { index, communeId, at }: { index: number; communeId: string; at: Date }) {
  return {
    id: sellerId(slug), slug, name, kind: 'household' as const, state: 'verified' as const, contactName: contact, phone: inventedPhone(8_900_000 + index * 7_919), communeId, street,
    about: summary.vi, aboutEn: summary.en, appliedAt: at, verifiedAt: new Date(at.getTime() + 86_400_000), createdAt: at, updatedAt: at,
  };
}

const nameOf = ({ goods, name }: Neighbour) => ({ vi: `${goods.vi} ${name.replace(/^Vườn \S+ /, '')}`, en: `${goods.en}, ${name}` });

function productRow(each: Neighbour, at: Date) {
  const { slug, group, summary, story } = each;
  const publishedAt = new Date(at.getTime() + 2 * 86_400_000);
  return {
    id: productId(slug), slug: `hang-${slug}`, sellerId: sellerId(slug), groupKey: group, state: 'on_sale' as const, name: nameOf(each).vi, nameEn: nameOf(each).en,
    summary: summary.vi, summaryEn: summary.en, story: story.vi, storyEn: story.en, seasonMonths: [], publishedAt, createdAt: publishedAt, updatedAt: publishedAt,
  };
}

/** Orders of the story with one seller that went well: when, by whom, from where. */
async function readTemplates(db: Database, begin: VietnamDay, now: Date): Promise<Map<string, Template[]>> {
  const rows = await db.$queryRaw<{ month: string; group: GroupRow; order: OrderRow; events: EventRow[] }[]>`
    SELECT to_char(o.placed_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month,
      jsonb_build_object('id', g.id, 'key', g.key, 'code', g.code, 'checkout_key', g.checkout_key, 'buyer_name', g.buyer_name, 'buyer_phone', g.buyer_phone, 'buyer_email', g.buyer_email, 'province_id', g.province_id,
        'commune_id', g.commune_id, 'street', g.street, 'address_typed', g.address_typed, 'note', '', 'locale', g.locale, 'payment_method', g.payment_method, 'goods', g.goods, 'fee', g.fee, 'total', g.total, 'placed_at', g.placed_at) AS "group",
      jsonb_build_object('id', o.id, 'group_id', o.group_id, 'code', o.code, 'seller_id', o.seller_id, 'commune_id', o.commune_id, 'district_id', o.district_id, 'state', o.state, 'goods', o.goods, 'fee', o.fee, 'total', o.total,
        'weight_grams', o.weight_grams, 'zone', o.zone, 'placed_at', o.placed_at, 'state_since', o.state_since, 'timer_at', NULL, 'closed_at', o.closed_at, 'reason', NULL) AS "order",
      (SELECT jsonb_agg(jsonb_build_object('id', e.id, 'order_id', e.order_id, 'step', e.step, 'by', e.by, 'from_state', e.from_state, 'to_state', e.to_state, 'at', e.at, 'actor_id', NULL, 'note', NULL) ORDER BY e.at, e.id) FROM order_event e WHERE e.order_id = o.id) AS events
    FROM "order" o JOIN order_group g ON g.id = o.group_id
    WHERE o.state = 'completed' AND o.zone = 'province' AND o.placed_at >= ${startOfVietnamDay(begin)} AND o.placed_at < ${now} AND (SELECT count(*) FROM "order" other WHERE other.group_id = g.id) = 1
    ORDER BY o.placed_at, o.code`;
  return Map.groupBy(rows, ({ month }) => month);
}

type Sale = { group: GroupRow; order: OrderRow; line: LineRow; events: EventRow[] };

function salesOf(each: Neighbour, { index, place, templates }: { index: number; place: { communeId: string; districtId: string }; templates: Map<string, Template[]> }): Sale[] {
  return [...templates].flatMap(([month, rows]) => {
    const random = new Random(`sales of ${each.slug} in ${month}`);
    const wanted = 2 + random.whole(0, 2);
    // Each has its own part of the month's orders, so that nobody buys twice at once.
    const own = rows.filter((_, at) => at % neighbours.length === index).slice(0, wanted);
    return own.map((template, at) => saleOf(each, { template, place, number: firstNumber + index * 2_000 + monthsOf(month) * 8 + at, quantity: 1 + random.whole(0, 2) }));
  });
}

/** Of this decade. */
const monthsOf = (month: string) => (Number(month.slice(0, 4)) % 10) * 12 + Number(month.slice(5));

function saleOf(each: Neighbour, { template, place, number, quantity }: { template: Template; place: { communeId: string; districtId: string }; number: number; quantity: number }): Sale {
  const later = (instant: string, minutes = 17) => new Date(new Date(instant).getTime() + minutes * 60_000).toISOString();
  const placedAt = later(template.order.placed_at);
  const [code, groupId, orderId] = [orderCode(number), idAt(new Date(placedAt), `neighbour group ${number}`), idAt(new Date(placedAt), `neighbour order ${number}`)];
  const goods = each.price * quantity;
  const money = { goods, fee: template.order.fee, total: goods + template.order.fee };
  const weight = each.weightGrams * quantity;
  const name = nameOf(each);
  return {
    group: { ...template.group, ...money, id: groupId, key: orderKey(`neighbour ${number}`), code, checkout_key: idAt(new Date(placedAt), `neighbour checkout ${number}`), placed_at: placedAt },
    order: {
      ...template.order, ...money, id: orderId, group_id: groupId, code: `${code}-1`, seller_id: sellerId(each.slug), commune_id: place.communeId, district_id: place.districtId, weight_grams: weight, placed_at: placedAt,
      state_since: later(template.order.state_since), closed_at: template.order.closed_at && later(template.order.closed_at),
    },
    line: {
      id: idAt(new Date(placedAt), `neighbour line ${number}`), order_id: orderId, variant_id: variantId(each.slug, 0), product_name: name.vi, variant_name: each.size.vi, product_name_en: name.en, variant_name_en: each.size.en,
      group_key: each.group, unit_price: each.price, quantity, amount: goods, weight_grams: each.weightGrams,
    },
    events: template.events.map((event, at) => ({ ...event, id: idAt(new Date(later(event.at)), `neighbour event ${number} ${at}`), order_id: orderId, at: later(event.at) })),
  };
}
