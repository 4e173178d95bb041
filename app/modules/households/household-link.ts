import type { SellerState } from '#app/modules/sellers/seller.ts';

export type LinkedShop = { id: string; name: string; state: SellerState };

/** How a household has the shop that it has, or none: by its phone number, or because an officer said so. */
export type FoundBy = 'number' | 'hand';

/** What an officer says: the household has this shop; it has none; or its number may say it again. */
export type LinkChoice = { sellerId: string } | 'none' | 'number';

/** A shop that may be the household's. `of`: the household of the same year that an officer has given it to. */
export type LinkCandidate = LinkedShop & { phone: string; commune: string; of: { code: string; name: string } | null };
