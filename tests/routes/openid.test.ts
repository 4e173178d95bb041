import type { AppLoadContext } from '@remix-run/server-runtime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppContext } from '#app/app-context.server.ts';
import { createPerson } from '#app/modules/identity/create-person.server.ts';
import { findSignedIn } from '#app/modules/identity/find-signed-in.server.ts';
import * as there from '#app/routes/account/openid.ts';
import * as back from '#app/routes/account/openid-back.ts';
import * as signIn from '#app/routes/account/sign-in.tsx';
import * as codePage from '#app/routes/account/sign-in-code.tsx';
import { readPhoneCode } from '#tests/factories/codes.ts';
import { createSeller } from '#tests/factories/goods.ts';
import { followToMarket, startOpenIdPeer } from '#tests/peers/openid-provider.ts';
import type { OpenIdPeer } from '#tests/peers/openid-provider.ts';
import { testApp } from '#tests/setup/test-app.ts';

const market = testApp();
const origin = 'http://localhost:3000';
let peer: OpenIdPeer;

const start = () => startOpenIdPeer(`${origin}/sign-in/openid/back`);
beforeAll(async () => {
  peer = await start();
});
afterAll(() => peer.close());

/** Runs with a provider that may be broken. */
async function withAnotherPeer<T>(run: (other: OpenIdPeer) => Promise<T>): Promise<T> {
  const usual = peer;
  peer = await start();
  try {
    return await run(peer);
  } finally {
    await peer.close();
    peer = usual;
  }
}

const phones = ['+84912000001', '+84912000002', '+84912000003', '+84912000004', '+84912000005', '+84912000006', '+84912000007'] as const;
let used = 0;
/** A number that no other test uses. */
const nextPhone = () => phones[used++] ?? '+84912000099';
const sub = (phone: string) => `citizen ${phone}`;
const verified = (phone: string, more: object = {}) => ({ sub: sub(phone), claims: { name: 'Trần Thị Mười', phone_number: phone, phone_number_verified: true, ...more } });

/** A browser with its cookies, in front of a market that knows the provider. */
function browser() {
  const cookies = new Map<string, string>();
  const context = (): AppLoadContext => {
    const app: AppContext = Object.create(market.app, { settings: { value: { ...market.app.settings, openId: peer.settings } } });
    return { app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] };
  };
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  async function open(run: (args: { request: Request; params: object; context: AppLoadContext }) => Promise<unknown>, address: string, fields?: Record<string, string>): Promise<Response> {
    const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {};
    const request = new Request(new URL(address, origin), { ...init, headers: { cookie: cookie() } });
    const answer = await run({ request, params: {}, context: context() }).catch((thrown: unknown) => thrown);
    if (!(answer instanceof Response)) throw answer;
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = set.split(';')[0]?.split(/=(.*)/s) ?? [];
      if (/max-age=0/i.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  }
  const address = (answer: Response) => answer.headers.get('location') ?? '';
  const leave = async (path = '/sign-in/openid') => address(await open(there.loader as never, path));
  return {
    cookies,
    leave,
    /** Goes to the provider; answers the address with which it sends back. `change` meddles with the market's request. */
    async visit(change: (address: URL) => void = () => {}) {
      const out = new URL(await leave());
      change(out);
      return followToMarket(out.href, origin);
    },
    come: async (returned: string) => address(await open(back.loader as never, returned)),
    type: async (fields: Record<string, string>) => open(codePage.action as never, '/sign-in/code', fields),
    page: async () => (await open(codePage.loader as never, '/sign-in/code')).json(),
    signInPage: async (query: string) => (await open(signIn.loader as never, `/sign-in${query}`)).json(),
    who: async () => findSignedIn(market.app, new Request(origin, { headers: { cookie: cookie() } })),
  };
}

async function signedInAs(phone: string, more: object = {}) {
  peer.person = verified(phone, more);
  const one = browser();
  const next = await one.come(await one.visit());
  return { one, next, who: await one.who() };
}

