import type { ReactNode } from 'react';

type Tone = 'good' | 'warning' | 'bad' | 'plain';

const tones: Record<Tone, string> = {
  good: 'border-leaf bg-leaf-pale',
  warning: 'border-amber bg-amber-pale',
  bad: 'border-berry bg-berry-pale',
  plain: 'border-edge bg-shade',
};

/** A message in the page. A bad one is read out at once by a screen reader. */
export function Notice({ tone, title, children }: { tone: Tone; title?: ReactNode; children?: ReactNode }) {
  return (
    <div role={tone === 'bad' ? 'alert' : 'status'} className={`rounded-lg border-l-4 px-4 py-3 ${tones[tone]}`}>
      {title && <p className="font-semibold">{title}</p>}
      {children}
    </div>
  );
}

/** A few words on a thing's state. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`inline-block rounded-md border px-2 py-0.5 text-sm font-semibold ${tones[tone]}`}>{children}</span>;
}
