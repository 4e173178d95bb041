import type { Locale } from '#app/shared/locale.ts';
import * as en from './en/index.ts';
import * as vi from './vi/index.ts';

/** All texts of the market. Vietnamese is the original: its keys are the ones that every language must have. */
export type Messages = typeof vi;

type SameKeys<T> = T extends string ? string : { [K in keyof T]: SameKeys<T[K]> };
/** The shape of one module's texts in another language. */
export type Translated<Module extends keyof Messages> = SameKeys<Messages[Module]>;

const all: Record<Locale, { [M in keyof Messages]: Translated<M> }> = { vi, en };

export function messagesIn(locale: Locale): Messages {
  return all[locale];
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
