import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { licenceSetting } from './public/licence.ts';
import type { LicenceKey } from './public/licence.ts';

/** Under which licence public figures are given away. */
export async function getLicence({ db }: { db: Db }): Promise<LicenceKey> {
  return (await readMarketSetting(db, licenceSetting)).licence;
}
