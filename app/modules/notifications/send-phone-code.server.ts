import { randomInt } from 'node:crypto';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Phone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { codeHash, sourceHash } from './internal/code-hash.server.ts';
import { codeMinutes, codesPerAddress, codesPerDay, codesPerHour } from './phone-code.ts';
import type { PhoneCodePurpose } from './phone-code.ts';
import { queueMessages } from './queue-messages.server.ts';

export type SendCodeProblem = { code: 'too_many_codes'; /** To wait. */ minutes: number };
type CodeApp<D extends Db = Db> = { db: D; clock: Clock; settings: { secret: string } };
type NewCode = {
  phone: Phone;
  purpose: PhoneCodePurpose;
  /** What exactly it agrees to, such as the id of a consent; '' where the purpose says all. */
  subject: string;
  /** Of the network from which it is asked for, where one is known. */
  address?: string | null;
  /** The text message around the code: one short sentence. */
  text: (code: string) => string;
};

const minute = 60_000;

/**
 * Sends six digits to a phone, as a text message of the transaction `db`. They count for ten minutes and once (`checkPhoneCode`); earlier
 * codes of the same use count until then too, because on a bad line the first message may come last. Only a keyed hash is kept.
 * Errors: `too_many_codes` (5 an hour and 15 a day to a number for a purpose, 60 an hour from an address), with the minutes to wait.
 * A caller inside a transaction of its own hands `{ db: tx, clock: app.clock, settings: app.settings }`.
 */
export async function sendPhoneCode({ db, clock, settings }: CodeApp, code: NewCode): Promise<Result<{ id: string }, SendCodeProblem>> {
  return isDatabase(db) ? db.$transaction((tx) => send({ db: tx, clock, settings }, code)) : send({ db, clock, settings }, code);
}

function isDatabase(db: Db): db is Database {
  return '$transaction' in db && typeof db.$transaction === 'function';
}

async function send({ db, clock, settings }: CodeApp, { phone, purpose, subject, address = null, text }: NewCode): Promise<Result<{ id: string }, SendCodeProblem>> {
  const now = clock.now();
  const source = address === null ? null : sourceHash(settings.secret, address);
  // Those who ask for the same number at the same moment wait for each other, so that the count is right.
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`phone code ${phone}`}, 0))::text`;
  const minutes = await minutesToWait(db, { phone, purpose, source, now });
  if (minutes > 0) return failed({ code: 'too_many_codes', minutes });
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const hash = codeHash(settings.secret, { phone, purpose, subject, code });
  const expiresAt = new Date(now.getTime() + codeMinutes * minute);
  const { id } = await db.phoneCode.create({ data: { phone, purpose, subject, hash, source, createdAt: now, expiresAt }, select: { id: true } });
  await queueMessages(db, [{ dedupeKey: `phone-code:${id}`, channel: 'sms', recipient: phone, body: text(code), uselessAt: expiresAt, holdsCode: true }]);
  return ok({ id });
}

type Asked = { phone: Phone; purpose: PhoneCodePurpose; source: string | null; now: Date };

async function minutesToWait(db: Db, { phone, purpose, source, now }: Asked): Promise<number> {
  const limits = [
    { most: codesPerHour, length: 60 * minute, where: { phone, purpose } },
    { most: codesPerDay, length: 24 * 60 * minute, where: { phone, purpose } },
    ...(source === null ? [] : [{ most: codesPerAddress, length: 60 * minute, where: { source } }]),
  ];
  let wait = 0;
  for (const { most, length, where } of limits) {
    const since = new Date(now.getTime() - length);
    // The oldest of as many as are allowed: once it is out of the window, there is room again.
    const [oldest] = await db.phoneCode.findMany({ where: { ...where, createdAt: { gt: since } }, orderBy: { createdAt: 'desc' }, skip: most - 1, take: 1 });
    if (oldest) wait = Math.max(wait, 1, Math.ceil((oldest.createdAt.getTime() - since.getTime()) / minute));
  }
  return wait;
}
