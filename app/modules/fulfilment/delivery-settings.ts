import { z } from 'zod';
import type { MarketSetting } from '#app/platform/market-settings.server.ts';

const mostDays = 30;
const span = z.object({ from: z.int().min(0).max(mostDays), to: z.int().min(0).max(mostDays) }).refine(({ from, to }) => from <= to);
export type DaySpan = z.infer<typeof span>;

const schema = z.object({ days: z.object({ province: span, region: span, country: span, own: span }) });
export type DeliverySettings = z.infer<typeof schema>;

/** How many days a parcel is under way from the day on which it stands ready: with a carrier by zone, and with the seller. The operator sets them. */
export const deliverySettings: MarketSetting<DeliverySettings> = {
  key: 'delivery_days',
  schema,
  usual: { days: { province: { from: 1, to: 2 }, region: { from: 2, to: 3 }, country: { from: 3, to: 5 }, own: { from: 0, to: 1 } } },
};
