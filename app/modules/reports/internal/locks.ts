/** Who writes which sums, one after the other; see platform/db/turns.server.ts. */
export const locks = { orderSums: 4_101, rebuildOrderSums: 4_102 };
