import type * as vi from './vi/index.ts';

/** All texts of the market. Vietnamese is the original: its keys are the ones that every language must have. */
export type Messages = typeof vi;

type SameKeys<T> = T extends string ? string : { [K in keyof T]: SameKeys<T[K]> };
/** The shape of one module's texts in another language. */
export type Translated<Module extends keyof Messages> = SameKeys<Messages[Module]>;