describe('signing in through a provider of identities', () => {
  test('is offered where the settings name one, and leads there with state, nonce and PKCE', async () => {
    const one = browser();
    expect(await one.signInPage('')).toMatchObject({ provider: 'Định danh thử' });
    const address = new URL(await one.leave());
    expect(address.origin).toBe(peer.settings.issuer);
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toMatchObject({ client_id: 'market', response_type: 'code', redirect_uri: `${origin}/sign-in/openid/back`, code_challenge_method: 'S256', scope: 'openid profile phone' });
    for (const secret of [asked.state, asked.nonce, asked.code_challenge]) expect(secret).toMatch(/^[\w-]{43}$/);
    const journey = one.cookies.get('openid') ?? '';
    for (const text of [asked.state, asked.nonce]) expect(Buffer.from(journey, 'base64url').toString()).not.toContain(text);
  });

  test('makes a new person of somebody whose number the provider has verified, once', async () => {
    const phone = nextPhone();
    const { who, next } = await signedInAs(phone);
    expect(who).toMatchObject({ name: 'Trần Thị Mười', phone, roles: [], secondFactor: false });
    expect(next).toBe('/account');
    const again = await signedInAs(phone, { name: 'Tên mới', phone_number: '+84912999999' });
    expect(again.who, 'known by issuer and subject, whatever else changes').toMatchObject({ userId: who?.userId, name: 'Trần Thị Mười', phone });
  });

  test('leads on to where the person wanted to go', async () => {
    peer.person = verified(nextPhone());
    const one = browser();
    const out = await one.leave(`/sign-in/openid?${new URLSearchParams({ back: '/en/orders' })}`);
    expect(await one.come(await followToMarket(out, origin))).toBe('/en/orders');
  });

  test('asks somebody whose number is here already for a code sent to it, and only then ties the two', async () => {
    const phone = nextPhone();
    const mine = await createPerson(market.app, { name: 'Người có trước', phone, roles: [] });
    const { one, next, who } = await signedInAs(phone);
    expect([next, who]).toEqual(['/sign-in/code', null]);
    expect(await one.page()).toMatchObject({ phone, provider: 'Định danh thử' });
    expect(await market.app.db.account.count({ where: { accountId: sub(phone) } })).toBe(0);
    expect((await one.type({ code: '000000' })).status).toBe(422);
    expect((await one.type({ code: await readPhoneCode(market.app.db, phone) })).status).toBe(303);
    expect(await one.who()).toMatchObject({ userId: mine.ok && mine.value.userId, name: 'Người có trước' });
    const again = await signedInAs(phone);
    expect(again.who).toMatchObject({ userId: mine.ok && mine.value.userId });
    expect(await market.app.db.auditEntry.count({ where: { action: 'person.link_identity', personId: again.who?.userId } })).toBe(1);
  });

  test.each([
    ['no number', '+84913000001', { phone_number: undefined, phone_number_verified: undefined }],
    ['a number that it has not verified', '+84913000002', { phone_number_verified: false }],
    ['a number that is none', '+84913000003', { phone_number: '12' }],
  ])('asks for a number and proves it where the provider gives %s', async (_, phone, claims) => {
    peer.person = { sub: `without ${phone}`, claims: { ...verified(phone).claims, ...claims } };
    const one = browser();
    expect(await one.come(await one.visit())).toBe('/sign-in/code');
    expect(await one.page()).toMatchObject({ phone: null });
    expect((await one.type({ do: 'phone', phone: 'số nhà' })).status).toBe(422);
    expect((await one.type({ do: 'phone', phone })).status).toBe(303);
    expect((await one.type({ code: await readPhoneCode(market.app.db, phone) })).status).toBe(303);
    expect(await one.who()).toMatchObject({ name: 'Trần Thị Mười', phone });
    expect(await market.app.db.account.findFirst({ where: { accountId: `without ${phone}` } })).toMatchObject({ issuer: peer.settings.issuer });
  });

  test('keeps on the sellers that the person owns how surely the provider knows them; nothing of the kind for a value that says nothing', async () => {
    const phone = nextPhone();
    const [own, helped] = [await createSeller(market.app.db), await createSeller(market.app.db)];
    await createPerson(market.app, { name: 'Chủ hộ', phone, roles: [{ role: 'seller_owner', sellerId: own.id }, { role: 'seller_staff', sellerId: helped.id }] });
    const levels = async () => (await market.app.db.seller.findMany({ where: { id: { in: [own.id, helped.id] } }, orderBy: { createdAt: 'asc' } })).map(({ id, identityLevel, identityIssuer }) => [id === own.id, identityLevel, identityIssuer]);
    const first = await signedInAs(phone, { assurance: 'who knows' });
    await first.one.type({ code: await readPhoneCode(market.app.db, phone) });
    expect(await levels()).toEqual([[true, null, null], [false, null, null]]);
    await signedInAs(phone, { assurance: 'high' });
    expect(await levels()).toEqual([[true, 2, peer.settings.issuer], [false, null, null]]);
    await signedInAs(phone, { assurance: 'substantial' });
    expect(await levels(), 'the same provider is less sure now').toEqual([[true, 1, peer.settings.issuer], [false, null, null]]);
    const acts = await market.app.db.auditEntry.findMany({ where: { action: 'person.link_identity', sellerId: own.id }, orderBy: { id: 'asc' } });
    expect(acts.map(({ before, after }) => [before, after])).toMatchObject([[{ level: null }, { level: 2 }], [{ level: 2 }, { level: 1 }]]);
  });
});

