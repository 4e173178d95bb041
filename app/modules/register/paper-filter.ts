import { paperKinds } from '#app/modules/ocop/papers.ts';
import type { PaperKind } from '#app/modules/ocop/papers.ts';

export const officerPaperViews = ['check', 'soon', 'ended', 'missing'] as const;
export type PaperFilter = { view: (typeof officerPaperViews)[number]; communeId: string | null; kind: PaperKind | 'certificate' | null; page: number };

/** What the address of the officers' papers asks for; a commune that is not theirs counts as none. */
export function readPaperFilter(query: URLSearchParams, communeIds: readonly string[]): PaperFilter {
  const kind = query.get('kind');
  return {
    view: officerPaperViews.find((view) => view === query.get('show')) ?? 'check',
    communeId: communeIds.find((id) => id === query.get('commune')) ?? null,
    kind: kind === 'certificate' ? kind : (paperKinds.find((each) => each === kind) ?? null),
    page: Math.min(Math.max(Number.parseInt(query.get('page') ?? '1', 10) || 1, 1), 1_000),
  };
}
