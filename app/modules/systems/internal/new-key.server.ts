import { randomBytes, randomUUID } from 'node:crypto';
import type { Db } from '#app/platform/db/db.server.ts';
import { tokenHash } from './token-hash.ts';

/** By which people and scanners of source code know a key of this market. */
const keyPrefix = 'chophien_';
const shownLetters = keyPrefix.length + 6;

type NewKey = { id?: string; systemId: string; createdAt: Date; /** Null = until it is revoked. */ expiresAt: Date | null };

/** Makes a key of a system. The answer is the only place where it can ever be read: the database keeps its hash. */
export async function writeNewKey(db: Db, { id = randomUUID(), ...key }: NewKey): Promise<string> {
  const token = `${keyPrefix}${randomBytes(32).toString('base64url')}`;
  await db.apiToken.create({ data: { id, hash: tokenHash(token), beginning: token.slice(0, shownLetters), ...key } });
  return token;
}
