import { seal, unseal } from '#app/platform/sealed.server.ts';

const use = 'webhook';

export function sealSecret(marketSecret: string, secret: string): string {
  return seal(marketSecret, use, secret);
}

/** The secrets that sign news to an address now: its own, and for a while the one of before. */
export function openSecrets(marketSecret: string, { secret, formerSecret, formerEndsAt }: { secret: string; formerSecret: string | null; formerEndsAt: Date | null }, now: Date): string[] {
  const sealed = formerSecret && formerEndsAt && formerEndsAt > now ? [secret, formerSecret] : [secret];
  return sealed.flatMap((each) => unseal(marketSecret, use, each) ?? []);
}

/** Tells one sealed secret from the next, and nothing of what it holds. */
export function secretMark(sealed: string): string {
  return sealed.slice(0, 12);
}
