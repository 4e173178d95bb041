/** Whose money it must be: a seller's own, or that of the sellers in an officer's communes. Every statement filters by it. */
export type MoneyScope = { sellerId: string } | { communeIds: readonly string[] };

/** The sellers of a scope, as a condition on them. */
export function sellersIn(scope: MoneyScope) {
  return 'sellerId' in scope ? { id: scope.sellerId } : { communeId: { in: [...scope.communeIds] } };
}
