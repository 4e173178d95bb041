/** Seconds between two looks, longer the longer it takes; a quarter of an hour in all. */
const pauses = [...Array<number>(30).fill(3), ...Array<number>(30).fill(8), ...Array<number>(30).fill(20)];

/** Looks whether the money has come, and shows the page anew when it has. A page in the background does not ask. */
export async function watchPayment() {
  const frame = document.querySelector<HTMLElement>('[data-watch-payment]');
  if (!frame) return;
  const status = frame.querySelector<HTMLElement>('[data-waiting]');
  if (status) status.textContent = status.dataset.waiting ?? '';
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause * 1_000));
    if (document.hidden) await new Promise((resolve) => document.addEventListener('visibilitychange', resolve, { once: true }));
    const version = await ask(frame.dataset.watchPayment ?? '');
    if (version !== null && version !== frame.dataset.version) return location.replace(location.pathname);
  }
  if (status) status.textContent = status.dataset.stopped ?? '';
}

/** Null where the network is away: it is asked again. */
async function ask(address: string): Promise<string | null> {
  try {
    const answer = await fetch(address);
    return answer.ok ? ((await answer.json()) as { version: string }).version : null;
  } catch {
    return null;
  }
}

/** Brings the minutes that are left up to date. */
export function countMinutes() {
  for (const place of document.querySelectorAll<HTMLElement>('[data-minutes-left]')) {
    const until = Date.parse(place.dataset.minutesLeft ?? '');
    setInterval(() => {
      const minutes = Math.max(0, Math.ceil((until - Date.now()) / 60_000));
      place.textContent = (place.dataset.text ?? '').replace('#', String(minutes));
    }, 10_000);
  }
}
