import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { readMarketSetting, writeMarketSetting } from '#app/platform/market-settings.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { licenceKeys, licenceSetting } from './public/licence.ts';

/** Chooses the licence of the public figures. Throws 400 for one that is not offered. */
export async function setLicence({ db, clock }: { db: Database; clock: Clock }, { actor, licence: chosen }: { actor: Actor; licence: string }): Promise<void> {
  const licence = licenceKeys.find((each) => each === chosen);
  if (!licence) throw new Response(null, { status: 400 });
  await db.$transaction(async (tx) => {
    const before = await readMarketSetting(tx, licenceSetting);
    if (before.licence === licence) return;
    await writeMarketSetting({ db: tx, clock }, licenceSetting, { licence });
    await recordAct({ db: tx, clock }, actor, { action: 'setting.change', subject: { kind: 'setting', id: licenceSetting.key, name: licenceSetting.key }, before, after: { licence } });
  });
}
