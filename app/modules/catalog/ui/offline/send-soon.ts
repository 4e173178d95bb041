import { sendWaiting } from './send-listings.ts';

const firstPause = 4_000;
const longestPause = 5 * 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let running = false;

/** Sends what waits after a pause; as long as something still waits for the line, it tries again, each time after twice the pause. */
export function sendSoon(pause: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void send(pause), pause);
}

async function send(pause: number) {
  if (running) return;
  running = true;
  const open = await sendWaiting().catch(() => true);
  running = false;
  if (!open) return;
  const next = Math.min(Math.max(pause * 2, firstPause), longestPause);
  sendSoon(next);
}

/** Sends when the page opens, when the line comes back, when one looks at the page again, and now and then between. */
export function keepSending(): void {
  sendSoon(0);
  addEventListener('online', () => sendSoon(0));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) sendSoon(0);
  });
}

/** Asks the browser to wake the worker when the line is back, where it can: also with all pages closed. */
export async function askForSync(): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as { sync?: { register(tag: string): Promise<void> } } | undefined;
  await registration?.sync?.register('listings').catch(() => {});
}
