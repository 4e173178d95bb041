import { z } from 'zod';
import type { IndicatorKey } from '../indicators.ts';

/** What is told of each area: what was sold, by how many, and what was on sale. */
export const publicIndicators = ['sold', 'transactions', 'successful', 'value', 'tonnes', 'listings', 'ocopListings'] as const satisfies readonly IndicatorKey[];
export type PublicIndicator = (typeof publicIndicators)[number];
/** What adds up over months, and so can be told of a quarter or year. */
export const addedOverMonths = ['transactions', 'successful', 'value', 'tonnes'] as const satisfies readonly PublicIndicator[];

const figures = z.record(z.enum(publicIndicators), z.number().nullable()).nullable();
const commune = z.object({ code: z.string(), name: z.string(), figures });
const district = z.object({ key: z.string(), name: z.string(), figures, communes: z.array(commune) });

/** A month as it was told. `figures` is null where they are hidden: too few households are behind them, or would come to light through them. */
export const publicMonthSchema = z.object({ province: z.object({ name: z.string(), figures }), districts: z.array(district) });
export type PublicMonth = z.infer<typeof publicMonthSchema>;
export type PublicFigures = z.infer<typeof figures>;
