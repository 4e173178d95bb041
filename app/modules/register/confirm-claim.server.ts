import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { putCertificate } from '#app/modules/ocop/put-certificate.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database, Db } from '#app/platform/db/db.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { formatDay } from '#app/shared/written-dates.ts';
import { holdRegister, standingEntries } from './internal/entry-rows.server.ts';
import { lockClaim } from './internal/lock-claim.server.ts';
import type { LockedClaim } from './internal/lock-claim.server.ts';
import { shortName } from './internal/words.ts';
import type { Entry } from './entry.ts';

type Decision = { claimId: string; entryKey: string; communeIds: string[]; actor: Actor };
type Problem = { code: 'decided' | 'no_entry' | 'ended' } | { code: 'taken'; by: string };

/**
 * The keeper says which entry of the register a listing is: from now on the listing has the entry's certificate, and follows it. 404 for
 * a claim outside the communes. Errors: `decided` (somebody was faster), `no_entry` (it stands no longer), `ended` (its certificate has
 * ended), `taken` (a listing of another seller, named, is this entry: an entry belongs to one subject, who may list it in several sizes).
 */
export async function confirmClaim({ db, clock }: { db: Database; clock: Clock }, { claimId, entryKey, communeIds, actor }: Decision): Promise<Result<null, Problem>> {
  return db.$transaction(async (tx) => {
    const claim = await lockClaim(tx, { claimId, communeIds });
    await holdRegister(tx);
    if (claim.state !== 'open') return failed({ code: 'decided' });
    const [entry] = await standingEntries(tx, [entryKey]);
    const today = vietnamDay(clock.now());
    if (!entry) return failed({ code: 'no_entry' });
    if (entry.endsOn < today) return failed({ code: 'ended' });
    const other = await otherHolder(tx, entryKey, claim.product.sellerId);
    if (other) return failed({ code: 'taken', by: other });
    await tx.ocopClaim.update({ where: { id: claimId }, data: { state: 'confirmed', entryKey, reason: null, decidedAt: clock.now(), decidedById: actor.userId } });
    await give(tx, claim, entry, { today });
    await recordAct({ db: tx, clock }, actor, {
      action: 'claim.confirm',
      subject: { kind: 'product', id: claim.product.id, name: claim.product.name },
      seller: { id: claim.product.sellerId, communeId: claim.product.communeId },
      after: { entry: entry.name, subject: entry.subject, stars: entry.stars, decision: entry.decision, endsOn: entry.endsOn },
    });
    return ok(null);
  });
}

async function give(tx: Db, { id, scanKey, product }: LockedClaim, entry: Entry, { today }: { today: ReturnType<typeof vietnamDay> }): Promise<void> {
  const { stars, number, decision, issuer, issuedOn, endsOn } = entry;
  await putCertificate(tx, { stars, number, decision, issuer, issuedOn, endsOn, productId: product.id, entryKey: entry.key, scanKey: entry.scanKey ?? scanKey, today });
  const body = translator('vi', 'papers')('sms.confirmed', { name: shortName(product.name), stars, day: formatDay(endsOn, 'vi') });
  await queueMessages(tx, [{ dedupeKey: `claim:${id}:confirmed:sms`, channel: 'sms', recipient: product.phone, body }]);
  await announceChangedProducts(tx, [product.id]);
}

/** Two keepers may confirm two listings as one entry at the same moment: who comes second waits and finds the first. */
async function otherHolder(tx: Db, entryKey: string, sellerId: string): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`register entry ${entryKey}`}, 0))`;
  const [other] = await tx.$queryRaw<{ name: string }[]>`
    SELECT s.name FROM ocop_claim c JOIN product p ON p.id = c.product_id JOIN seller s ON s.id = p.seller_id
    WHERE c.state = 'confirmed' AND c.entry_key = ${entryKey} AND s.id <> ${sellerId}::uuid LIMIT 1`;
  return other?.name ?? null;
}
