/** What a household can let a helper do: its goods (listings, prices, stock, lots, papers), its orders, its shop (holiday, words about it). Never the bank account, members or consents. */
export const consentParts = ['goods', 'orders', 'shop'] as const;
export type ConsentPart = (typeof consentParts)[number];

/** How long a consent lasts unless told otherwise, and at most, in days. */
export const usualConsentDays = 30;
export const longestConsentDays = 180;
