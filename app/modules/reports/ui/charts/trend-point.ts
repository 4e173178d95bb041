/** A day, month or another stretch. `before` is the same one a year before; null = nothing is known of it. */
export type TrendPoint = { key: string; name: string; /** Below its column. */ short: string; now: number; before: number | null; /** It is not over yet. */ running?: boolean };
