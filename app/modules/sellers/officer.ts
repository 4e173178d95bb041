import type { Actor } from '#app/shared/actor.ts';

/** An officer who decides about sellers: every statement of theirs filters by the communes of their scope. */
export type CheckingOfficer = {
  actor: Actor;
  communeIds: readonly string[];
  /** Shops of their own: about these somebody else decides. */
  ownSellerIds: readonly string[];
};

/** Why an officer's decision was not taken: it is the officer's own shop, or it has gone another way meanwhile. */
export type DecisionProblem = { code: 'own_shop' } | { code: 'moved' };

export const refusalReasons = ['unreadable', 'wrong_person', 'wrong_place', 'paper_expired', 'not_eligible'] as const;
/** Reasons for a refusal that can be chosen; their words stand in i18n/onboarding. */
export type RefusalReason = (typeof refusalReasons)[number];

/** How many days lie at least between the announcement of a suspension and its first day (e-commerce law 122/2025/QH15). */
export const noticeDays = 5;

export const officerDecisions = ['accept', 'refuse_paper', 'pass_on', 'approve', 'ask', 'refuse', 'suspend', 'restore', 'trust', 'distrust'] as const;
/** What an officer can do about a seller. */
export type OfficerDecision = (typeof officerDecisions)[number];
