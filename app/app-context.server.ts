import path from 'node:path';
import { systemClock } from '#app/platform/clock.ts';
import type { Clock } from '#app/platform/clock.ts';
import { createSearch, createSearchIndex } from '#app/modules/search/create-search.server.ts';
import { lexiconReader } from '#app/modules/search/lexicon-reader.server.ts';
import type { LexiconReader } from '#app/modules/search/lexicon-reader.server.ts';
import type { SearchEngine, SearchIndex } from '#app/modules/search/port.ts';
import { searchCounts } from '#app/modules/search/search-counts.server.ts';
import type { SearchCounts } from '#app/modules/search/search-counts.server.ts';
import { connectDatabase } from '#app/platform/db/db.server.ts';
import type { Database } from '#app/platform/db/db.server.ts';
import { keepFor, keepNothing } from '#app/platform/kept.ts';
import type { Kept } from '#app/platform/kept.ts';
import { installationReader } from '#app/platform/installation.server.ts';
import type { Installation } from '#app/platform/installation.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import type { Log } from '#app/platform/log.server.ts';
import { smtpGateway } from '#app/platform/mail/mail-gateway.server.ts';
import type { MailGateway } from '#app/platform/mail/mail-gateway.server.ts';
import { publicInternet } from '#app/platform/outside/post-outside.server.ts';
import type { OutsideRules } from '#app/platform/outside/post-outside.server.ts';
import { httpSmsGateway } from '#app/platform/sms/sms-gateway.server.ts';
import type { SmsGateway } from '#app/platform/sms/sms-gateway.server.ts';
import { fileStorage } from '#app/platform/storage/file-storage.server.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';

/**
 * What a running process of the market holds: the database, the clock, the ports. Use cases take it (or the parts that they name)
 * as their first argument, so that a test hands them its own.
 */
export type AppContext = {
  settings: Settings;
  db: Database;
  clock: Clock;
  log: Log;
  storage: Storage;
  search: SearchEngine;
  /** Null = PostgreSQL alone searches, or this is a web server: it never writes the index. */
  searchIndex: SearchIndex | null;
  lexicon: LexiconReader;
  searchCounts: SearchCounts;
  /** Null = text messages are kept and not sent. */
  sms: SmsGateway | null;
  /** Null = mails are kept and not sent. */
  mail: MailGateway | null;
  installation: () => Promise<Installation>;
  /** What may be a moment old: figures, which follow the market by seconds anyway. Only a web server keeps any. */
  kept: Kept;
  /** How addresses are reached that others have named. */
  outside: OutsideRules;
  /** True from the moment in which the process begins to end. */
  readonly closing: boolean;
  onClose(task: () => Promise<unknown>): void;
  close(): Promise<void>;
};

/** Opens what a process needs. `part` names it in the log. */
export async function createAppContext(settings: Settings, part: 'web' | 'worker' | 'command'): Promise<AppContext> {
  const log = createLog(settings.logLevel, part);
  const db = connectDatabase(settings.databaseUrl);
  const counts = searchCounts(db, log);
  const tasks: (() => Promise<unknown>)[] = [() => counts.flush(), () => db.$disconnect()];
  let closing = false;
  return {
    settings,
    db,
    log,
    clock: systemClock,
    installation: installationReader(db),
    kept: part === 'web' ? keepFor({ fresh: 2_000, most: 4_000 }) : keepNothing,
    outside: publicInternet,
    storage: fileStorage(path.join(settings.dataDir, 'storage')),
    search: createSearch({ db, log, settings }),
    searchIndex: part === 'web' ? null : createSearchIndex({ settings }),
    lexicon: lexiconReader({ db, clock: systemClock, settings }),
    searchCounts: counts,
    sms: settings.sms && httpSmsGateway(settings.sms),
    mail: settings.mail && smtpGateway(settings.mail),
    get closing() {
      return closing;
    },
    onClose: (task) => void tasks.unshift(task),
    async close() {
      closing = true;
      for (const task of tasks) await task();
    },
  };
}

declare module '@remix-run/server-runtime' {
  interface AppLoadContext {
    app: AppContext;
    /** Lets the inline scripts of this one answer run. */
    nonce: string;
    clientAddress: string;
    /** What went wrong while this request was answered. */
    failures: unknown[];
  }
}
