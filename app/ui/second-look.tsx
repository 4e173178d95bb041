import type { ReactNode } from 'react';
import { buttonClass } from './button.tsx';

type SecondLookProps = { /** What the button says that opens it. */ label: string; look?: 'primary' | 'secondary' | 'danger' | 'quiet'; className?: string; children: ReactNode };

/** For what cannot be undone: the first press only opens what will happen, and the button that does it. Works without JavaScript. */
export function SecondLook({ label, look = 'secondary', className = '', children }: SecondLookProps) {
  return (
    <details className="group no-print">
      <summary className={buttonClass(look, `cursor-pointer list-none [&::-webkit-details-marker]:hidden after:content-['▾'] group-open:after:content-['▴'] ${className}`)}>{label}</summary>
      <div className="mt-2 space-y-3 rounded-lg border border-line bg-shade p-3">{children}</div>
    </details>
  );
}
