import { roleMay } from '#app/modules/identity/abilities.ts';
import type { Ability, AreaRole } from '#app/modules/identity/abilities.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { pages } from '#app/routes.ts';
import { signedInPerson } from '#tests/factories/people.ts';

/** Questions that an officer puts to pages. */
const asked = [
  '/admin/reports?from=2026-01-01&to=2026-09-30&kind=cooperative&group=fresh-food&stars=4', '/admin/reports?from=2026-02-10&to=2026-08-20', '/admin/reports/figures/value',
  '/admin/reports/figures/activeHouseholds', '/admin/reports/figures/listings?group=tea', '/admin/reports/map?by=commune&figure=value', '/admin/sellers?show=verified',
];

/** Every page that a role opens and that has one address, and some questions put to them. */
export function pagesOf(role: AreaRole): string[] {
  const opened = pages.filter(([path, , audience]) => path.startsWith('admin') && !path.includes(':') && (audience === 'any_officer' || roleMay(role, audience as Ability)));
  return [...opened.map(([path]) => `/${path}`), ...asked];
}

type Market = { app: { db: Database }; settings: Settings };

/** Somebody with this role over an area, as the cookie of a session. */
export async function signInOfficer({ app: { db }, settings }: Market, role: AreaRole, areaId: string): Promise<string> {
  const { cookie } = await signedInPerson({ db, settings: { secret: settings.secret ?? '' } }, { roles: [{ role, areaId }] });
  return cookie;
}

/** Sixteen officers of sixteen areas: of the province, of former districts and of communes. */
export async function signInOfficers(market: Market, province: string): Promise<{ cookie: string; pages: string[] }[]> {
  const { db } = market.app;
  const [districts, communes] = await Promise.all([
    db.areaUnit.findMany({ where: { level: 'district', parent: { became: { some: { toId: province } } } }, select: { id: true }, orderBy: { id: 'asc' }, take: 6 }),
    db.areaUnit.findMany({ where: { level: 'commune', parentId: province, validTo: null }, select: { id: true }, orderBy: { id: 'asc' }, take: 9 }),
  ]);
  const places: [AreaRole, string][] = [['department_officer', province], ...districts.map(({ id }): [AreaRole, string] => ['district_officer', id]), ...communes.map(({ id }): [AreaRole, string] => ['commune_officer', id])];
  const officers: { cookie: string; pages: string[] }[] = [];
  for (const [role, areaId] of places) officers.push({ cookie: await signInOfficer(market, role, areaId), pages: pagesOf(role) });
  return officers;
}
