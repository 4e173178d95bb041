import type { AreaScope } from '#app/modules/areas/get-area-scope.server.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { levelOfRole } from './abilities.ts';
import type { AreaRole, MarketRole } from './abilities.ts';
import { listGrantAreas } from './internal/grant-areas.server.ts';
import type { GrantArea } from './internal/grant-areas.server.ts';

/** The areas within a scope for which a role can be granted; none for a role over the whole market. */
export async function listGrantChoices({ db }: { db: Db }, { scope, role }: { scope: AreaScope; role: AreaRole | MarketRole }): Promise<GrantArea[]> {
  return role === 'operator' ? [] : listGrantAreas(db, scope, levelOfRole[role]);
}
