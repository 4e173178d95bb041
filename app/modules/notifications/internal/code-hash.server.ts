import { createHmac } from 'node:crypto';
import type { PhoneCodePurpose } from '../phone-code.ts';

type CodeFacts = { phone: string; purpose: PhoneCodePurpose; subject: string; code: string };

/** What is kept of a code. Six digits are quickly tried through, so the hash needs the market's secret; it ties the code to its use. */
export function codeHash(secret: string, { phone, purpose, subject, code }: CodeFacts): string {
  return createHmac('sha256', secret).update(JSON.stringify(['phone code', phone, purpose, subject, code])).digest('base64url');
}

/** What is kept of the network address that asked for a code: enough to count by. */
export function sourceHash(secret: string, address: string): string {
  return createHmac('sha256', secret).update(JSON.stringify(['code source', address])).digest('base64url');
}
