import type { Display } from '#app/shared/display.ts';
import type { Locale } from '#app/shared/locale.ts';

/** What the surroundings of a page know of it. */
export type ShellRoot = {
  locale: Locale;
  /** The plain address of this page, without and with its query. */
  path: string;
  address: string;
  query: string;
  display: Display;
  demonstration: boolean;
  province: string;
};
