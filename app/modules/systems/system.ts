/** What a key opens: figures, also the tax withheld, and news sent to an address. */
export const scopes = ['figures:read', 'figures:tax', 'webhooks'] as const;
export type Scope = (typeof scopes)[number];

/** What a system is told of. The news says what happened and where to read it; figures are only given out for a key. */
export const webhookEvents = ['period.closed', 'figures.restated', 'figures.updated'] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Addresses that a system may have at once: each news is sent to all of them. */
export const mostWebhooks = 20;

/** After how many days a key runs out. */
export const keyDays = [90, 180, 365, 730] as const;
/** How many days the keys of before, or a secret of before, go on working beside a new one. 0 = they end at once. */
export const overlapDays = [7, 30, 1, 0] as const;
/** Of requests, as the database has it too. */
export const mostPerMinute = 6_000;
export const mostPerDay = 1_000_000;

/** Who may do something: an officer, and the areas whose systems are theirs to keep. */
export type Keeper = { areaIds: string[] };

/** An area for which keys are given. */
export type KeyArea = { id: string; name: string };

/** The province is named first; a key of it may still name it as it was before a reform. */
export function areaName(areas: readonly KeyArea[], areaId: string): string {
  return (areas.find(({ id }) => id === areaId) ?? areas[0])?.name ?? areaId;
}

export type KeyState = 'runs' | 'ends' | 'over' | 'revoked';

/** Whether a key works; `ends` = it does, but a newer one has taken its place, or it runs out within 14 days. */
export function keyState({ expiresAt, revokedAt }: { expiresAt: Date | null; revokedAt: Date | null }, now: Date): KeyState {
  if (revokedAt) return 'revoked';
  if (!expiresAt) return 'runs';
  if (expiresAt <= now) return 'over';
  return expiresAt.getTime() - now.getTime() < 14 * 24 * 3_600_000 ? 'ends' : 'runs';
}
