import type { ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Locale } from '#app/shared/locale.ts';
import type { Messages } from '#app/i18n/translated.ts';

type TextsProps = { locale: Locale; messages: Record<keyof Messages, object>; children: ReactNode };

/** Gives the components below it their texts, formats and language. */
export function Texts({ locale, messages, children }: TextsProps) {
  return (
    <IntlProvider locale={locale} messages={messages as Messages} timeZone="Asia/Ho_Chi_Minh">
      {children}
    </IntlProvider>
  );
}
