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

/** What came of it: the page to which the buyer is sent. */
export type Begun = { providerRef: string | null; payUrl: string | null };
/** `provider_away`: it may be asked again. `refused`: the same would be refused again. */
export type ProviderProblem = { code: 'provider_away' | 'refused'; why: string };

/** Where a buyer's transfer goes. */
export type Account = { bin: string; number: string; holder: string };

/** Money that goes back through the provider. `id` and `attempt` make it go back once: only after a failure there is another attempt. */
export type MoneyBack = { id: string; attempt: string; providerRef: string; reference: string; amount: Dong };
/** `done` only where nobody tells of it later. */
export type SentBack = { providerRef: string; done: boolean; at: Date };

/** A request as it came in: nothing in it counts before its signature is checked. */
export type RawNotice = { headers: Headers; body: string; now: Date };

/** What a provider tells, by its own id. Written down before anything else is done with it: `payload` holds what it takes to work it, and nothing of the buyer. */
export type ProviderEvent = { id: string; type: string; payload: unknown };

/**
 * What an event means for us. One event may mean nothing, or several things. `reference` names our payment, `providerRef` what the provider calls the
 * thing itself: the same news of the same thing counts once, in whatever order news arrive.
 */
export type News =
  | { kind: 'paid'; reference: string; providerRef: string; amount: bigint; at: Date }
  /** It will not be paid any more. */
  | { kind: 'ended'; reference: string }
  /** What the provider keeps of its payments. */
  | { kind: 'fee'; reference: string; providerRef: string; amount: Dong; at: Date }
  /** `refundId` is null where somebody sent it back at the provider itself. */
  | { kind: 'refunded'; refundId: string | null; reference: string; providerRef: string; amount: bigint; at: Date }
  | { kind: 'refund_failed'; refundId: string; providerRef: string; why: string; at: Date }
  /** The buyer's bank wants the money back, has let it go, or has taken it. */
  | { kind: 'disputed'; reference: string; providerRef: string; amount: bigint; state: 'open' | 'won' | 'lost'; at: Date };

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
  begin: ((app: ProviderApp, payment: PaymentToBegin) => Promise<Result<Begun, ProviderProblem>>) | null;
  /** Tells the provider that a payment which it began is not to be paid any more; null = it cannot be told. */
  end: ((app: ProviderApp, payment: { id: string; providerRef: string }) => Promise<Result<null, ProviderProblem>>) | null;
  /** Sends money back; null = the seller transfers it and says so. */
  refund: ((app: ProviderApp, back: MoneyBack) => Promise<Result<SentBack, ProviderProblem>>) | null;
  /** Its own webhook; null = it has none. Transfers are told by bank feeds (feed.ts). */
  notices: {
    /** Whether it is set up: otherwise its address answers 404. */
    on(app: Pick<ProviderApp, 'settings'>): boolean;
    /** Checks the signature over the raw body and the time window, then reads. */
    read(app: Pick<ProviderApp, 'settings'>, raw: RawNotice): Promise<Result<ProviderEvent[], { code: 'forged' | 'unreadable' }>>;
    /** Outside any transaction. Events come late, doubled and in any order: it asks how the thing stands now wherever the order could mislead. Throws where it cannot. */
    newsOf(app: ProviderApp, event: ProviderEvent): Promise<News[]>;
  } | null;
  /** Its list of a Vietnam day, for the nightly comparison; null = it keeps none. Throws where it cannot be had. */
  listDay: ((app: ProviderApp, day: VietnamDay) => Promise<ProviderLine[]>) | null;
};
