import { randomUUID } from 'node:crypto';
import type { Actor } from '#app/shared/actor.ts';

/** Somebody who acts in their own name. */
export function someActor(name = 'Nguyễn Thị Lành'): Actor {
  return { userId: randomUUID(), name, address: '203.0.113.7', consentId: null };
}
