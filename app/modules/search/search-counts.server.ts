import type { Db } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { vietnamDay } from '#app/shared/dates.ts';
import { countedText } from './counted-search.ts';
import { minuteLimit } from './internal/minute-limit.ts';

const counters = ['searches', 'withoutHit', 'clicks'] as const;
type Counters = Record<(typeof counters)[number], number>;
/** What happened to a text, how often. `client` is the reader's address: it bounds what one reader counts and is kept nowhere. */
export type Counted = Partial<Counters> & { text: string; client: string; at: Date };

/** Gathers what is counted of searches, and writes it to the table every few seconds. */
export type SearchCounts = { add(counted: Counted): void; flush(): Promise<void> };

const restBetween = 3_000;
/** Texts that are gathered at most between two writings: more than that in three seconds is no market. */
const mostGathered = 5_000;

export function searchCounts(db: Db, log: Pick<Log, 'warn'>): SearchCounts {
  let gathered = new Map<string, { day: string; typed: string } & Counters>();
  let waiting: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  const mayCount = minuteLimit();

  function gather(day: string, typed: string, counted: Partial<Counters>) {
    const key = `${day} ${typed}`;
    const row = gathered.get(key) ?? { day, typed, searches: 0, withoutHit: 0, clicks: 0 };
    if (!gathered.has(key) && gathered.size >= mostGathered) return;
    for (const name of counters) row[name] += counted[name] ?? 0;
    gathered.set(key, row);
    waiting ??= setTimeout(() => void flush(), restBetween).unref();
  }

  async function write() {
    if (waiting) clearTimeout(waiting);
    waiting = null;
    const rows = [...gathered.values()].sort((a, b) => (a.day + a.typed < b.day + b.typed ? -1 : 1));
    gathered = new Map();
    if (rows.length === 0) return;
    const column = (name: keyof Counters) => rows.map((row) => row[name]);
    try {
      // In one order, so that two servers that write at once do not wait for each other.
      await db.$executeRaw`
        INSERT INTO search_count (day, typed, searches, without_hit, clicks)
        SELECT * FROM unnest(${rows.map(({ day }) => day)}::text[]::date[], ${rows.map(({ typed }) => typed)}::text[], ${column('searches')}::int[],
                             ${column('withoutHit')}::int[], ${column('clicks')}::int[])
        ON CONFLICT (day, typed) DO UPDATE SET searches = search_count.searches + excluded.searches, without_hit = search_count.without_hit + excluded.without_hit,
          clicks = search_count.clicks + excluded.clicks`;
    } catch (error) {
      log.warn({ err: error }, 'what was searched could not be counted now; it is kept for the next time');
      for (const { day, typed, ...counted } of rows) gather(day, typed, counted);
    }
  }

  function flush(): Promise<void> {
    writing = writing.then(write);
    return writing;
  }

  return {
    add({ text, client, at, ...counted }) {
      const typed = countedText(text);
      const what = counters.filter((name) => counted[name] && name !== 'withoutHit').join();
      if (typed !== null && mayCount(client, `${what} ${typed}`, at)) gather(vietnamDay(at), typed, counted);
    },
    flush,
  };
}
