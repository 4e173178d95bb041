import type { Clock } from '#app/platform/clock.ts';
import type { Kept } from '#app/platform/kept.ts';
import type { IdentityApp } from './adapters/better-auth.server.ts';

/** Where a request came in: what the guards take as their first argument, and a route has as its `context`. */
export type RequestSource = { app: IdentityApp & { clock: Clock; kept: Kept; settings: { homeProvince: string } }; clientAddress: string };
