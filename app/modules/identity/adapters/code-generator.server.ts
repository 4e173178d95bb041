import { Secret, TOTP } from 'otpauth';

/* Codes of a generator in a phone (TOTP, RFC 6238): six digits that change every 30 seconds, as all such programs make them. */

const period = 30;

function generator(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Chợ Phiên', label, algorithm: 'SHA1', digits: 6, period, secret: Secret.fromBase32(secret) });
}

/** A secret of 160 bits, in base 32. */
export function newGeneratorSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What a generator reads out of a QR code. `label` tells its owner which account it is. */
export function generatorAddress(secret: string, label: string): string {
  return generator(secret, label).toString();
}

export function codeAt(secret: string, now: Date): string {
  return generator(secret).generate({ timestamp: now.getTime() });
}

/** The 30-second step to which a code belongs: the present one or one beside it, for clocks that differ. Null for a wrong code. */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const delta = generator(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta;
}
