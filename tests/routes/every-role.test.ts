import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { abilities, guardedRoles, roleMay } from '#app/modules/identity/abilities.ts';
import type { Ability, Role } from '#app/modules/identity/abilities.ts';
import { officerSections } from '#app/modules/identity/officer-sections.ts';
import { pages, resources } from '#app/routes.ts';
import type { Audience } from '#app/routes.ts';
import { emptyHere, filledIn } from '#tests/abilities/addresses.ts';
import { makeTwoShops } from '#tests/abilities/two-shops.ts';
import type { TwoShops } from '#tests/abilities/two-shops.ts';
import { createPersonWith, openSessionOf } from '#tests/factories/people.ts';
import type { RoleFacts } from '#tests/factories/people.ts';
import { servedMarket } from './served-market.ts';

const market = servedMarket();
let world: TwoShops;
let ids: Parameters<(typeof filledIn)[string]['with']>[0];

/** Who tries. `parts` = what a household's consent lets a helper do; `far` = with a role in another province. */
type Person = { name: string; roles: RoleFacts[]; userId: string; cookie: string; parts?: string[]; far?: true; careless?: true };
const people: Person[] = [];

async function meet(name: string, roles: RoleFacts[], more: Pick<Person, 'parts' | 'far' | 'careless'> = {}) {
  const { userId } = await createPersonWith(market.app, { name, roles });
  if (more.parts) {
    const now = Date.now();
    await market.app.db.assistanceConsent.create({ data: { sellerId: world.seller.id, helperId: userId, helperName: name, allows: more.parts, way: 'code', askedAt: new Date(now), givenAt: new Date(now), endsAt: new Date(now + 86_400_000) } });
  }
  people.push({ name, roles, userId, cookie: '', ...more });
}

/** A new session each time: some forms end it. */
async function cookieOf(person: Person | null): Promise<string> {
  if (!person) return '';
  const session = await openSessionOf(market.app, { userId: person.userId, secondFactor: !person.careless });
  return `${session}; shop=${world.seller.id}`;
}

beforeAll(async () => {
  const { db } = market.app;
  world = await makeTwoShops(market.app);
  const [product, group] = [await db.product.findUniqueOrThrow({ where: { id: world.ids.productId } }), await db.order.findUniqueOrThrow({ where: { id: world.ids.orderId }, include: { group: true } })];
  const sellerId = world.seller.id;
  const { communeId } = world.seller;
  const district = (await db.areaUnit.findUniqueOrThrow({ where: { id: communeId } })).formerDistrictId;
  const [province, far] = ['2025-07:82', world.others.scope];
  const farProvince = far.areas[0]?.id ?? '';
  await meet('a buyer', []);
  await meet('the owner', [{ role: 'seller_owner', sellerId }]);
  await meet('the staff', [{ role: 'seller_staff', sellerId }]);
  await meet('the owner of another shop', [{ role: 'seller_owner', sellerId: world.others.sellerId }], { far: true });
  await meet('a team member without a consent', [{ role: 'community_member', areaId: communeId }]);
  await meet('a helper with a consent for goods and orders', [{ role: 'community_member', areaId: communeId }], { parts: ['goods', 'orders'] });
  await meet('the commune officer', [{ role: 'commune_officer', areaId: communeId }]);
  await meet('the district officer', [{ role: 'district_officer', areaId: district }]);
  await meet('the department officer', [{ role: 'department_officer', areaId: province }]);
  await meet('the keeper of the register', [{ role: 'register_keeper', areaId: province }]);
  await meet('the finance officer', [{ role: 'finance_officer', areaId: province }]);
  await meet('the operator', [{ role: 'operator' }]);
  await meet('an operator without the second factor', [{ role: 'operator' }], { careless: true });
  await meet('a team member far away', [{ role: 'community_member', areaId: far.communeIds[0] ?? '' }], { far: true });
  await meet('a commune officer far away', [{ role: 'commune_officer', areaId: far.communeIds[0] ?? '' }], { far: true });
  await meet('a department officer far away', [{ role: 'department_officer', areaId: farProvince }], { far: true });
  await meet('a keeper of a register far away', [{ role: 'register_keeper', areaId: farProvince }], { far: true });
  await db.stuckLine.update({ where: { id: world.ids.workLineId }, data: { assignedTo: people.find(({ name }) => name === 'a team member without a consent')?.userId ?? null } });
  const upload = await db.upload.create({ data: { id: randomUUID(), ownerId: people.find(({ name }) => name === 'the owner')?.userId ?? '', size: 100, createdAt: new Date() } });
  ids = { ...world.ids, ...world.register, uploadId: upload.id, productSlug: product.slug, sellerSlug: world.seller.slug, orderKey: group.group.key };
});

