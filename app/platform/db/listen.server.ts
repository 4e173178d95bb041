import pg from 'pg';

type Listener = { stop(): Promise<void> };

/** A connection that broke is opened again after this many milliseconds. */
const pause = 1_000;

/** Calls `hear` for each message on a channel of the database, and whenever some may have been missed: at the beginning, and after a broken connection. */
export function listenTo(databaseUrl: string, channel: string, hear: () => void): Listener {
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const connect = async () => {
    const mine = new pg.Client({ connectionString: databaseUrl });
    client = mine;
    // A connection that breaks complains more than once, and a complaint that nobody hears would end the process.
    const again = () => {
      if (client !== mine) return;
      client = null;
      void mine.end().catch(() => {});
      if (!stopped) timer = setTimeout(() => void connect(), pause).unref();
    };
    mine.on('notification', hear).on('error', again).on('end', again);
    try {
      await mine.connect();
      await mine.query(`LISTEN ${channel}`);
      hear();
    } catch {
      again();
    }
  };
  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
