import { createHmac, hash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same, in a time that tells nothing of them. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', expected, 'buffer'));
}

export function hmacHex(algorithm: 'sha256' | 'sha512', secret: string, message: string): string {
  return createHmac(algorithm, secret).update(message).digest('hex');
}

/** Whether an instant lies within so many seconds of now, before or after. */
export function isFresh(at: Date, now: Date, seconds: number): boolean {
  return Math.abs(now.getTime() - at.getTime()) <= seconds * 1_000;
}

/** The instant of a Vietnam time as feeds write it: '2026-11-21 09:30:00'. Null where it is none. */
export function vietnamTime(text: string): Date | null {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d:\d\d))?$/.exec(text.trim()) ?? [];
  const at = day ? new Date(`${day}T${time ?? '00:00:00'}+07:00`) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}

/** A document as it was sent, or undefined where it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
