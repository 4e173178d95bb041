import { randomBytes } from 'node:crypto';
import type { Db } from '#app/platform/db/db.server.ts';
import { tokenHash } from './internal/token-hash.ts';
import type { ApiRole } from './person.ts';

type NewToken = {
  role: ApiRole;
  /** The area whose figures it opens. */
  areaId: string;
  /** null = until it is deleted. */
  expiresAt: Date | null;
};

/** Makes a key for another system. The answer is the only place where it can ever be read: the database keeps its hash. */
export async function createApiToken({ db }: { db: Db }, { role, areaId, expiresAt }: NewToken): Promise<string> {
  const token = `chophien_${randomBytes(32).toString('base64url')}`;
  await db.apiToken.create({ data: { hash: tokenHash(token), role, areaId, expiresAt } });
  return token;
}
