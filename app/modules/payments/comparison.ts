/** One line of either side of a comparison. */
export type ComparedLine = { reference: string; amount: bigint; orderCode?: string | null };

export const differenceKinds = ['only_theirs', 'only_ours', 'amount'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
export type ComparedDifference = { kind: DifferenceKind; reference: string; orderCode: string | null; theirs: bigint | null; ours: bigint | null };

/** What two lists of one day do not have in common. Lines of one reference count together. */
export function compareLines(theirs: readonly ComparedLine[], ours: readonly ComparedLine[]): ComparedDifference[] {
  const [ofThem, ofUs] = [sums(theirs), sums(ours)];
  const references = [...new Set([...ofThem.keys(), ...ofUs.keys()])].sort();
  return references.flatMap((reference): ComparedDifference[] => {
    const [their, our] = [ofThem.get(reference), ofUs.get(reference)];
    if (their && our && their.amount === our.amount) return [];
    const kind = !our ? 'only_theirs' : !their ? 'only_ours' : 'amount';
    return [{ kind, reference, orderCode: our?.orderCode ?? their?.orderCode ?? null, theirs: their?.amount ?? null, ours: our?.amount ?? null }];
  });
}

function sums(lines: readonly ComparedLine[]): Map<string, ComparedLine> {
  const byReference = new Map<string, ComparedLine>();
  for (const { reference, amount, orderCode = null } of lines) {
    const before = byReference.get(reference);
    byReference.set(reference, { reference, amount: (before?.amount ?? 0n) + amount, orderCode: before?.orderCode ?? orderCode });
  }
  return byReference;
}

const named = ['sepay', 'casso', 'own', 'ledger', 'stripe'] as const;

/** Who was compared, where there is a name for it. */
export function nameOf(provider: string): (typeof named)[number] | null {
  return named.find((name) => name === provider) ?? null;
}

/** What a line is of: a card provider's lists name payments and refunds beside each other. */
export function readReference(line: string): { of: 'payment' | 'refund' | 'other'; reference: string } {
  const of = (['payment', 'refund'] as const).find((kind) => line.startsWith(`${kind} `));
  return of ? { of, reference: line.slice(of.length + 1) } : { of: 'other', reference: line };
}
