import type { Installation } from './installation.server.ts';

/** Throws 404 in a real market: the page is for the demonstration and for development. */
export async function demonstrationOnly(app: { installation: () => Promise<Installation>; settings: { development: boolean } }): Promise<void> {
  if (!app.settings.development && !(await app.installation()).demonstration) throw new Response(null, { status: 404 });
}
