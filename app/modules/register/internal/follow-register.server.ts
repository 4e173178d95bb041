import { translator } from '#app/i18n/translator.ts';
import { recordAct } from '#app/modules/audit/record-act.server.ts';
import { announceChangedProducts } from '#app/modules/catalog/announce-changed-products.server.ts';
import { queueMessages } from '#app/modules/notifications/queue-messages.server.ts';
import { dropCertificates } from '#app/modules/ocop/drop-certificates.server.ts';
import { putCertificate } from '#app/modules/ocop/put-certificate.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { formatDay } from '#app/shared/written-dates.ts';
import type { Entry } from '../entry.ts';
import { standingEntries } from './entry-rows.server.ts';
import { shortName } from './words.ts';

type Claimed = { entryKey: string; scanKey: string | null; productId: string; productName: string; sellerId: string; communeId: string; phone: string };
type App = { db: Db; clock: Clock };

/** Brings the certificates of claimed listings to what a new version of the register says of their entries, and tells their sellers. */
export async function followRegister(app: App, { version, put, removed }: { version: number; put: string[]; removed: string[] }): Promise<void> {
  const claims = await claimsOf(app.db, [...put, ...removed]);
  if (claims.length === 0) return;
  const entries = new Map((await standingEntries(app.db, put)).map((entry) => [entry.key, entry]));
  for (const claim of claims) {
    const entry = entries.get(claim.entryKey);
    await (entry ? follow(app, claim, entry, version) : drop(app, claim, version));
  }
  await announceChangedProducts(app.db, claims.map(({ productId }) => productId));
}

async function follow(app: App, claim: Claimed, entry: Entry, version: number): Promise<void> {
  const { stars, number, decision, issuer, issuedOn, endsOn } = entry;
  const facts = { stars, number, decision, issuer, issuedOn, endsOn };
  const today = vietnamDay(app.clock.now());
  const { outcome } = await putCertificate(app.db, { ...facts, productId: claim.productId, entryKey: entry.key, scanKey: entry.scanKey ?? claim.scanKey, today });
  if (outcome === 'mended') return;
  await record(app, claim, 'certificate.renew', { stars, endsOn });
  if (endsOn >= today) await tell(app.db, claim, `back ${version}`, translator('vi', 'papers')('sms.renewed', { name: shortName(claim.productName), stars, day: formatDay(endsOn, 'vi') }));
}

async function drop(app: App, claim: Claimed, version: number): Promise<void> {
  const products = await dropCertificates(app.db, { entryKeys: [claim.entryKey], productId: claim.productId });
  if (products.length === 0) return;
  await record(app, claim, 'certificate.end', { version });
  await tell(app.db, claim, `left ${version}`, translator('vi', 'papers')('sms.left', { name: shortName(claim.productName) }));
}

async function record(app: App, claim: Claimed, action: 'certificate.renew' | 'certificate.end', after: { stars?: number; endsOn?: string; version?: number }): Promise<void> {
  const seller = { id: claim.sellerId, communeId: claim.communeId };
  await recordAct(app, theMarket, { action, subject: { kind: 'product', id: claim.productId, name: claim.productName }, seller, after });
}

async function tell(tx: Db, { productId, phone }: Claimed, what: string, body: string): Promise<void> {
  await queueMessages(tx, [{ dedupeKey: `certificate:${productId}:${what}:sms`, channel: 'sms', recipient: phone, body }]);
}

function claimsOf(tx: Db, entryKeys: string[]): Promise<Claimed[]> {
  return tx.$queryRaw<Claimed[]>`
    SELECT c.entry_key AS "entryKey", c.scan_key AS "scanKey", p.id AS "productId", p.name AS "productName",
           s.id AS "sellerId", s.commune_id AS "communeId", s.phone
    FROM ocop_claim c JOIN product p ON p.id = c.product_id JOIN seller s ON s.id = p.seller_id
    WHERE c.state = 'confirmed' AND c.entry_key = ANY (${entryKeys}::text[])
    ORDER BY c.product_id`;
}
