import type { Clock } from '#app/platform/clock.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { getWall } from './get-wall.server.ts';
import { createScreens } from './internal/screens.ts';
import type { Draw, Screens } from './internal/screens.ts';
import type { Wall } from './wall.ts';

type App = { db: Database; clock: Clock; log: Log; onClose(task: () => Promise<unknown>): void };

/** Of one process: the screens of each province. */
const walls = new WeakMap<Database, Map<string, Screens<Wall>>>();

function screensOf(app: App, areaId: string): Screens<Wall> {
  let ofApp = walls.get(app.db);
  if (!ofApp) {
    const all = new Map<string, Screens<Wall>>();
    ofApp = all;
    walls.set(app.db, all);
    app.onClose(async () => all.forEach((screens) => screens.close()));
  }
  let screens = ofApp.get(areaId);
  if (!screens) {
    const failed = (error: unknown) => app.log.warn({ err: error, areaId }, 'the wall cannot be read');
    screens = createScreens({ read: () => getWall(app, { areaId }), failed, every: 5_000, fresh: 5_000, lifetime: 10 * 60_000, most: 20 });
    ofApp.set(areaId, screens);
  }
  return screens;
}

/** What stands on the wall of a province now: what its screens were told last, where that is some seconds ago. */
export function findWallNow(app: App, { areaId }: { areaId: string }): Promise<Wall> {
  return screensOf(app, areaId).look();
}

/** A screen more before the wall of a province, as a stream of server-sent events that begins with `greeting`. Null where there are too many. */
export function watchWall(app: App, { areaId, draw, greeting }: { areaId: string; draw: Draw<Wall>; greeting: string }): ReadableStream<Uint8Array> | null {
  return screensOf(app, areaId).open(draw, greeting);
}
