import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export type RateLimit = {
  /** Counts one try; answers how many whole minutes to wait, or 0. */
  take(key: string): Promise<number>;
};

/** At most `tries` within `minutes` for each key, counted in this process. */
export function rateLimit({ tries, minutes }: { tries: number; minutes: number }): RateLimit {
  const limiter = new RateLimiterMemory({ points: tries, duration: minutes * 60 });
  return {
    async take(key) {
      try {
        await limiter.consume(key);
        return 0;
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 60_000));
        throw refused;
      }
    },
  };
}
