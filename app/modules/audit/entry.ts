import { auditActions } from './actions.ts';
import type { AuditAction, SubjectKind } from './actions.ts';

/** An entry of the audit log as its pages show it. */
export type AuditEntry = {
  id: string;
  at: Date;
  action: AuditAction;
  /** Null = the market by itself. */
  actorId: string | null;
  actorName: string;
  address: string | null;
  /** Whether a helper did it under a consent of the household. */
  helped: boolean;
  subjectKind: SubjectKind;
  subjectName: string;
  sellerId: string | null;
  personId: string | null;
  /** What it was and what it became: only what changed. */
  before: Facts;
  after: Facts;
};
export type Facts = Record<string, unknown>;

/** Everything with its word before the point, in the order of the list of actions: a group of acts that a reader can choose. */
export type ActGroup = AuditAction extends infer Action ? (Action extends `${infer Group}.${string}` ? Group : never) : never;
export const actGroups = [...new Set(auditActions.map((action) => action.split('.')[0] as ActGroup))];

export type ActPage = { entries: AuditEntry[]; page: number; pages: number };

/** Of use to the market alone. */
const internal: ReadonlySet<string> = new Set(['version']);

/** What changed, part by part, in the order in which it was written down. */
export function changesOf({ before, after }: Pick<AuditEntry, 'before' | 'after'>): { name: string; before: unknown; after: unknown }[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.filter((name) => !internal.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name])).map((name) => ({ name, before: before[name], after: after[name] }));
}
