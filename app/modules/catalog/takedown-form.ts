import { z } from 'zod';

/** An authority gives this many hours from when its demand was received (e-commerce law 122/2025/QH15). */
export const takedownHours = 24;
/** With this many hours left, officers are warned. */
export const warningHours = [12, 2] as const;

const line = (longest: number) => z.string().default('').transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, longest));
const needed = (longest: number) => line(longest).refine((text) => text !== '', 'missing');

/** A moment as the form writes it, in Vietnam's time: '2026-11-21T08:30'. */
const moment = z
  .string()
  .default('')
  .transform((text, context) => {
    const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) ? new Date(`${text}:00+07:00`) : null;
    if (instant && !Number.isNaN(instant.getTime())) return instant;
    context.addIssue({ code: 'custom', message: 'time' });
    return z.NEVER;
  });

/** What an officer writes down of an authority's demand. */
export const takedownForm = z.object({ authority: needed(120), reference: line(60), reason: needed(500), receivedAt: moment });
export type TakedownDetails = z.output<typeof takedownForm>;

/** A moment as the form's field holds it. */
export function momentField(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}
