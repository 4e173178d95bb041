/** Who does something, for the record: taken from the request by the guards of `identity`, handed to every use case that writes. */
export type Actor = {
  /** Null = the market by itself, a job or a command. */
  userId: string | null;
  name: string;
  /** Network address from which it is done. */
  address: string | null;
  /** The household's consent under which a helper acts for it; null = in one's own name. */
  consentId: string | null;
};

/** The market itself: what happens by the clock. */
export const theMarket: Actor = { userId: null, name: 'Chợ Phiên', address: null, consentId: null };
