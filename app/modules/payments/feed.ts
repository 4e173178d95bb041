import type { Settings } from '#app/platform/env.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Result } from '#app/shared/result.ts';
import type { RawNotice } from './port.ts';

/** A transfer that came in, as a bank-feed service tells it. */
export type BankTransfer = {
  /** The service's own number. */
  id: string;
  /** Of the account that it came to, and of its virtual ones where the service names them. */
  accounts: string[];
  amount: bigint;
  note: string;
  /** The bank's own number of the transfer, where the service passes it on. */
  reference: string | null;
  at: Date;
  /** What was told, whole. */
  raw: unknown;
};

/** A service that watches bank accounts and tells of each transfer by a webhook. */
export type BankFeed = {
  key: string;
  /** What its webhook is signed with; null = it is not set up, and its address answers 404. */
  on(settings: Settings): boolean;
  /** Checks the signature and the time window, then reads what came in; what went out is left out. */
  read(settings: Settings, raw: RawNotice): Result<BankTransfer[], { code: 'forged' | 'unreadable' }>;
  /** What it wants to be answered when it was heard. */
  heard: object;
  /** Its own list of what came in on a Vietnam day; null = it has none, or no key to it is set. Throws where it cannot be had. */
  lister(settings: Settings): ((day: VietnamDay) => Promise<BankTransfer[]>) | null;
};
