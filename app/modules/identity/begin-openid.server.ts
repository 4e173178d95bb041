import { writeCookie } from '#app/platform/http/cookies.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { authorizationAddress, faultOf } from './adapters/openid.server.ts';
import type { OpenIdFault } from './adapters/openid.server.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';
import { openIdAddress, openIdCookie, openIdLength, openIdPurpose } from './internal/openid-journey.ts';
import { seal } from '#app/platform/sealed.server.ts';

type OpenIdApp = IdentityApp & { settings: Pick<Settings, 'openId'> };

/**
 * Sends somebody to the provider of identities that the settings name. Answers its address and the `Set-Cookie` value without which
 * nobody comes back. Throws 404 where none is set. Errors: `openid_away`.
 */
export async function beginOpenId({ clock, settings }: OpenIdApp, { back }: { back: string | null }): Promise<Result<{ address: string; cookie: string }, { code: OpenIdFault }>> {
  if (!settings.openId) throw new Response(null, { status: 404 });
  try {
    const { address, checks } = await authorizationAddress(settings.openId, openIdAddress(settings.publicUrl));
    const journey = JSON.stringify({ ...checks, back, until: clock.now().getTime() + openIdLength * 1000 });
    const secure = settings.publicUrl.startsWith('https:');
    return ok({ address, cookie: writeCookie(openIdCookie, seal(settings.secret, openIdPurpose, journey), { httpOnly: true, maxAge: openIdLength, secure }) });
  } catch (error) {
    return failed({ code: faultOf(error) });
  }
}
