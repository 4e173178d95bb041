import type { Locale } from '#app/shared/locale.ts';
import * as en from './en/index.ts';
import type { Messages, Translated } from './translated.ts';
import * as vi from './vi/index.ts';

const all: Record<Locale, { [M in keyof Messages]: Translated<M> }> = { vi, en };

/** The texts of a language. Their keys are checked by the type above; a text itself may of course differ. */
export function messagesIn(locale: Locale): Messages {
  return all[locale];
}

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
