import { z } from 'zod';

/** What a browser carries to the provider and back, sealed. */
export const openIdJourney = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), back: z.string().nullable(), until: z.number() });

export const openIdCookie = 'openid';
export const openIdPurpose = 'openid journey';
/** In seconds. */
export const openIdLength = 10 * 60;

/** Where the provider sends the browser back to: to be registered with the provider. */
export function openIdAddress(publicUrl: string): string {
  return `${publicUrl}/sign-in/openid/back`;
}
