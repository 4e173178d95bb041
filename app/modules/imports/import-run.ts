import type { ImportKind } from './import-definition.ts';

/** Steps of a run: `refused` where the file as a whole cannot be taken, or where the right to write ended. */
export type ImportRunState = 'reading' | 'preview' | 'applying' | 'done' | 'refused';

export const verdicts = ['fresh', 'changed', 'same', 'wrong'] as const;
export type RowVerdict = (typeof verdicts)[number];

/** Whose run it is: everything about a run is asked for with its owner, so that a foreign id finds nothing. */
export type RunOwner = { kind: ImportKind; sellerId: string | null };

/** How large the file and the ZIP may be together: what the web server takes. */
export const largestImport = 40 * 1024 * 1024;

/** Where the columns stand in a file. */
export type Layout = {
  /** Index of each column, from 0, by its key. */
  columns: Record<string, number>;
  /** Headers that mean nothing here. */
  ignored: string[];
  /** The row with the headers. */
  headerRow: number;
};

/** Runs and their files are kept so long, in days. */
export const importKeptDays = 90;

/** A run shows as under way for so long after its last sign of life, in minutes; then another may begin. */
export const importPatience = 60;

/** Whether a job works on it at this moment. */
export function isUnderWay(state: ImportRunState): boolean {
  return state === 'reading' || state === 'applying';
}

/** What a page says so that the browser asks for it again by itself. */
export function refreshWhile(underWay: boolean): { httpEquiv: string; content: string }[] {
  return underWay ? [{ httpEquiv: 'refresh', content: '2' }] : [];
}
