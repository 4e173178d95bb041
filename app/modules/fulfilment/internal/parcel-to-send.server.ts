import type { Db } from '#app/platform/db/db.server.ts';
import type { CarrierKey, ParcelToSend, TheirCommune } from '../port.ts';
import { theirCommune } from '../their-commune.ts';

type Asked = { orderId: string; carrier: CarrierKey; cash: number; reference: string };

/** What a carrier is told of an order's parcel, or the name of the commune that it has no entry for. */
export async function readParcelToSend(db: Db, { orderId, carrier, cash, reference }: Asked): Promise<{ parcel: ParcelToSend } | { missing: string }> {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    include: {
      group: { include: { commune: { select: { id: true, fullName: true } } } },
      seller: { include: { commune: { select: { id: true, fullName: true } } } },
      lines: { orderBy: { id: 'asc' }, include: { variant: { select: { lengthCm: true, widthCm: true, heightCm: true } } } },
    },
  });
  const { group, seller, lines } = order;
  const known = new Map((await db.carrierCommune.findMany({ where: { carrier, communeId: { in: [group.communeId, seller.communeId] } } })).map(({ communeId, theirs }) => [communeId, theirCommune.safeParse(theirs).data]));
  const missing = [seller.commune, group.commune].find(({ id }) => !known.get(id));
  if (missing) return { missing: missing.fullName };
  const communeOf = (id: string) => known.get(id) as TheirCommune;
  const weightGrams = lines.reduce((sum, line) => sum + line.weightGrams * line.quantity, 0);
  return {
    parcel: {
      reference,
      from: { name: seller.name, phone: seller.phone, street: seller.street, commune: communeOf(seller.communeId) },
      to: { name: group.buyerName, phone: group.buyerPhone, street: group.street, commune: communeOf(group.communeId) },
      cash,
      value: order.goods,
      weightGrams: Math.max(1, weightGrams),
      size: sizeOf(lines),
      goods: lines.map(({ productName, variantName, quantity, unitPrice, weightGrams: grams }) => ({ name: `${productName} (${variantName})`, quantity, price: unitPrice, weightGrams: Math.max(1, grams) })),
      note: group.note,
    },
  };
}

type Measured = { quantity: number; variant: { lengthCm: number | null; widthCm: number | null; heightCm: number | null } };

/** Pieces lie on top of one another: the longest, the widest, and all heights. Null where one is not measured. */
function sizeOf(lines: Measured[]): ParcelToSend['size'] {
  let size = { lengthCm: 0, widthCm: 0, heightCm: 0 };
  for (const { quantity, variant: { lengthCm, widthCm, heightCm } } of lines) {
    if (lengthCm === null || widthCm === null || heightCm === null) return null;
    size = { lengthCm: Math.max(size.lengthCm, lengthCm), widthCm: Math.max(size.widthCm, widthCm), heightCm: size.heightCm + heightCm * quantity };
  }
  return size.lengthCm > 0 && size.heightCm <= 200 ? size : null;
}
