import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import { problem } from '#app/platform/http/problem.ts';
import { bearerToken, findApiToken } from './find-api-token.server.ts';

const realm = 'Bearer realm="market"';

/** The area whose figures the key of this request opens. Throws 401 without a key of the department. */
export async function requireDepartmentToken(app: { db: Db; clock: Clock }, request: Request): Promise<{ areaId: string }> {
  const token = await findApiToken(app, request);
  if (token?.role === 'department_officer' && token.areaId) return { areaId: token.areaId };
  if (!bearerToken(request)) throw problem(401, 'This address wants a key of the department: Authorization: Bearer …', { headers: { 'www-authenticate': realm } });
  throw problem(401, 'This key is not known here, has run out, or is not of the department.', {
    headers: { 'www-authenticate': `${realm}, error="invalid_token"` },
  });
}
