import type { Db } from '#app/platform/db/db.server.ts';
import type { OldAddressCandidate } from './area.ts';
import { formerMap } from './internal/former-map-cache.server.ts';
import { matchAddress } from './internal/old-address/match-address.ts';
import type { AddressFields } from './internal/old-address/read-address.ts';

/**
 * The present communes that an address in the old three-level form may mean, in Vietnamese order; none where it says too
 * little. Takes a line ("P.12, Q. Gò Vấp, TP.HCM") or three fields, with or without accents. Only a candidate that is
 * `certain` may be taken without asking.
 */
export async function resolveOldAddress(db: Db, address: string | AddressFields): Promise<OldAddressCandidate[]> {
  return matchAddress(await formerMap(db), address);
}
