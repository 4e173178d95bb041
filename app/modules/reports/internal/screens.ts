/** Draws the parts of a screen by their names; each is sent again only when it has changed. */
export type Draw<Facts> = (facts: Facts) => Record<string, string>;

type Settings<Facts> = {
  read: () => Promise<Facts>;
  failed: (error: unknown) => void;
  /** Milliseconds between two readings. */
  every: number;
  /** What was read is shown to who comes in for so many milliseconds. */
  fresh: number;
  /** After so many milliseconds a screen is asked to come again, so that whoever may no longer look is found out. */
  lifetime: number;
  most: number;
};

type Screen<Facts> = { send(facts: Facts): void; beat(): void; end(): void };

/** So many messages may lie unread with a screen before it is let go. */
const mostUnread = 6;

/**
 * Screens that show the same and are told together (server-sent events): one reading serves them all, and nobody reads while there are none. `parts` tells what has
 * changed, also when that is nothing, so that a screen knows how old its data is; a comment keeps the line open while nothing can be read.
 */
export function createScreens<Facts>({ read, failed, every, fresh, lifetime, most }: Settings<Facts>) {
  const screens = new Set<Screen<Facts>>();
  let latest: { facts: Facts; at: number } | null = null;
  let reading: Promise<Facts> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const readOnce = () => (reading ??= read().then((facts) => ((latest = { facts, at: Date.now() }), facts)).finally(() => (reading = null)));
  const look = () => (latest && Date.now() - latest.at < fresh ? Promise.resolve(latest.facts) : readOnce());
  const turn = async () => {
    try {
      const facts = await readOnce();
      for (const screen of [...screens]) screen.send(facts);
    } catch (error) {
      failed(error);
      for (const screen of [...screens]) screen.beat();
    }
    if (screens.size > 0 && !closed) timer = setTimeout(() => void turn(), every).unref();
  };
  const join = (screen: Screen<Facts>) => {
    screens.add(screen);
    if (screens.size === 1) {
      clearTimeout(timer);
      timer = setTimeout(() => void turn(), every).unref();
    }
    void look().then((facts) => screens.has(screen) && screen.send(facts), failed);
  };
  const leave = (screen: Screen<Facts>) => {
    screens.delete(screen);
    if (screens.size === 0) clearTimeout(timer);
  };

  return {
    look,
    get size() {
      return screens.size;
    },
    /** Null where there are too many already, or the process is ending. */
    open(draw: Draw<Facts>, greeting: string): ReadableStream<Uint8Array> | null {
      if (closed || screens.size >= most) return null;
      const bytes = new TextEncoder();
      let screen: Screen<Facts>;
      let end: NodeJS.Timeout;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          const shown = new Map<string, string>();
          const say = (text: string) => {
            if ((controller.desiredSize ?? 0) < -mostUnread) screen.end();
            else controller.enqueue(bytes.encode(text));
          };
          screen = {
            send(facts) {
              const changed = Object.entries(draw(facts)).filter(([name, part]) => shown.get(name) !== part);
              for (const [name, part] of changed) shown.set(name, part);
              say(`event: parts\ndata: ${JSON.stringify(Object.fromEntries(changed))}\n\n`);
            },
            beat: () => say(': still here\n\n'),
            end() {
              clearTimeout(end);
              leave(screen);
              controller.close();
            },
          };
          say(greeting);
          end = setTimeout(() => screen.end(), lifetime).unref();
          join(screen);
        },
        cancel() {
          clearTimeout(end);
          leave(screen);
        },
      });
    },
    close() {
      closed = true;
      clearTimeout(timer);
      for (const screen of [...screens]) screen.end();
    },
  };
}
export type Screens<Facts> = ReturnType<typeof createScreens<Facts>>;
