import { randomUUID } from 'node:crypto';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { writeNewKey } from './internal/new-key.server.ts';
import type { Scope } from './system.ts';

type NewToken = {
  /** Of the system that gets it. */
  name: string;
  contact?: string;
  /** The area whose figures it opens. */
  areaId: string;
  scopes?: readonly Scope[];
  perMinute?: number;
  perDay?: number;
  /** Null = until it is revoked. */
  expiresAt: Date | null;
};

/** Makes a system with a key by a command, without an officer. The answer is the only place where the key can ever be read. */
export async function createApiToken({ db, clock }: { db: Database; clock: Clock }, { name, contact = '', areaId, scopes = ['figures:read'], perMinute = 60, perDay = 10_000, expiresAt }: NewToken): Promise<string> {
  const [id, createdAt] = [randomUUID(), clock.now()];
  return db.$transaction(async (tx) => {
    await tx.otherSystem.create({ data: { id, name, contact, areaId, scopes: [...scopes], perMinute, perDay, createdAt } });
    return writeNewKey(tx, { systemId: id, createdAt, expiresAt });
  });
}
