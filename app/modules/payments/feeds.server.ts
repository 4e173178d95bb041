import type { Installation } from '#app/platform/installation.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { casso } from './adapters/feeds/casso.server.ts';
import { demonstrationSecret, own } from './adapters/feeds/own.server.ts';
import { sepay } from './adapters/feeds/sepay.server.ts';
import type { BankFeed } from './feed.ts';

const feeds: readonly BankFeed[] = [sepay, casso, own];

/** The settings as the feeds see them: in the demonstration our own format is on without any. */
export async function feedSettings(app: { settings: Settings; installation: () => Promise<Installation> }): Promise<Settings> {
  const { settings } = app;
  if (settings.bankFeeds.own || !(await app.installation()).demonstration) return settings;
  return { ...settings, bankFeeds: { ...settings.bankFeeds, own: { secret: demonstrationSecret(settings) } } };
}

/** The services that are set up. */
export function openFeeds(settings: Settings): BankFeed[] {
  return feeds.filter((feed) => feed.on(settings));
}
