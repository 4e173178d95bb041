import type { AppContext } from '#app/app-context.server.ts';
import { announce } from '#app/platform/db/announce.server.ts';

/** Weeks go by for orders with which nobody has done anything for some seconds: the worker takes the steps that happen by themselves. */
export async function letTimePass(app: AppContext): Promise<void> {
  await app.db.$executeRaw`
    UPDATE "order" SET state_since = state_since - interval '30 days', timer_at = now()
    WHERE state IN ('delivered', 'return_asked', 'return_accepted', 'return_refused', 'return_received') AND state_since < now() - interval '6 seconds'`;
}

/** The hour strikes at which the worker looks again at returns whose cash nobody had told of. */
export function strikeTheHour(app: AppContext): Promise<void> {
  return announce(app.db, 'returns.conclude', {});
}
