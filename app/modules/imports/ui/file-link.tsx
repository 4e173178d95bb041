import type { ReactNode } from 'react';
import { useLocale } from 'use-intl';
import { buttonClass } from '#app/ui/button.tsx';

/** A link to a file that the browser saves. `to` has a query already; the file is written in the language of the page. */
export function FileLink({ to, children }: { to: string; children: ReactNode }) {
  const locale = useLocale();
  return (
    <a href={`${to}&lang=${locale}`} download="" className={buttonClass('secondary')}>
      {children}
    </a>
  );
}