describe('nobody is signed in', () => {
  async function fails(attempt: (one: ReturnType<typeof browser>) => Promise<string>, code = 'openid_failed') {
    peer.person = verified('+84912000088');
    const one = browser();
    const next = await attempt(one);
    expect([next, await one.who()]).toEqual([`/sign-in?problem=${code}`, null]);
    expect(await one.signInPage(`?problem=${code}`)).toMatchObject({ fault: code });
    expect(await market.app.db.account.count({ where: { accountId: sub('+84912000088') } })).toBe(0);
    return one;
  }

  test('with another state than this browser left with', () =>
    fails(async (one) => {
      const returned = new URL(await one.visit());
      returned.searchParams.set('state', 'a'.repeat(43));
      return one.come(returned.href);
    }));

  test('in a browser that did not leave from here', () =>
    fails(async (one) => {
      const returned = await one.visit();
      one.cookies.clear();
      return one.come(returned);
    }));

  test('with an answer that belongs to another journey of the same browser', () =>
    fails(async (one) => {
      const first = await one.visit();
      await one.visit();
      return one.come(first);
    }));

  test('with an ID token for another nonce', () => fails(async (one) => one.come(await one.visit(({ searchParams }) => searchParams.set('nonce', 'of somebody else')))));

  test('with a code that was asked for with another PKCE challenge', () => fails(async (one) => one.come(await one.visit(({ searchParams }) => searchParams.set('code_challenge', 'x'.repeat(43))))));

  test('with an ID token whose signature is not by a key of the provider', () =>
    withAnotherPeer((other) => {
      other.publishOtherKeys();
      return fails(async (one) => one.come(await one.visit()));
    }));

  test('with a code that was used already', async () => {
    peer.person = verified('+84912000077');
    const one = browser();
    const returned = await one.visit();
    const journey = one.cookies.get('openid') ?? '';
    expect(await one.come(returned)).toBe('/account');
    const thief = browser();
    thief.cookies.set('openid', journey);
    expect([await thief.come(returned), await thief.who()]).toEqual(['/sign-in?problem=openid_failed', null]);
  });

  test('who says no at the provider', () =>
    fails(async (one) => {
      peer.person = null;
      return one.come(await one.visit());
    }, 'openid_refused'));

  test('while the provider is away, before or after the visit; the market says so and stays open', async () => {
    await withAnotherPeer(async (other) => {
      await fails(async (one) => {
        const returned = await one.visit();
        await other.close();
        return one.come(returned);
      }, 'openid_away');
      other.settings = { ...other.settings, issuer: 'http://127.0.0.1:9' };
      expect(await browser().leave()).toBe('/sign-in?problem=openid_away');
    });
  });

  test('where no provider is set: there is no such page', async () => {
    const context = { app: market.app, nonce: 'n', clientAddress: '203.0.113.7', failures: [] };
    for (const { loader } of [there, back]) {
      await expect(loader({ request: new Request(`${origin}/sign-in/openid`), params: {}, context })).rejects.toMatchObject({ status: 404 });
    }
  });
});
