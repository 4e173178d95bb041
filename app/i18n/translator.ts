import { createTranslator } from 'use-intl/core';
import type { Locale } from '#app/shared/locale.ts';
import { messagesIn } from './messages.ts';
import type { Messages } from './translated.ts';

/** Texts of one module outside a page: for titles, messages by SMS, spreadsheets. */
export function translator<Module extends keyof Messages>(locale: Locale, module: Module) {
  return createTranslator<Messages, Module>({ locale, messages: messagesIn(locale), namespace: module, timeZone: 'Asia/Ho_Chi_Minh' });
}
