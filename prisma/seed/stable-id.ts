import { createHash } from 'node:crypto';

/** The same id for the same name on every machine: a UUID of version 8 (RFC 9562, "custom"), 122 bits of a SHA-256. */
export function idOf(name: string): string {
  return asUuid(createHash('sha256').update(name).digest('hex'), '8');
}

/** The same, led by the instant as in version 7, so that rows of one time lie together in the index. */
export function idAt(instant: Date, name: string): string {
  const time = instant.getTime().toString(16).padStart(12, '0');
  return asUuid(time + createHash('sha256').update(name).digest('hex'), '7');
}

function asUuid(hex: string, version: '7' | '8'): string {
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

// The letters of the codes that real orders get: nobody mishears or misreads them.
const codeLetters = '234679ACDEFGHJKMNPQRTUVWXYZ';
const codeLength = 8;
const codeCount = BigInt(codeLetters.length ** codeLength);
// The golden section of all codes, so that neighbours lie far apart; not a multiple of 3, so every code is visited before one comes again.
const codeStep = 174_544_386_187n;

/** The code of the n-th order group ('CP7K3F9Q2A'): looks drawn at random, and no two are the same. */
export function orderCode(n: number): string {
  let value = Number((BigInt(n + 1) * codeStep) % codeCount);
  let code = '';
  for (let i = 0; i < codeLength; i += 1) {
    code += codeLetters.charAt(value % codeLetters.length);
    value = Math.floor(value / codeLetters.length);
  }
  return `CP${code}`;
}

/** The secret part of a demonstration order's page. It guards nothing: the buyers are invented. */
export function orderKey(name: string): string {
  return createHash('sha256').update(`order key:${name}`).digest('base64url').slice(0, 24);
}