// Everybody here has one address: what one was refused must not silence the next.
beforeEach(() => market.app.db.tryCount.deleteMany());

type Address = { path: string; file: string; audience: Audience; loads: boolean; acts: boolean };
const addresses: Address[] = [...pages, ...resources].map(([path, file, audience]) => {
  const source = readFileSync(new URL(`../../app/routes/${file}`, import.meta.url), 'utf8');
  const has = (name: string) => new RegExp(`export (?:async function|function|const) ${name}\\b`).test(source);
  return { path, file, audience, loads: has('loader') || has('default') || source.includes('export default'), acts: has('action') };
});

/** Whether the table of abilities opens an address to somebody. */
function may({ roles, parts }: Person, audience: Audience): boolean {
  const held = roles.map(({ role }): Role => role);
  if (audience === 'any_officer') return held.some((role) => guardedRoles.includes(role));
  if (audience === 'everybody' || audience === 'signed_in') return true;
  if (audience === 'demonstration' || audience === 'program') return false;
  const ability = abilities[audience];
  if (held.some((role) => roleMay(role, audience))) return true;
  return ability.of === 'seller' && ability.consent !== null && parts?.includes(ability.consent) === true;
}

type Expected = 'open' | 'sign in' | 'second factor' | 'led to the registration' | 'not there' | 'no key';

/** What the table says that somebody gets. Null = nobody has signed in. */
function expected(person: Person | null, { path, audience }: Address): Expected {
  if (audience === 'program') return 'no key';
  if (audience === 'demonstration') return 'not there';
  if (audience === 'everybody') return path in emptyHere ? 'not there' : 'open';
  if (!person) return 'sign in';
  // The door of a shop leads whoever has none to where one begins; every page behind it is not there.
  const shopless = person.roles.every(({ role }) => !['seller_owner', 'seller_staff', 'community_member'].includes(role));
  if (path === 'seller' && shopless) return 'led to the registration';
  if (!may(person, audience)) return 'not there';
  if (person.careless && audience !== 'signed_in') return 'second factor';
  const others = filledIn[path]?.secret && (person.far || !(filledIn[path].onlyOf ?? person.name).includes(person.name));
  return path in emptyHere || others ? 'not there' : 'open';
}

/** The steps of a registration lead to its beginning, too; only at the door of a shop that is an answer of its own. */
function seen(answer: Response, { path }: Address): Expected | `status ${number}` {
  const location = answer.headers.get('location') ?? answer.headers.get('x-remix-redirect') ?? answer.headers.get('x-sign-in') ?? '';
  if (/^(\/en)?\/sign-in\?back=/.test(location)) return 'sign in';
  if (/^(\/en)?\/account\/second-factor\?back=/.test(location)) return 'second factor';
  if (path === 'seller' && /^(\/en)?\/sell$/.test(location)) return 'led to the registration';
  if (answer.status === 404) return 'not there';
  if (answer.status === 401) return answer.headers.has('www-authenticate') ? 'no key' : 'sign in';
  return answer.status === 403 || answer.status >= 500 ? `status ${answer.status}` : 'open';
}

const addressOf = ({ path }: Address, prefix = '') => `${prefix}/${filledIn[path]?.with(ids) ?? path}`;
/** The data of a page without its drawing, as a browser asks for them: the same guard in a fifth of the time. */
function dataOf(address: Address): string {
  const plain = addressOf(address);
  if (resources.some(([path]) => path === address.path)) return plain;
  return `${plain}${plain.includes('?') ? '&' : '?'}_data=${encodeURIComponent(`vi:${address.file}`)}`;
}
async function headersOf(person: Person | null, { path }: Address): Promise<Record<string, string>> {
  const own = person?.roles.find(({ sellerId }) => sellerId)?.sellerId ?? world.seller.id;
  return { ...(person && filledIn[path]?.headers?.({ userId: person.userId, sellerId: own })), cookie: await cookieOf(person) };
}
const whoTries = () => [null, ...people];
const nameOf = (person: Person | null) => person?.name ?? 'nobody who has signed in';

