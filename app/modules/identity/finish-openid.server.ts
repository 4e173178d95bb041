import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import type { OpenIdSettings } from '#app/platform/connections.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { isMobilePhone, parsePhone } from '#app/shared/phone.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { tidyText } from '#app/shared/text.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { faultOf, readClaims } from './adapters/openid.server.ts';
import type { Claims, OpenIdFault } from './adapters/openid.server.ts';
import { askSignInCode } from './ask-sign-in-code.server.ts';
import { createPerson } from './create-person.server.ts';
import { linkIdentity } from './internal/link-identity.server.ts';
import { listRoles } from './internal/list-roles.server.ts';
import { openIdAddress, openIdCookie, openIdJourney, openIdPurpose } from './internal/openid-journey.ts';
import { writePendingSignIn } from './internal/pending-sign-in.server.ts';
import type { ProvidedIdentity } from './internal/pending-sign-in.server.ts';
import { unseal } from '#app/platform/sealed.server.ts';
import { homeOf } from './person.ts';
import { startSession } from './start-session.server.ts';
import type { SignInSource } from './start-session.server.ts';

type OpenIdApp = IdentityApp & { settings: Pick<Settings, 'openId'> };
type Source = Omit<SignInSource, 'way'> & { address: string };
type Next = { cookies: string[]; /** A plain address, where the person did not say. */ next: string; /** Who is signed in by now; null where a code is asked for first. */ userId: string | null };
type Came = Result<Next, { code: OpenIdFault; cookies: string[] }>;

/**
 * Takes somebody back from the provider of identities, with whatever it says. Who is known by the provider's own name for them (issuer and
 * subject) is signed in. Otherwise a number that the provider has verified and nobody has makes a new person at once; any other number
 * is first proved by a code (the answer then leads to `/sign-in/code`), because it may belong to somebody who is here already.
 * Errors: `openid_away`, `openid_refused`, `openid_failed` (also for a journey that this browser has not begun); each with the
 * `Set-Cookie` values that end the journey. Throws 404 where no provider is set.
 */
export async function finishOpenId(app: OpenIdApp, request: Request, source: Source): Promise<Came> {
  const { settings } = app;
  if (!settings.openId) throw new Response(null, { status: 404 });
  const ended = writeCookie(openIdCookie, '', { httpOnly: true, maxAge: 0, secure: settings.publicUrl.startsWith('https:') });
  const journey = readJourney(app, request);
  if (!journey) return failed({ code: 'openid_failed', cookies: [ended] });
  let claims: Claims;
  try {
    claims = await readClaims(settings.openId, new URL(openIdAddress(settings.publicUrl) + new URL(request.url).search), journey);
  } catch (error) {
    return failed({ code: faultOf(error), cookies: [ended] });
  }
  const { cookies, ...came } = await receive(app, identityOf(settings.openId, claims), journey.back, source);
  return ok({ cookies: [...cookies, ended], ...came });
}

function readJourney({ clock, settings }: IdentityApp, request: Request) {
  const text = unseal(settings.secret, openIdPurpose, readCookie(request, openIdCookie) ?? '');
  const journey = text === null ? null : openIdJourney.parse(JSON.parse(text));
  return journey && journey.until > clock.now().getTime() ? journey : null;
}

/** What counts of a provider's claims. A number counts only where the provider says that it has verified it (`…_verified`). */
function identityOf({ issuer, nameClaim, phoneClaim, level }: OpenIdSettings, claims: Claims): ProvidedIdentity {
  const text = (claim: string) => (typeof claims[claim] === 'string' ? tidyText(claims[claim]) : '');
  const phone = claims[`${phoneClaim}_verified`] === true ? parsePhone(text(phoneClaim)) : null;
  return { issuer, subject: claims.sub, name: text(nameClaim).slice(0, 80) || null, phone: phone && isMobilePhone(phone) ? phone : null, level: (level && level.values[text(level.claim)]) ?? null };
}

async function receive(app: OpenIdApp, identity: ProvidedIdentity, back: string | null, source: Source): Promise<Next> {
  const { db } = app;
  const { issuer, subject, phone } = identity;
  const known = await db.account.findUnique({ where: { issuer_accountId: { issuer, accountId: subject } }, select: { userId: true } });
  if (known) return enter(known.userId);
  if (phone && identity.name) {
    const made = await createPerson({ db }, { name: identity.name, phone, roles: [] });
    if (made.ok) return enter(made.value.userId);
  }
  const asked = phone ? await askSignInCode(app, { phone, address: source.address, back, identity }) : null;
  return { cookies: [asked?.ok ? asked.value.cookie : writePendingSignIn(app, { phone: null, back, identity })], next: '/sign-in/code', userId: null };

  async function enter(userId: string): Promise<Next> {
    await db.$transaction((tx) => linkIdentity({ db: tx, clock: app.clock }, { userId, identity, address: source.address }));
    const cookies = await startSession(app, userId, { ...source, way: 'openid' });
    return { cookies, next: back ?? homeOf(await listRoles(db, userId)), userId };
  }
}
