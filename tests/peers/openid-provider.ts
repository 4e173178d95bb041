import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { OpenIdSettings } from '#app/platform/connections.server.ts';

/** Somebody whom the provider knows, with whatever it says of them. */
export type ProviderPerson = { sub: string; claims: Record<string, unknown> };

/** A real provider of identities (OpenID Connect) on this machine, for one market, at whose login page whoever `person` is has just signed in. */
export type OpenIdPeer = {
  settings: OpenIdSettings;
  /** Who signs in next; null = the person presses "no". */
  person: ProviderPerson | null;
  /** Signs ID tokens from now on with a key that is not the one it publishes. */
  publishOtherKeys(): void;
  close(): Promise<void>;
};

const client = { id: 'market', secret: 'the secret of the market at the provider' };

export async function startOpenIdPeer(redirectAddress: string): Promise<OpenIdPeer> {
  const server = createServer();
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, ProviderPerson>();
  let otherKeys = false;
  const peer: OpenIdPeer = {
    settings: { issuer, clientId: client.id, clientSecret: client.secret, name: 'Định danh thử', scope: 'openid profile phone', nameClaim: 'name', phoneClaim: 'phone_number', level: { claim: 'assurance', values: { substantial: 1, high: 2 } } },
    person: null,
    publishOtherKeys: () => void (otherKeys = true),
    close: () => closeServer(server),
  };
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectAddress], response_types: ['code'], grant_types: ['authorization_code'] }],
    claims: { openid: ['sub'], profile: ['name', 'assurance'], phone: ['phone_number', 'phone_number_verified'] },
    features: { devInteractions: { enabled: false } },
    jwks: { keys: [newKey('published')] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ['cookies of the provider'] },
    interactions: { url: (_ctx, interaction) => `/log-in/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub)?.claims }) }),
    // Whoever signs in has agreed to everything that the market asks for.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client?.clientId ?? '', accountId: ctx.oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile phone');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const foreign = newKey('published');
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/log-in/')) return void logIn(provider, peer, people, request, response);
    if (request.url?.startsWith('/jwks') && otherKeys) return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [publicPart(foreign)] }));
    return void answer(request, response);
  });
  return peer;
}

async function logIn(provider: Provider, { person }: OpenIdPeer, people: Map<string, ProviderPerson>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (person) people.set(person.sub, person);
  const result = person ? { login: { accountId: person.sub } } : { error: 'access_denied' };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

function newKey(kid: string) {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  return { ...key, kid, use: 'sig', alg: 'RS256' };
}

function publicPart({ kty, n, e, kid, use, alg }: ReturnType<typeof newKey>) {
  return { kty, n, e, kid, use, alg };
}

function closeServer(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

/**
 * Goes the way of a browser that the market has sent to the provider: follows its redirects, with the cookies that it sets, until it sends
 * back to the market. Answers that address.
 */
export async function followToMarket(address: string, marketUrl: string): Promise<string> {
  const jar = new Map<string, string>();
  let at = address;
  for (let step = 0; step < 10; step += 1) {
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), connection: 'close' } });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split(/=(.*)/s) ?? [];
      jar.set(name, value);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`The provider shows a page: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
    at = new URL(location, at).href;
    if (at.startsWith(marketUrl)) return at;
  }
  throw new Error('The provider leads nowhere.');
}
