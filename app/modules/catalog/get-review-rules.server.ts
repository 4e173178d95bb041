import type { Db } from '#app/platform/db/db.server.ts';
import { readMarketSetting } from '#app/platform/market-settings.server.ts';
import { reviewRules } from './review-rules.ts';
import type { ReviewRules } from './review-rules.ts';

/** Which changes of trusted sellers show without a review. */
export function getReviewRules({ db }: { db: Db }): Promise<ReviewRules> {
  return readMarketSetting(db, reviewRules);
}
