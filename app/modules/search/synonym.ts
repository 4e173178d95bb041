/** A synonym as the operator keeps it: who types `typed` is also shown what `meant` finds, and the other way round too where it goes both ways. */
export type SynonymWords = { typed: string; meant: string; bothWays: boolean };
export type KeptSynonym = SynonymWords & { id: string; createdAt: Date; endedAt: Date | null };

/**
 * Why words cannot become a synonym. `empty`: no word in one of the two; `too_long`; `itself`: both are the same word; `there_already`;
 * `circle`: what is meant leads to what is typed by itself already; `finds_nothing`: no goods for what is meant.
 */
export type SynonymProblem = 'empty' | 'too_long' | 'itself' | 'there_already' | 'circle' | 'finds_nothing';

export const longestRuleText = 60;
