import { naturalKey } from '#app/modules/register/entry.ts';
import type { EntryFacts } from '#app/modules/register/entry.ts';
import { publishVersion } from '#app/modules/register/internal/publish-version.server.ts';
import { certificateEnd } from '#app/modules/ocop/validity.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { theMarket } from '#app/shared/actor.ts';
import { dayOf } from '#app/shared/dates.ts';

/** What a list says of a product: four stars of 15 March 2025 for 36 months unless told otherwise. */
export function entryFacts({ issuedOn = dayOf('2025-03-15'), ...facts }: Partial<EntryFacts> & { name: string; subject: string }): EntryFacts {
  return {
    communeId: null, communeTyped: 'Xã Cái Bè', groupKey: 'processed-food', stars: 4, points: 78.5, decision: '1234/QĐ-UBND', number: '', issuer: 'UBND tỉnh Đồng Tháp',
    issuedOn, endsOn: certificateEnd(issuedOn), criteria: 'QĐ 148/2023', scanKey: null, ...facts,
  };
}

/** A version of the register with these entries put in and these keys taken out. Answers the keys of those put in. */
export async function registerVersion({ db, clock }: { db: Database; clock: Clock }, put: EntryFacts[], remove: string[] = []): Promise<string[]> {
  const keys = put.map(naturalKey);
  await db.$transaction((tx) => publishVersion({ db: tx, clock }, { actor: theMarket, runId: null, note: 'danh-sach.xlsx', put: put.map((facts, index) => ({ key: keys[index] ?? '', facts })), remove }));
  return keys;
}
