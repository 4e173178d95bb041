import { recordAct } from '#app/modules/audit/record-act.server.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { readMarketSetting, writeMarketSetting } from '#app/platform/market-settings.server.ts';
import type { Actor } from '#app/shared/actor.ts';
import { partsToChoose, reviewRules } from './review-rules.ts';
import type { ReviewRules } from './review-rules.ts';

/** The operator says which changes of trusted sellers show without a review. What is not among the parts to choose is left out. */
export async function setReviewRules({ db, clock }: { db: Database; clock: Clock }, { actor, parts, newListings }: ReviewRules & { actor: Actor }): Promise<void> {
  const rules: ReviewRules = { parts: partsToChoose.filter((part) => parts.includes(part)), newListings };
  await db.$transaction(async (tx) => {
    const before = await readMarketSetting(tx, reviewRules);
    await writeMarketSetting({ db: tx, clock }, reviewRules, rules);
    await recordAct({ db: tx, clock }, actor, { action: 'setting.change', subject: { kind: 'setting', id: reviewRules.key }, before, after: rules });
  });
}
