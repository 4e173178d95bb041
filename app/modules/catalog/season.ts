/** The months of a season (1 to 12) as runs: [1, 3, 4, 5, 12] is March to May and December to January. Empty where it is all year. */
export function seasonRuns(months: readonly number[]): [from: number, to: number][] {
  const inSeason = new Set(months);
  if (inSeason.size === 0 || inSeason.size === 12) return [];
  const before = (month: number) => ((month + 10) % 12) + 1;
  const after = (month: number) => (month % 12) + 1;
  return [...inSeason]
    .sort((a, b) => a - b)
    .filter((month) => !inSeason.has(before(month)))
    .map((from) => {
      let to = from;
      while (inSeason.has(after(to))) to = after(to);
      return [from, to];
    });
}
