import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Result } from '#app/shared/result.ts';
import { theMarket } from '#app/shared/actor.ts';
import { writeGrant } from './internal/grant.server.ts';
import type { GrantProblem } from './internal/grant.server.ts';

/** Makes somebody an operator of the market by the command of whoever runs its machine: the first one has nobody above. Errors as in `grantRole`. */
export async function appointOperator(app: { db: Database; clock: Clock }, { phone, name }: { phone: string; name: string }): Promise<Result<{ userId: string }, GrantProblem>> {
  const place = { sellerId: null, areaId: null, communeId: null, name: 'Chợ Phiên' };
  return app.db.$transaction((tx) => writeGrant({ ...app, db: tx }, { actor: theMarket, role: 'operator', phone, name }, place));
}
