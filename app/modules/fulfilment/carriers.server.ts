import type { CarrierSettings } from '#app/platform/carrier-settings.server.ts';
import { ghnCarrier } from './adapters/ghn.server.ts';
import { ghtkCarrier } from './adapters/ghtk.server.ts';
import { handCarrier } from './adapters/hand.ts';
import { carrierKeys } from './port.ts';
import type { Carrier, CarrierKey } from './port.ts';

type Settings = { carriers: CarrierSettings };

/** The carrier of this key; null where it is not set up, or there is none such. A new one is a file in adapters/ and a line here. */
export function carrierOf({ carriers }: Settings, key: string): Carrier | null {
  switch (key as CarrierKey) {
    case 'hand':
      return handCarrier;
    case 'ghn':
      return carriers.ghn && ghnCarrier(carriers.ghn);
    case 'ghtk':
      return carriers.ghtk && ghtkCarrier(carriers.ghtk);
    default:
      return null;
  }
}

/** The carriers that are set up and talk to us. */
export function listCarriers(settings: Settings): Carrier[] {
  return carrierKeys.flatMap((key) => (key === 'hand' ? [] : (carrierOf(settings, key) ?? [])));
}
