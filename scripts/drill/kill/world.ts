import { setTimeout as sleep } from 'node:timers/promises';
import type { AppContext } from '#app/app-context.server.ts';
import type { StripePeer } from '#tests/peers/stripe/peer.ts';
import type { Answer, Line, Sent } from './requests.ts';
import type { Chance } from './chance.ts';

export type Shop = { sellerId: string; cookie: string; account: string; variantIds: [string, ...string[]]; /** Of its own discount. */ code: string };

/** What a person saw with their own eyes, to be found again in the database. */
export type Seen = {
  /** Keys of checkouts that were answered with an order page: its key, and the discount codes that stood in the form. */
  placed: Map<string, { key: string; codes: string[] }>;
  /** Keys of checkouts that were refused. */
  refused: Set<string>;
  /** Keys of checkouts after whose answer nobody asked any more. */
  givenUp: Set<string>;
  /** Transfers of which the bank was told that they are heard. */
  heard: Map<string, number>;
  /** Returns that were asked for, and how many pictures went with each. */
  returns: Map<string, number>;
  counts: Map<string, number>;
};

/** `cards` takes money by card and tells of it; so many of its events were heard so far. A person is a telephone, and so many have one. */
export type World = { app: AppContext; line: Line; shops: [Shop, ...Shop[]]; seen: Seen; cards: StripePeer; told: { events: number }; phones: number };

/** An order as its buyer and its seller know it; `from` is where the buyer's telephone is in the network. */
export type Bought = { key: string; orderId: string; sellerId: string; from: string };

export const count = ({ counts }: Seen, what: string) => void counts.set(what, (counts.get(what) ?? 0) + 1);

/** A look into the database from beside the market; it may be away just now. */
export async function look<T>(read: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 60_000; ; await sleep(100)) {
    try {
      return await read();
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

const unescape = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** What a form of a page sends along without showing it. */
export function hiddenFields(body: string): [name: string, value: string][] {
  return [...body.matchAll(/<input type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescape(value)]);
}

/** A button that now and then is pressed twice. Answers what the first press was told. */
export async function press({ line }: Pick<World, 'line'>, chance: Chance, sent: Sent): Promise<Answer> {
  const [answer] = await Promise.all(Array.from({ length: chance.is(0.15) ? 2 : 1 }, () => line.ask({ method: 'POST', ...sent })));
  if (!answer) throw new Error('Nothing was pressed');
  return answer;
}
