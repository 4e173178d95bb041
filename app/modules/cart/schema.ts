import { z } from 'zod';
import { largestQuantity } from './cart.ts';

/** What the shop's plain forms send to the cart. */
export const cartForm = z.object({
  intent: z.enum(['add', 'set', 'remove']),
  variantId: z.string().max(40),
  quantity: z.coerce.number().int().min(1).max(largestQuantity).default(1),
});
