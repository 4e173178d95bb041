import { ok } from '#app/shared/result.ts';
import type { Carrier } from '../port.ts';

/** No carrier that talks to us: everything is as the seller says. */
export const handCarrier: Carrier = {
  key: 'hand',
  name: '',
  ownCommunes: false,
  quote: async () => ok({ fee: null }),
  create: async () => ok({ tracking: null, fee: null }),
  cancel: async () => ok(null),
  label: async () => ok(null),
  track: async () => ok(null),
  readNotice: () => null,
};