/** Tries an address as everybody and answers what is not as the table says. */
async function tryAs(address: Address, everybody: (Person | null)[], wanted: (person: Person | null) => Expected[], send: (person: Person | null) => Promise<Response>): Promise<string[]> {
  const wrong: string[] = [];
  await Promise.all(
    everybody.map(async (person) => {
      const answer = await send(person);
      await answer.arrayBuffer();
      // An address that takes no such request says so to everybody.
      if (answer.status === 405) return;
      const what = seen(answer, address);
      if (!wanted(person).includes(what as Expected)) wrong.push(`${nameOf(person)}: ${what} (${answer.status}) instead of ${wanted(person).join(' or ')}`);
    }),
  );
  return wrong;
}

test('every address that has something to fill in stands in the table of samples', () => {
  const open = addresses.filter(({ path }) => /[:*]/.test(path) && !(path in filledIn)).map(({ path }) => `tests/abilities/addresses.ts: add '${path}'`);
  const gone = Object.keys(filledIn).filter((path) => !addresses.some((address) => address.path === path)).map((path) => `tests/abilities/addresses.ts: '${path}' is gone`);
  expect([...open, ...gone]).toEqual([]);
});

describe('to every role', () => {
  test.each(addresses.filter(({ loads }) => loads))('/$path ($audience) opens as the table says', async (address) => {
    const wrong = await tryAs(address, whoTries(), (person) => [expected(person, address)], async (person) => market.get(person ? dataOf(address) : addressOf(address), await headersOf(person, address)));
    expect(wrong).toEqual([]);
  });

  test.each(addresses.filter(({ acts }) => acts))('a form sent to /$path ($audience) is taken as the table says', async (address) => {
    const wrong = await tryAs(
      address,
      whoTries(),
      // A form about nothing may answer 404 to those who may send it, too, and be refused before anybody looks for what it is about.
      (person) => (expected(person, address) === 'open' || (person && may(person, address.audience) && !person.careless) ? ['open', 'not there'] : [expected(person, address)]),
      async (person) => market.send(person ? dataOf(address) : addressOf(address), { method: 'POST', body: '', headers: { 'content-type': 'application/x-www-form-urlencoded', ...(await headersOf(person, address)) } }),
    );
    expect(wrong).toEqual([]);
  });

  test.each(addresses.filter(({ path, loads }) => loads && pages.some(([page]) => page === path)))('/en/$path is guarded like the page in Vietnamese', async (address) => {
    const stranger = people.find(({ name }) => name === 'a buyer') ?? null;
    const wrong = await tryAs(address, [null, stranger], (person) => [expected(person, address)], async (person) => market.get(addressOf(address, '/en'), await headersOf(person, address)));
    expect(wrong).toEqual([]);
  });

  test.each(addresses.filter(({ path, loads }) => loads && filledIn[path]?.secret))("/$path tells another's id from none by nothing", async (address) => {
    for (const person of people.filter(({ far }) => far)) {
      const headers = await headersOf(person, address);
      const nowhere = addressOf(address).replace(/[0-9a-f-]{36}/, randomUUID());
      const [theirs, none] = await Promise.all(
        // What a script of the page carries is the data, which are asked for beside it.
        [addressOf(address), nowhere].map(async (path) => {
          const answer = await market.get(path, headers);
          const data = await market.get(`${path}${dataOf(address).slice(addressOf(address).length)}`, headers);
          const words = [await data.text(), await answer.text(), ...[...answer.headers].filter(([name]) => !/^(date|x-request-id|content-length|etag)$/.test(name)).map(String)].join('\n');
          return { status: answer.status, words: words.replace(/<script[\s\S]*?<\/script>/g, '').replaceAll(path, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replace(/nonce[-=]["']?[A-Za-z0-9+/=]+/g, 'nonce') };
        }),
      );
      expect(theirs, person.name).toEqual(none);
      expect(theirs?.status, person.name).toBe(404);
    }
  });
});

test("every tab of the officers' pages leads to a page of its ability", () => {
  const wrong = officerSections.filter(({ to, ability }) => addresses.find(({ path }) => `/${path}` === to)?.audience !== (ability ?? 'any_officer')).map(({ name, to }) => `app/modules/identity/officer-sections.ts: ${name} leads to ${to}, which is no page for it`);
  expect(wrong).toEqual([]);
});

test('every ability is held by somebody who tries', () => {
  const held = new Set(people.filter(({ far, careless }) => !far && !careless).flatMap((person) => (Object.keys(abilities) as Ability[]).filter((ability) => may(person, ability))));
  expect((Object.keys(abilities) as Ability[]).filter((ability) => !held.has(ability))).toEqual([]);
});
