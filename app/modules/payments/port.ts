import type { Hands } from '#app/modules/ledger/facts.ts';
import type { PaymentMethod } from '#app/modules/orders/order.ts';
import type { Clock } from '#app/platform/clock.ts';
import type { Db } from '#app/platform/db/db.server.ts';
import type { Settings } from '#app/platform/env.server.ts';
import type { VietnamDay } from '#app/shared/dates.ts';
import type { Locale } from '#app/shared/locale.ts';
import type { Dong } from '#app/shared/money.ts';
import type { Result } from '#app/shared/result.ts';

/** What every provider is handed. Outside any transaction, save in `offers`. */
export type ProviderApp = { db: Db; clock: Clock; settings: Settings };

/** A payment that is written down already and is now begun with its provider. */
export type PaymentToBegin = {
  /** Its id: a provider that is asked twice with the same one begins once. */
  id: string;
  /** What the buyer's transfer names, or what the provider is told. */
  reference: string;
  amount: Dong;
  group: { key: string; code: string; email: string | null; locale: Locale };
  orders: { id: string; code: string; sellerId: string; sellerName: string; total: Dong }[];
  expiresAt: Date;
};

/** What came of it: the account that the buyer is shown, or the page to which the buyer is sent. */
export type Begun = { providerRef: string | null; payUrl: string | null };

/** Where a buyer's transfer goes. */
export type Account = { bin: string; number: string; holder: string };

/** Money that goes back through the provider. `id` makes it go back once. */
export type MoneyBack = { id: string; providerRef: string; reference: string; amount: Dong };

/** A request as it came in: nothing in it counts before its signature is checked. */
export type RawNotice = { headers: Headers; body: string; now: Date };

/** What a provider tells, by its own id. Written down before anything else is done with it. */
export type ProviderEvent = { id: string; type: string; payload: unknown };

/** What an event means for us. One event may mean nothing, or several things. */
export type News =
  | { kind: 'paid'; reference: string; providerRef: string; amount: bigint; /** What the provider keeps. */ fee: Dong; at: Date }
  /** It will not be paid any more. */
  | { kind: 'ended'; reference: string }
  | { kind: 'refunded'; refundId: string | null; providerRef: string; amount: bigint; at: Date }
  | { kind: 'refund_failed'; refundId: string | null; providerRef: string; why: string }
  /** The buyer's bank takes the money back, or has given it back. */
  | { kind: 'disputed'; reference: string; disputeRef: string; amount: bigint; state: 'open' | 'won' | 'lost'; at: Date };

/** A line of a provider's own list of a day. */
export type ProviderLine = { kind: 'payment' | 'refund'; /** Ours, or its own where we gave none. */ reference: string; amount: bigint };

/**
 * A way in which buyers pay. A further provider is one folder in adapters/ and one line in providers.server.ts; tests/contracts/payment-provider.ts
 * says what each has to keep.
 */
export type PaymentProvider = {
  key: string;
  method: PaymentMethod;
  /** Whether each order is paid by itself, or a whole checkout in one go. */
  covers: 'order' | 'group';
  /** In whose hands its money is. */
  hands: Hands;
  /** Whether all of these sellers can be paid so. */
  offers(app: ProviderApp, sellerIds: readonly string[]): Promise<boolean>;
  /** The accounts to which these sellers' buyers transfer; null = it takes the money itself, or nobody transfers. */
  accounts: ((app: Pick<ProviderApp, 'db'>, sellerIds: readonly string[]) => Promise<Map<string, Account>>) | null;
  /** Tells the provider of a payment; null = there is nobody to be told, and the buyer stays on our page. */
  begin: ((app: ProviderApp, payment: PaymentToBegin) => Promise<Result<Begun, { code: 'provider_away' }>>) | null;
  /** Sends money back; null = the seller transfers it and says so. */
  refund: ((app: ProviderApp, back: MoneyBack) => Promise<Result<{ providerRef: string; done: boolean }, { code: 'provider_away' | 'refused'; why: string }>>) | null;
  /** Its own webhook; null = it has none. Transfers are told by bank feeds (feed.ts). */
  notices: {
    /** Whether it is set up: otherwise its address answers 404. */
    on(app: Pick<ProviderApp, 'settings'>): boolean;
    /** Checks the signature over the raw body and the time window, then reads. */
    read(app: Pick<ProviderApp, 'settings'>, raw: RawNotice): Result<ProviderEvent[], { code: 'forged' | 'unreadable' }>;
    newsOf(event: ProviderEvent): News[];
  } | null;
  /** Its list of a Vietnam day, for the nightly comparison; null = it keeps none. Throws where it cannot be had. */
  listDay: ((app: ProviderApp, day: VietnamDay) => Promise<ProviderLine[]>) | null;
};
