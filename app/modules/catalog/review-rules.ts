import { z } from 'zod';
import { listingParts } from './product-content.ts';
import type { ListingPart } from './product-content.ts';

/** Facts of trade, which the seller answers for alone: they show at once, whoever sells. */
export const partsAtOnce: readonly ListingPart[] = ['prices', 'sku', 'season', 'harvest', 'removed'];

/** Parts that the operator may let trusted sellers change without a review. */
export const partsToChoose = listingParts.filter((part) => !partsAtOnce.includes(part));

/** Which changes of trusted sellers show without a review. */
export type ReviewRules = { parts: ListingPart[]; /** Whether a trusted seller's new listing goes on sale at once. */ newListings: boolean };

export const reviewRules = {
  key: 'review.small_changes',
  schema: z.object({ parts: z.array(z.enum(listingParts)), newListings: z.boolean() }),
  usual: { parts: ['summary', 'story', 'ingredients', 'storage', 'pictures'], newListings: false } satisfies ReviewRules as ReviewRules,
};

/** The parts that a seller may change without a review. */
export function partsWithoutReview({ trusted }: { trusted: boolean }, rules: ReviewRules): ListingPart[] {
  return trusted ? [...partsAtOnce, ...rules.parts] : [...partsAtOnce];
}

/** Why a listing is not approved: the reasons that a reviewer chooses from. Their words stand in i18n (`review.reasons`). */
export const refusalReasons = ['pictures_unclear', 'pictures_not_own', 'name_unclear', 'wrong_group', 'claims_unproved', 'origin_unclear', 'papers_missing', 'price_wrong', 'forbidden_goods', 'twice', 'other'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** After this many hours an officer sees that a listing has waited too long. */
export const longWaitHours = 24;
