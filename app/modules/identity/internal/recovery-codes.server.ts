import { createHmac, randomInt } from 'node:crypto';
import type { Db } from '#app/platform/db/db.server.ts';

const howMany = 10;
/** Without letters and digits that look alike. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A code of 8 letters is 40 bits; with the limit on tries nobody guesses one. */
function newCode(): string {
  const text = Array.from({ length: 8 }, () => letters[randomInt(letters.length)]).join('');
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** As it was typed: capitals, spaces and the hyphen do not count. */
export function recoveryCodeHash(secret: string, userId: string, code: string): string {
  const plain = code.normalize('NFKC').toLowerCase().replace(/[^a-z0-9]/g, '');
  return createHmac('sha256', secret).update(JSON.stringify(['recovery code', userId, plain])).digest('base64url');
}

/** Makes ten new codes, which are the only ones from now on. The answer is the only place where they can be read. */
export async function replaceRecoveryCodes(db: Db, secret: string, userId: string): Promise<string[]> {
  const codes = Array.from({ length: howMany }, newCode);
  await db.recoveryCode.deleteMany({ where: { userId } });
  await db.recoveryCode.createMany({ data: codes.map((code) => ({ userId, hash: recoveryCodeHash(secret, userId, code) })) });
  return codes;
}
