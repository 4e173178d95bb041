import { lookup } from 'node:dns/promises';
import { request as requestHttp } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.ts';

type Found = { address: string; family: number };
export type OutsideRules = {
  /** All addresses of a name. */
  resolve: (name: string) => Promise<Found[]>;
  mayReach: (address: string) => boolean;
  /** 'https:' alone, unless a test has its peer on this machine. */
  protocols: readonly string[];
  /** For all of it: name, connection, answer. */
  patience: number;
};

export const publicInternet: OutsideRules = { resolve: (name) => lookup(name, { all: true }), mayReach: isPublicAddress, protocols: ['https:'], patience: 10_000 };

export type OutsideTrouble = 'not_allowed' | 'private_address' | 'unknown_name' | 'too_slow' | 'certificate' | 'unreachable';
/** `beginning` holds the first letters of the answer. */
export type OutsideAnswer = { ok: true; status: number; beginning: string } | { ok: false; trouble: OutsideTrouble };

const readBytes = 1_000;

/** Whether an address may be used at all, as it is written: what its name leads to is seen at each request. */
export function isOutsideUrl(text: string, { protocols, mayReach }: OutsideRules = publicInternet): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  const host = hostname.replace(/^\[|\]$/g, '');
  return protocols.includes(protocol) && username === '' && password === '' && (isIP(host) === 0 || mayReach(host));
}

/**
 * Sends a body to an address that somebody else has named. The name is looked up once, all it leads to must be public, and the connection goes to exactly
 * what was looked at: a name that changes its mind in between leads nowhere. Redirects are not followed; of the answer no more than its beginning is read.
 */
export async function postOutside(url: string, { headers, body }: { headers: Record<string, string>; body: string }, rules: OutsideRules = publicInternet): Promise<OutsideAnswer> {
  if (!isOutsideUrl(url, rules)) return { ok: false, trouble: 'not_allowed' };
  const signal = AbortSignal.timeout(rules.patience);
  const found = await findAddress(new URL(url), rules, signal);
  if (typeof found === 'string') return { ok: false, trouble: found };
  try {
    return await send(new URL(url), { headers, body, found, signal });
  } catch (error) {
    return { ok: false, trouble: signal.aborted ? 'too_slow' : troubleOf(error) };
  }
}

async function findAddress({ hostname }: URL, { resolve, mayReach }: OutsideRules, signal: AbortSignal): Promise<Found | OutsideTrouble> {
  const host = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  if (family !== 0) return mayReach(host) ? { address: host, family } : 'private_address';
  const late = new Promise<null>((done) => signal.addEventListener('abort', () => done(null), { once: true }));
  const found = await Promise.race([resolve(host).catch(() => []), late]);
  if (found === null) return 'too_slow';
  const [first] = found;
  if (!first) return 'unknown_name';
  return found.every(({ address }) => mayReach(address)) ? first : 'private_address';
}

function send(url: URL, { headers, body, found, signal }: { headers: Record<string, string>; body: string; found: Found; signal: AbortSignal }): Promise<OutsideAnswer> {
  const ask = url.protocol === 'https:' ? requestHttps : requestHttp;
  const pinned: LookupFunction = (_name, { all }, done) => (all ? done(null, [found]) : done(null, found.address, found.family));
  const bytes = Buffer.from(body);
  return new Promise((done, fail) => {
    const request = ask(url, { method: 'POST', headers: { ...headers, 'content-length': bytes.length }, agent: false, lookup: pinned, signal }, (answer) => {
      readBeginning(answer).then((beginning) => {
        request.destroy();
        done({ ok: true, status: answer.statusCode ?? 0, beginning });
      }, fail);
    });
    request.on('error', fail);
    request.end(bytes);
  });
}

async function readBeginning(answer: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of answer) {
    pieces.push(piece as Buffer);
    size += (piece as Buffer).length;
    if (size >= readBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, readBytes).toString('utf8');
}

function troubleOf(error: unknown): OutsideTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /CERT|SSL|TLS|SELF_SIGNED/.test(code) ? 'certificate' : 'unreachable';
}
