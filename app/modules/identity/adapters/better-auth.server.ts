import { betterAuth } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { z } from 'zod';
import type { Clock } from '#app/platform/clock.ts';
import type { Settings } from '#app/platform/env.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';

export type IdentityApp = { db: Database; clock: Clock; settings: Pick<Settings, 'secret' | 'publicUrl'> };

const day = 24 * 60 * 60;
/** In seconds. A farmer should not have to type a password again at every order. */
export const sessionLength = 90 * day;

/** The library's signed cookie, on its own: the rows of the sessions are written by the use cases, in their transactions. */
const sessionCookie = {
  id: 'session-cookie',
  endpoints: {
    writeSessionCookie: createAuthEndpoint({ method: 'POST', body: z.object({ token: z.string() }) }, async (ctx) => {
      const { name, attributes } = ctx.context.authCookies.sessionToken;
      await ctx.setSignedCookie(name, ctx.body.token, ctx.context.secret, { ...attributes, maxAge: sessionLength });
      return null;
    }),
    readSessionCookie: createAuthEndpoint({ method: 'GET', requireHeaders: true }, async (ctx) => {
      const token = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret);
      return token || null;
    }),
    forgetSessionCookie: createAuthEndpoint({ method: 'POST' }, async (ctx) => {
      deleteSessionCookie(ctx);
      return null;
    }),
  },
};

function createAuth({ db, settings }: IdentityApp) {
  return betterAuth({
    secret: settings.secret,
    baseURL: settings.publicUrl,
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    plugins: [sessionCookie],
    session: { expiresIn: sessionLength, disableSessionRefresh: true },
    advanced: {
      cookiePrefix: 'market',
      useSecureCookies: settings.publicUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      // The database gives the ids; addresses of people are not kept.
      database: { generateId: false },
      ipAddress: { disableIpTracking: true },
    },
    // Its limits work only behind its own HTTP handler, which the market does not use: see internal/sign-in-limits.server.ts.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // A wrong password is no event for the operator; failures are thrown and logged by the caller.
    logger: { disabled: true },
  });
}

type Auth = ReturnType<typeof createAuth>;
const made = new WeakMap<Database, Auth>();

/** The sign-in library on this database; made once for each. */
export function authOf(app: IdentityApp): Auth {
  const auth = made.get(app.db) ?? createAuth(app);
  made.set(app.db, auth);
  return auth;
}
