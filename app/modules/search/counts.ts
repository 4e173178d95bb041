/** Which counted searches a list shows: without a hit, the most frequent, found but seldom opened, asked for. */
export const countLists = ['none', 'most', 'unopened', 'asked'] as const;
export type CountList = (typeof countLists)[number];

/** Days up to today. */
export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

/** A text that fewer people looked for is shown to nobody: it might say who they are. */
export const leastShown = 3;

/** How often something was looked for within a period. */
export type CountedText = {
  typed: string;
  searches: number;
  withoutHit: number;
  clicks: number;
  asked: number;
  /** What it has been made a synonym of, and for how many products it is pinned. */
  meant: string | null;
  pins: number;
};

/** All searches of a period together, those of rare texts included. */
export type CountSums = { searches: number; withoutHit: number; clicks: number; texts: number };
