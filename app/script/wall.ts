import { formatClock } from '#app/shared/written-dates.ts';

/** Seconds after which figures are called old, and the line lost; a line that is silent for longer is opened anew. */
const old = 15;
const lost = 60;
/** Seconds between two tries to come in again where the browser has given up. */
const pause = 10;

/**
 * Keeps a wall true for as long as it hangs: replaces the parts that are sent, says how old they are, and comes again by itself after a broken line, a new version or
 * a sign-in. It holds nothing but what it shows.
 */
export function keepWall() {
  const wall = document.querySelector<HTMLElement>('[data-wall-stream]');
  const state = wall?.querySelector<HTMLElement>('[data-wall-state]');
  const address = wall?.dataset.wallStream;
  if (!wall || !state || !address) return;
  let source: EventSource | null = null;
  let told = performance.now();
  let toldAt = new Date();
  let opened = 0;
  let refusal: 'expired' | 'full' | null = null;

  const open = () => {
    source?.close();
    opened = performance.now();
    source = new EventSource(address);
    source.addEventListener('version', ({ data }: MessageEvent<string>) => data !== wall.dataset.version && location.reload());
    source.addEventListener('parts', ({ data }: MessageEvent<string>) => {
      told = performance.now();
      toldAt = new Date();
      refusal = null;
      show(wall, JSON.parse(data) as Record<string, string>);
    });
  };
  /** Why the browser has given up: a stream says only that it is no more. */
  const ask = async () => {
    const answer = await fetch(`${address}?check`).catch(() => null);
    refusal = answer?.status === 401 || answer?.status === 404 ? 'expired' : answer?.status === 503 ? 'full' : null;
  };
  const tick = () => {
    const age = (performance.now() - told) / 1_000;
    const sinceOpened = (performance.now() - opened) / 1_000;
    if (source?.readyState === EventSource.CLOSED ? sinceOpened > pause : Math.min(age, sinceOpened) > lost) {
      void ask();
      open();
    }
    const how = refusal ?? (age > lost ? 'lost' : age > old ? 'old' : 'fresh');
    state.dataset.wallState = how;
    write(state.querySelector('[data-wall-words]'), (state.dataset[how] ?? '').replace('#', how === 'lost' ? formatClock(toldAt, { seconds: true }) : String(Math.floor(age / 5) * 5)));
    write(state.querySelector('[data-wall-clock]'), formatClock(new Date(), { seconds: true }));
    const signIn = state.querySelector<HTMLElement>('[data-wall-sign-in]');
    if (signIn) signIn.hidden = refusal !== 'expired';
  };
  open();
  tick();
  setInterval(tick, 1_000);
}

function show(wall: HTMLElement, parts: Record<string, string>) {
  for (const [name, html] of Object.entries(parts)) {
    const part = wall.querySelector<HTMLElement>(`[data-wall-part="${name}"]`);
    if (!part) continue;
    const template = document.createElement('template');
    template.innerHTML = html;
    part.replaceChildren(template.content);
  }
}

/** Words that have not changed are left alone: a screen reader is told of changes only. */
function write(place: Element | null, words: string) {
  if (place && place.textContent !== words) place.textContent = words;
}
