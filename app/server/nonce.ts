import { randomBytes } from 'node:crypto';

/** A fresh word that lets the inline scripts of one answer run, and no others. */
export function nonceFor(): string {
  return randomBytes(16).toString('base64');
}
