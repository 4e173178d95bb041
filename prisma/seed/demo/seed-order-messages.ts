import type { Database } from '#app/platform/db/db.server.ts';
import { Random } from '../random.ts';
import { idOf } from '../stable-id.ts';
import { demoSellers, sellerId } from './catalogue.ts';
import { demoPeople } from '#app/modules/identity/demo-people.ts';

const hour = 3_600_000;

/** What people write about an order: the buyer's words, the answer, and sometimes a thank-you. */
const talks: readonly (readonly string[])[] = [
  ['Chiều mai em mới có nhà, giao sau 5 giờ giúp em nhé.', 'Dạ được, mai em hẹn xe chạy chuyến chiều.', 'Cảm ơn chị!'],
  ['Lựa giúp mình trái vừa chín tới, để 2 hôm nữa cúng.', 'Dạ, em lựa trái già da còn cứng, để hai hôm là vừa ăn.'],
  ['Cho mình hỏi gói này gửi xe hay gửi bưu điện?', 'Bên em gửi bưu điện, tầm hai ngày là tới.'],
  ['Gọi số 0912 000 345 giúp mình, máy kia hết pin.', 'Dạ em lưu số rồi.'],
  ['Thùng bị móp một góc nhưng hàng còn tốt, cảm ơn nhà vườn.', 'Dạ em xin lỗi, lần sau em chèn thêm giấy.'],
  ['Có thêm được hai hộp nữa vào đơn này không?'],
  ['Nhớ ghi giúp tên người nhận là Ba Hạnh nha.'],
  ['Please leave the box with the guard at the gate.', 'Yes, thank you, we write it on the box.'],
];

/**
 * Short talks about the newest orders, most of them of the shops for which somebody can sign in; where the last word is the buyer's, it is not
 * read yet. Doing it again changes nothing.
 */
export async function seedOrderMessages(db: Database, now: Date): Promise<void> {
  const open = demoSellers.filter(({ slug }) => demoPeople.some((person) => 'sellerSlug' in person && person.sellerSlug === slug)).map(({ slug }) => sellerId(slug));
  const pick = (sellerIds: string[] | null, take: number) =>
    db.order.findMany({
      where: { ...(sellerIds && { sellerId: { in: sellerIds } }), state: { in: ['placed', 'confirmed', 'packed', 'handed_over', 'delivered'] }, placedAt: { lt: new Date(now.getTime() - 2 * hour) } },
      orderBy: [{ placedAt: 'desc' }, { id: 'desc' }],
      take,
      select: { id: true, code: true, placedAt: true, group: { select: { locale: true } } },
    });
  const orders = [...(await pick(open, 14)), ...(await pick(null, 30))];
  const rows = orders.flatMap(({ id: orderId, code, placedAt, group }) => {
    const random = new Random(`talk ${code}`);
    const english = group.locale === 'en';
    const talk = english ? (talks.at(-1) ?? []) : random.pick(talks.slice(0, -1));
    const gap = (now.getTime() - placedAt.getTime()) / (talk.length + 1);
    return talk.map((body, place) => {
      const at = new Date(placedAt.getTime() + Math.floor(Math.min(gap, 3 * hour) * (place + 1)));
      const last = place === talk.length - 1;
      return { id: idOf(`demo talk ${code} ${place}`), orderId, from: place % 2 === 0 ? ('buyer' as const) : ('seller' as const), body, at, readAt: last && talk.length === 1 ? null : at };
    });
  });
  await db.orderMessage.createMany({ data: rows, skipDuplicates: true });
}
