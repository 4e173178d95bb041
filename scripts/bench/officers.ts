import { roleMay } from '#app/modules/identity/abilities.ts';
import type { Ability, AreaRole } from '#app/modules/identity/abilities.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { pages } from '#app/routes.ts';
import { signedInPerson } from '#tests/factories/people.ts';

/** Questions that an officer puts to pages. */
const asked = [
  '/admin/reports?from=2026-01-01&to=2026-09-30&kind=cooperative&group=fresh-food&stars=4', '/admin/reports?from=2026-02-10&to=2026-08-20', '/admin/reports/figures/value',
  '/admin/reports/figures/activeHouseholds', '/admin/reports/figures/listings?group=tea', '/admin/reports/map?by=commune&figure=value',
];

const listOfCommune = '/admin/households/list';

/** Every page that a role opens and that has one address, and some questions put to them. */
function pagesOf(role: AreaRole, communeId: string): string[] {
  const opened = pages.filter(([path, , audience]) => path.startsWith('admin') && !path.includes(':') && (audience === 'any_officer' || roleMay(role, audience as Ability)));
  const sellers = opened.some(([path]) => path === 'admin/sellers') ? ['/admin/sellers?show=verified'] : [];
  return [...opened.map(([path]) => `/${path}`).map((path) => (path === listOfCommune ? `${path}?year=2026&commune=${encodeURIComponent(communeId)}` : path)), ...sellers, ...asked];
}

/** The cookie of a session, and what its officer opens. */
export type Officer = { cookie: string; pages: string[] };
type Market = { app: { db: Database }; settings: Settings };

/** Somebody with this role over an area, as the cookie of a session. */
async function signInOfficer({ app: { db }, settings }: Market, role: AreaRole, areaId: string): Promise<string> {
  const { cookie } = await signedInPerson({ db, settings: { secret: settings.secret ?? '' } }, { roles: [{ role, areaId }] });
  return cookie;
}

/** Sixteen officers of sixteen areas, the department's first: of the province, of former districts and of communes. */
export async function signInOfficers(market: Market, province: string): Promise<[Officer, ...Officer[]]> {
  const { db } = market.app;
  const [districts, communes] = await Promise.all([
    db.areaUnit.findMany({ where: { level: 'district', parent: { became: { some: { toId: province } } } }, select: { id: true }, orderBy: { id: 'asc' }, take: 6 }),
    db.areaUnit.findMany({ where: { level: 'commune', parentId: province, validTo: null }, select: { id: true }, orderBy: { id: 'asc' }, take: 9 }),
  ]);
  const inDistricts = await db.areaUnit.findMany({ where: { level: 'commune', validTo: null, formerDistrictId: { in: districts.map(({ id }) => id) } }, select: { id: true, formerDistrictId: true } });
  const signIn = async (role: AreaRole, areaId: string, communeId = ''): Promise<Officer> => ({ cookie: await signInOfficer(market, role, areaId), pages: pagesOf(role, communeId) });
  const officers: [Officer, ...Officer[]] = [await signIn('department_officer', province, communes[0]?.id)];
  for (const { id } of districts) officers.push(await signIn('district_officer', id, inDistricts.find(({ formerDistrictId }) => formerDistrictId === id)?.id));
  for (const { id } of communes) officers.push(await signIn('commune_officer', id, id));
  return officers;
}
