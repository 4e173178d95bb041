/** How it stands with search, for whoever looks after the market. */
export type IndexState = {
  /** Whether an engine searches beside PostgreSQL. */
  engine: 'meilisearch' | 'postgres';
  /** Goods that search knows, and how many of them the engine holds (null = it does not answer, or there is none). */
  goods: number;
  inEngine: number | null;
  /** Since when the engine cannot be kept up, and why, as the engine says it. */
  fault: { since: Date | null; text: string } | null;
  /** An index that is being filled. */
  building: { built: number; toBuild: number; stopped: boolean } | null;
  builtAt: Date | null;
  /** The last comparisons of market, table and engine that found something. */
  mended: { at: Date; compared: number; inTable: number; inEngine: number }[];
  comparedAt: Date | null;
};
