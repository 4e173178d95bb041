import type { Db } from '#app/platform/db/db.server.ts';
import { paymentVersion } from './internal/payment-version.server.ts';

/** What the buyer's open page asks for every few seconds: another text means that there is something new. 404 for an unknown key. */
export async function getPaymentVersion({ db }: { db: Db }, key: string): Promise<string> {
  const version = await paymentVersion(db, key);
  if (version === null) throw new Response(null, { status: 404 });
  return version;
}
