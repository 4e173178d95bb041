import { z } from 'zod';
import { readCookie, writeCookie } from '#app/platform/http/cookies.ts';
import type { Phone } from '#app/shared/phone.ts';
import type { IdentityApp } from '../adapters/better-auth.server.ts';
import { seal, unseal } from '#app/platform/sealed.server.ts';

/** What a provider of identities says of somebody whose number is still to be proved. */
export type ProvidedIdentity = { issuer: string; subject: string; name: string | null; phone: Phone | null; /** 1 phone, 2 national identity. */ level: number | null };

/** A sign-in that waits for the code from a text message. It travels with the browser, readable by the market alone. */
export type PendingSignIn = {
  /** Null = to be asked for. */
  phone: Phone | null;
  /** Where the person wanted to go. */
  back: string | null;
  /** The identity that is linked to the person of the number. */
  identity: ProvidedIdentity | null;
};

const phone = z.templateLiteral(['+84', z.string()]);
const identity = z.object({ issuer: z.string(), subject: z.string(), name: z.string().nullable(), phone: phone.nullable(), level: z.number().nullable() });
const pending = z.object({ phone: phone.nullable(), back: z.string().nullable(), identity: identity.nullable(), until: z.number() });

const cookie = 'signing-in';
const purpose = 'pending sign-in';
/** In seconds: longer than a code counts, so that one can ask for another. */
const length = 20 * 60;

export function writePendingSignIn({ clock, settings }: IdentityApp, value: PendingSignIn): string {
  const text = JSON.stringify({ ...value, until: clock.now().getTime() + length * 1000 } satisfies z.infer<typeof pending>);
  return writeCookie(cookie, seal(settings.secret, purpose, text), { httpOnly: true, maxAge: length, secure: settings.publicUrl.startsWith('https:') });
}

export function forgetPendingSignIn({ settings }: IdentityApp): string {
  return writeCookie(cookie, '', { httpOnly: true, maxAge: 0, secure: settings.publicUrl.startsWith('https:') });
}

/** The sign-in that this request's browser has begun, or null where there is none that is younger than 20 minutes. */
export function readPendingSignIn({ clock, settings }: IdentityApp, request: Request): PendingSignIn | null {
  const text = unseal(settings.secret, purpose, readCookie(request, cookie) ?? '');
  const found = text === null ? null : pending.parse(JSON.parse(text));
  return found && found.until > clock.now().getTime() ? { phone: found.phone, back: found.back, identity: found.identity } : null;
}
