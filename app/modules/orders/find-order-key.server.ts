import type { Db } from '#app/platform/db/db.server.ts';

/** A code as people type it: with or without its 'CP', with dashes, spaces or the number of one parcel at the end. */
function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (letters.length === 8) return `CP${letters}`;
  return /^(CP[A-Z0-9]{8})\d{0,2}$/.exec(letters)?.[1] ?? null;
}

/** The secret page of a checkout, for who knows its code and the phone number that was given ('+84…'); null otherwise. */
export async function findOrderKey({ db }: { db: Db }, { code: typed, phone }: { code: string; phone: string }): Promise<string | null> {
  const code = readCode(typed);
  const group = code && (await db.orderGroup.findUnique({ where: { code, buyerPhone: phone }, select: { key: true } }));
  return group ? group.key : null;
}
