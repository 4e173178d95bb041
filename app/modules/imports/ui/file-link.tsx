import type { ReactNode } from 'react';
import { buttonClass } from '#app/ui/button.tsx';
import { usePath } from '#app/ui/link.tsx';

/** A link to a file that the browser saves. */
export function FileLink({ to, children }: { to: string; children: ReactNode }) {
  const path = usePath();
  return (
    <a href={path(to)} download="" className={buttonClass('secondary')}>
      {children}
    </a>
  );
}
