import type { ReactNode } from 'react';

/** A part of the showcase with its heading. */
export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10 border-t border-line pt-6">
      <h2 className="mb-4">{title}</h2>
      <div className="space-y-6">{children}</div>
    </section>
  );
}

/** One component in one state, under the name that it has in the source. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <p className="mb-2 text-sm text-soft" lang="en">
        {name}
      </p>
      {children}
    </div>
  );
}
