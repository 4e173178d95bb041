import type { Db } from '#app/platform/db/db.server.ts';

/** The secret page of a checkout, for who knows its code and the phone number that was given ('+84…'); null otherwise. */
export async function findOrderKey({ db }: { db: Db }, { code, phone }: { code: string; phone: string }): Promise<string | null> {
  const plain = code.toUpperCase().replace(/[^A-Z0-9-]/g, '').replace(/^(CP)?-?/, 'CP').replace(/-\d+$/, '').replace(/-/g, '');
  const group = await db.orderGroup.findUnique({ where: { code: plain, buyerPhone: phone }, select: { key: true } });
  return group?.key ?? null;
}
