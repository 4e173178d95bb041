import type { SubmissionResult } from '@conform-to/react';
import type { TakenIn } from '../../take-in-listing.server.ts';

/** In whose name, and for which shop, a phone sends what it has kept. */
export const intakeHeaders = { person: 'x-listing-person', shop: 'x-listing-shop' } as const;

/** What the market answers a phone that hands in a listing. `errors`: codes by the fields of the quick form; `reply`: of the editor. */
export type IntakeAnswer =
  | ({ code: 'taken' } & TakenIn)
  | { code: 'mistakes'; errors: Partial<Record<string, string[]>>; reply: SubmissionResult<string[]> | null; text: string }
  | { code: 'in_progress' | 'pictures_missing' | 'other_person' };
