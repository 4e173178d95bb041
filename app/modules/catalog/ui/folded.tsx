import type { ReactNode } from 'react';

/** A part of a form that one opens where one needs it. It stands open where something in it has to be mended. */
export function Folded({ summary, open, children }: { summary: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-t border-line pt-2">
      <summary className="min-h-11 py-2 font-semibold">{summary}</summary>
      <div className="mt-2 grid gap-4">{children}</div>
    </details>
  );
}
