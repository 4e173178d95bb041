import type { PaymentProvider } from '../../port.ts';

/** Cash at the door: to the seller, or to a carrier that hands it over. There is nobody to tell, and nothing is owed before the goods arrive. */
export const cod: PaymentProvider = {
  key: 'cod',
  method: 'cod',
  covers: 'order',
  hands: { in: 'seller' },
  offers: async () => true,
  accounts: null,
  begin: null,
  end: null,
  refund: null,
  notices: null,
  // Carriers' lists are read by themselves: see read-settlement.
  listDay: null,
};
