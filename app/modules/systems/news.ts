import { z } from 'zod';
import { webhookEvents } from './system.ts';

/**
 * What happened, once for each `key`: whoever knows of it announces `systems.news` with this in the transaction of its change. `data` names it and where
 * it is read; never a figure, which only a key opens.
 */
export const newsSchema = z.object({ event: z.enum(webhookEvents), key: z.string().min(1), at: z.iso.datetime(), data: z.record(z.string(), z.union([z.string(), z.number()])) });
export type News = z.infer<typeof newsSchema>;
