/** Who writes which sums, one after the other; see platform/db/turns.server.ts. */
export const locks = { orderSums: 4_101, rebuildOrderSums: 4_102, stages: 4_110, levels: 4_111, acting: 4_112, complaints: 4_113, tax: 4_114, closing: 4_115 };
