import type { Dong } from '#app/shared/money.ts';
import type { Result } from '#app/shared/result.ts';
import type { CashState, ParcelState } from './parcel.ts';

/** `hand`: no carrier that talks to us. The seller brings the parcel, or brings it to one, and writes its number. */
export const carrierKeys = ['hand', 'ghn', 'ghtk'] as const;
export type CarrierKey = (typeof carrierKeys)[number];

/** What a carrier calls a commune: its names, and its own numbers where it has some. Kept in `carrier_commune`. */
export type TheirCommune = { province: string; district: string; ward: string; districtId?: number; wardCode?: string };

export type PersonAt = { name: string; /** '+84…' */ phone: string; street: string; commune: TheirCommune };

export type ParcelToSend = {
  /** The same for every attempt: a carrier makes one parcel of it. */
  reference: string;
  from: PersonAt;
  to: PersonAt;
  /** To collect at the door, đồng. */
  cash: Dong;
  /** What it is worth, for compensation, đồng. */
  value: Dong;
  weightGrams: number;
  /** Of the whole parcel; null = not measured. */
  size: { lengthCm: number; widthCm: number; heightCm: number } | null;
  goods: { name: string; quantity: number; price: Dong; weightGrams: number }[];
  note: string;
};

/** What a carrier says of a parcel, in our words. Null = it says nothing about that. */
export type Notice = {
  tracking: string;
  at: Date;
  state: ParcelState | null;
  cash: CashState | null;
  /** What the way costs, đồng. */
  fee: Dong | null;
  /** As the carrier says it, such as a reason. */
  words: string;
};

/** `away`: it did not answer, or not sensibly; another attempt may succeed. `refused`: it will not, and says why. */
export type CarrierProblem = { code: 'away' | 'refused'; words: string };
export type Answer<Value> = Promise<Result<Value, CarrierProblem>>;

export type Label = { kind: 'address'; url: string } | { kind: 'pdf'; bytes: Uint8Array };

/** A carrier. Every call ends within seconds and throws nothing for what a carrier can do. */
export type Carrier = {
  key: CarrierKey;
  name: string;
  /** Whether it knows communes by its own table. */
  ownCommunes: boolean;
  /** What it would cost; null = it does not say. */
  quote(parcel: ParcelToSend): Answer<{ fee: Dong | null }>;
  /** Null = it gives no number. The same reference again answers the parcel that is there. */
  create(parcel: ParcelToSend): Answer<{ tracking: string | null; fee: Dong | null }>;
  cancel(tracking: string): Answer<null>;
  /** Null = it has none. */
  label(tracking: string): Answer<Label | null>;
  /** Null = it cannot be asked. */
  track(tracking: string): Answer<Notice | null>;
  /** Reads what it sends to our webhook; null = not about a parcel's way. Throws for what is not its form. */
  readNotice(body: unknown): Notice | null;
};
