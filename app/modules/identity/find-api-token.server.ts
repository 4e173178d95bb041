import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { tokenHash } from './internal/token-hash.ts';

/** The role and area of the key that a request carries in `Authorization: Bearer …`; null without a key that is known and has not run out. */
export async function findApiToken({ db, clock }: { db: Db; clock: Clock }, request: Request) {
  const token = bearerToken(request);
  if (!token) return null;
  return db.apiToken.findFirst({
    where: { hash: tokenHash(token), OR: [{ expiresAt: null }, { expiresAt: { gt: clock.now() } }] },
    select: { role: true, areaId: true },
  });
}

/** The key of a request, whether it is known or not. */
export function bearerToken(request: Request): string | null {
  return /^Bearer +([\w~+/.-]+=*) *$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}
