import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { problem } from '#app/platform/http/problem.ts';
import { takeTurn } from '#app/platform/rate-limit.server.ts';
import type { Turn, TryLimit } from '#app/platform/rate-limit.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { noteUse } from './internal/note-use.server.ts';
import { tokenHash } from './internal/token-hash.ts';
import type { Scope } from './system.ts';

const realm = 'Bearer realm="market"';

export type AskingSystem = {
  systemId: string;
  /** The province or former district whose figures its key opens. */
  areaId: string;
  scopes: string[];
  /** The system, where it does something: it has no person, and its address is that of the request. */
  actor: Actor;
  /** How often it may still ask: they belong onto the answer. */
  headers: Record<string, string>;
};

/**
 * The system whose key this request carries. Counts the request against its limits and in the account of its use. `path` is the address as the
 * description of the interface has it. Throws problem documents: 401 without a key that works, 403 where it does not open this, 429 where it asks too often.
 */
export async function requireSystem({ db, clock }: { db: Database; clock: Clock }, request: Request, { scope, path }: { scope: Scope; path: string }): Promise<AskingSystem> {
  const given = /^Bearer +([\w~+/.-]+=*) *$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  if (!given) throw problem(401, 'This address wants a key: Authorization: Bearer …', { headers: { 'www-authenticate': realm } });
  const now = clock.now();
  const token = await db.apiToken.findUnique({ where: { hash: tokenHash(given) }, include: { system: true } });
  const note = (refused: boolean) => (token ? noteUse(db, { tokenId: token.id, path, at: now, refused }) : Promise.resolve());
  if (!token || token.revokedAt || token.system.endedAt || (token.expiresAt && token.expiresAt <= now)) {
    await note(true);
    throw problem(401, 'This key is not known here, was revoked, or has run out.', { headers: { 'www-authenticate': `${realm}, error="invalid_token"` } });
  }
  const { system } = token;
  const { waits, headers } = await countRequest(db, system);
  if (waits > 0) {
    await note(true);
    throw problem(429, `Too many requests: ask again in ${waits} seconds.`, { headers: { ...headers, 'retry-after': String(waits) } });
  }
  const opens = system.scopes.includes(scope);
  await note(!opens);
  if (!opens) throw problem(403, `This key does not open ${scope}.`, { headers: { ...headers, 'www-authenticate': `${realm}, error="insufficient_scope", scope="${scope}"` } });
  return { systemId: system.id, areaId: system.areaId, scopes: system.scopes, actor: { userId: null, name: system.name, address: null, consentId: null }, headers };
}

/** Both limits as the draft of the IETF writes them (RateLimit and RateLimit-Policy), and how many seconds a request that is over one has to wait. */
async function countRequest(db: Database, { id, perMinute, perDay }: { id: string; perMinute: number; perDay: number }): Promise<{ waits: number; headers: Record<string, string> }> {
  const limits: TryLimit[] = [
    { name: `api-minute-${perMinute}`, tries: perMinute, minutes: 1 },
    { name: `api-day-${perDay}`, tries: perDay, minutes: 24 * 60 },
  ];
  const turns: Turn[] = [];
  for (const limit of limits) {
    const turn = await takeTurn(db, limit, id);
    turns.push(turn);
    // What is refused by the minute does not count for the day.
    if (turn.refused) break;
  }
  const names = ['minute', 'day'];
  return {
    waits: Math.max(0, ...turns.filter(({ refused }) => refused).map(({ seconds }) => seconds)),
    headers: {
      'ratelimit-policy': limits.map(({ tries, minutes }, index) => `"${names[index]}";q=${tries};w=${minutes * 60}`).join(', '),
      ratelimit: turns.map(({ left, seconds }, index) => `"${names[index]}";r=${left};t=${seconds}`).join(', '),
    },
  };
}
