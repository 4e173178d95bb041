import { setTimeout as sleep } from 'node:timers/promises';
import { isStopping } from './child-service.ts';
import type { ChildService } from './child-service.ts';
import type { DataFolder } from './data-folder.ts';
import { startMeilisearch } from './meilisearch.ts';

type Told = (text: string) => void;

const [firstPause, longestPause] = [500, 60_000];
/** One that ran for so long before it ended counts as sound. */
const soundAfter = 60_000;

/**
 * Starts Meilisearch again whenever it ends by itself, after pauses that grow from half a second to a minute while it does not stay. The market goes on
 * meanwhile: PostgreSQL searches, and changes wait. It must come back on the same port, as that is where the others ask.
 */
export async function keepMeilisearch(folder: DataFolder, program: string, { first, port, tell }: { first: ChildService; port: number; tell: Told }): Promise<never> {
  let [service, begun, pause]: [ChildService | null, number, number] = [first, Date.now(), firstPause];
  for (;;) {
    const how = service ? await service.ended : 'it does not start';
    if (isStopping()) return new Promise(() => {});
    if (Date.now() - begun > soundAfter) pause = firstPause;
    tell(`! Meilisearch has ended (${how}): PostgreSQL searches until it is back, in ${pause / 1000} s at the earliest.`);
    await sleep(pause, undefined, { ref: false });
    pause = Math.min(pause * 2, longestPause);
    if (isStopping()) return new Promise(() => {});
    begun = Date.now();
    service = await startMeilisearch(folder, program, { port }).catch(() => null);
    if (service) tell('✓ Meilisearch runs again.');
  }
}
