import * as openid from 'openid-client';
import type { OpenIdSettings } from '#app/platform/connections.server.ts';

/* Talks to a provider of identities: authorization code with PKCE, state and nonce; the ID token's signature is checked (OpenID Connect Core 1.0). */

/** What must come back unchanged from the provider; it travels with the browser meanwhile. */
export type OpenIdChecks = { state: string; nonce: string; verifier: string };
export type Claims = Record<string, unknown> & { sub: string };

/** `away`: the provider does not answer; `refused`: the person or the provider said no; `failed`: the answer does not fit. */
export type OpenIdFault = 'openid_away' | 'openid_refused' | 'openid_failed';

const patience = 8;
const memory = 60 * 60_000;
const known = new Map<string, { configuration: Promise<openid.Configuration>; until: number }>();

/** What the provider says of itself; remembered for an hour, unless it did not answer. */
function discover({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<openid.Configuration> {
  const kept = known.get(issuer);
  if (kept && kept.until > Date.now()) return kept.configuration;
  const execute = [openid.enableNonRepudiationChecks];
  // The settings allow http only for a provider on this machine itself.
  if (issuer.startsWith('http:')) execute.push(openid.allowInsecureRequests);
  const configuration = openid.discovery(new URL(issuer), clientId, clientSecret, openid.ClientSecretBasic(clientSecret), { execute, timeout: patience });
  known.set(issuer, { configuration, until: Date.now() + memory });
  configuration.catch(() => known.delete(issuer));
  return configuration;
}

/** Where to send the browser, and what to check when it comes back. */
export async function authorizationAddress(settings: OpenIdSettings, redirectAddress: string): Promise<{ address: string; checks: OpenIdChecks }> {
  const configuration = await discover(settings);
  const checks = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: openid.randomPKCECodeVerifier() };
  const address = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectAddress,
    scope: settings.scope,
    state: checks.state,
    nonce: checks.nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(checks.verifier),
    code_challenge_method: 'S256',
  });
  return { address: address.href, checks };
}

/** Everything that the provider says of the person with whom the browser came back. */
export async function readClaims(settings: OpenIdSettings, returned: URL, { state, nonce, verifier }: OpenIdChecks): Promise<Claims> {
  const configuration = await discover(settings);
  const tokens = await openid.authorizationCodeGrant(configuration, returned, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider sent no ID token.');
  const more = configuration.serverMetadata().userinfo_endpoint ? await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
  return { ...more, ...claims };
}

const passing = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/** What a failure means for the person. Throws what is a mistake of the program. */
export function faultOf(error: unknown): OpenIdFault {
  if (error instanceof openid.AuthorizationResponseError) return error.error === 'access_denied' ? 'openid_refused' : 'openid_failed';
  if (error instanceof openid.ResponseBodyError || error instanceof openid.WWWAuthenticateChallengeError) return 'openid_failed';
  if (error instanceof openid.ClientError) return passing.has(error.code ?? '') ? 'openid_away' : 'openid_failed';
  if (error instanceof TypeError && error.message === 'fetch failed') return 'openid_away';
  throw error;
}
