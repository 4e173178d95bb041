import type { Log } from '#app/platform/log.server.ts';
import type { Clause } from '../clause.ts';
import type { SearchAnswer, SearchEngine, Searcher } from '../port.ts';
import type { SearchQuery } from '../search-query.ts';

/** The first engine has this many milliseconds for itself; then the second one is asked beside it, and the first good answer is shown. */
const headStart = 150;
/** So many answers in a row that came after those of the second engine, and the first one is left alone. */
const mostLate = 3;
/** Its slow searches may not become the second engine's burden: beyond so many at once one waits for the first. */
const mostBeside = 4;
/** An engine that is busy is not helped by a slower one: where asking beside was in vain, it is not tried again for so long while the first still answers others. */
const vainHolds = 30_000;
/** A probe that takes longer has failed; one of an engine in use only where it answers no other search meanwhile either. */
const probePatience = 500;
/** Milliseconds until the first engine is tried again; twice as long after each failure, and again if it does not stay well. */
const [shortestRest, longestRest] = [250, 8_000];
/** Well for so long, and its next trouble is a new one. */
const wellAgain = 60_000;
/** An answer with goods in it proves for so long that the index is not empty. */
const proofHolds = 1_000;

type Parts = { first: Searcher; second: Searcher; log: Log; now?: () => number };

/**
 * Searches in the first engine, and in the second one while the first is away, slow, full or wrong; no search waits long or fails because of the
 * first. A fault is looked into by a probe; only that, or slowness, ends the use of the first, and a probe beside the searches begins it again.
 */
export function withFallback({ first, second, log, now = () => performance.now() }: Parts): SearchEngine {
  let up = true;
  let late = 0;
  let beside = 0;
  let help: { pays: boolean; seenAt: number } | null = null;
  let heardAt = -Infinity;
  let rest = shortestRest;
  let upSince = -Infinity;
  let provenAt = -Infinity;
  let probing: Promise<boolean> | null = null;

  function down(fault: unknown): void {
    if (!up) return;
    up = false;
    rest = now() - upSince > wellAgain ? shortestRest : Math.min(rest * 2, longestRest);
    log.warn({ err: fault }, 'Meilisearch does not answer as it should; PostgreSQL searches in its place');
    tryLater();
  }

  function tryLater(): void {
    setTimeout(async () => {
      if (await probe()) return;
      rest = Math.min(rest * 2, longestRest);
      tryLater();
    }, rest).unref();
  }

  /** Whether a search in the first engine is answered now. One at a time: whoever asks meanwhile is told the same. */
  function probe(): Promise<boolean> {
    return (probing ??= proven()
      .then(
        () => {
          late = 0;
          if (!up) log.info({}, 'Meilisearch answers again');
          if (!up) upSince = now();
          up = true;
          return true;
        },
        (fault: unknown) => {
          down(fault);
          return false;
        },
      )
      .finally(() => (probing = null)));
  }

  /** Throws where the first engine does not answer in time, or has lost the goods that the second one has. */
  async function proven(): Promise<void> {
    if (await inTime(first.hasGoods())) provenAt = now();
    else if (await second.hasGoods()) throw new Error('The index of Meilisearch is empty');
  }

  async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
    for (const asked = answer.then((value) => ({ value })); ; ) {
      const ahead = await Promise.race([asked, after(probePatience)]);
      if (ahead) return ahead.value;
      if (!up || silentFor(probePatience)) throw new Error(`No answer within ${probePatience} ms`);
    }
  }

  const silentFor = (milliseconds: number) => now() - heardAt > milliseconds;

  /** How many searches may be asked of the second engine beside the first. */
  function mostHelped(): number {
    if (help?.pays || silentFor(headStart)) return mostBeside;
    return help && now() - help.seenAt < vainHolds ? 0 : 1;
  }

  async function askFirst(query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer> {
    const asked = now();
    try {
      const answer = await first.search(query, clauses);
      heardAt = now();
      if (heardAt - asked < headStart) late = 0;
      if (answer.total > 0) provenAt = heardAt;
      else if (heardAt - provenAt > proofHolds) await proven();
      return answer;
    } catch (fault) {
      // It may lie in this one search: the probe will tell.
      void probe();
      throw fault;
    }
  }

  async function askBoth(query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer> {
    const asked = askFirst(query, clauses);
    do {
      const ahead = await Promise.race([asked.catch(() => null), after(headStart)]);
      if (ahead) return ahead;
      if (ahead === null) return second.search(query, clauses);
    } while (up && beside >= mostHelped());
    return Promise.any([asked, askBeside(asked, query, clauses)]);
  }

  async function askBeside(asked: Promise<SearchAnswer>, query: SearchQuery, clauses: readonly Clause[]): Promise<SearchAnswer> {
    beside += 1;
    const [since, waits] = [now(), stillWaits(asked)];
    try {
      const answer = await second.search(query, clauses);
      // Where the second engine is no quicker, the machine is busy: there is nothing to be won by leaving the first.
      help = { pays: waits() && now() - since < headStart, seenAt: now() };
      if (help.pays && (late += 1) >= mostLate) down(new Error(`${late} answers in a row took too long`));
      return answer;
    } finally {
      beside -= 1;
    }
  }

  return {
    search: (query, clauses) => (up ? askBoth(query, clauses) : second.search(query, clauses)),
    ready: () => (up ? probe() : Promise.resolve(false)),
  };
}

/** What has come in meanwhile is read first: a busy process is no slow engine. */
function after(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => void setTimeout(() => setImmediate(resolve, undefined), milliseconds).unref());
}

function stillWaits(answer: Promise<unknown>): () => boolean {
  let waits = true;
  const over = () => void (waits = false);
  answer.then(over, over);
  return () => waits;
}
