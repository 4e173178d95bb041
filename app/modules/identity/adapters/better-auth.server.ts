import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { phoneNumber } from 'better-auth/plugins/phone-number';
import type { Settings } from '#app/platform/env.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';

export type IdentityApp = { db: Database; settings: Pick<Settings, 'secret' | 'publicUrl'> };

const day = 24 * 60 * 60;
/** A farmer should not have to type a password again at every order. */
const sessionLength = 90 * day;

function createAuth({ db, settings }: IdentityApp) {
  return betterAuth({
    secret: settings.secret,
    baseURL: settings.publicUrl,
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    plugins: [phoneNumber()],
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
