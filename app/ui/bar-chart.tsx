import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { ReactNode } from 'react';

const tones = {
  strong: 'fill-leaf',
  pale: 'fill-leaf-pale stroke-leaf',
  bad: 'stroke-berry',
} as const;

export type BarTone = keyof typeof tones;
/** One bar, cut into parts that follow one another. `figure` is what is written at its end. */
export type Bar = { key: string; label: ReactNode; figure: ReactNode; parts: { tone: BarTone; amount: number }[] };

/**
 * Horizontal bars drawn on the server: names and figures are text, the bars are decoration beside them. All bars have one scale.
 * `title` names the chart for a screen reader.
 */
export function BarChart({ title, bars }: { title: string; bars: Bar[] }) {
  const lengthOf = ({ parts }: Bar) => parts.reduce((sum, { amount }) => sum + amount, 0);
  const scale = scaleLinear().domain([0, Math.max(1, ...bars.map(lengthOf))]).range([0, 100]);
  return (
    <ol aria-label={title} className="space-y-2 sm:grid sm:grid-cols-[minmax(9rem,16rem)_1fr_auto] sm:gap-x-4 sm:gap-y-1 sm:space-y-0">
      {bars.map((bar) => (
        <li key={bar.key} className="grid grid-cols-[1fr_auto] items-center gap-x-4 break-inside-avoid sm:col-span-3 sm:grid-cols-subgrid">
          <span className="leading-tight">{bar.label}</span>
          <span className="text-right font-semibold whitespace-nowrap tabular-nums sm:order-last">{bar.figure}</span>
          <span className="col-span-2 sm:col-span-1">
            <BarDrawing parts={bar.parts} scale={scale} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function BarDrawing({ parts, scale }: { parts: Bar['parts']; scale: (amount: number) => number }) {
  const hatching = useHatching();
  let begin = 0;
  return (
    <svg aria-hidden="true" width="100%" height="18" className="block overflow-visible">
      {parts.some(({ tone }) => tone === 'bad') && <Hatching id={hatching} />}
      <line x1="0" x2="0" y1="0" y2="18" className="stroke-edge" />
      {parts.map(({ tone, amount }) => {
        const x = scale(begin);
        begin += amount;
        return amount > 0 && <rect key={tone} x={`${x}%`} y="2.5" width={`${scale(amount)}%`} height="13" className={tones[tone]} fill={fillOf(tone, hatching)} />;
      })}
    </svg>
  );
}

/** What the tones of a chart's bars stand for. */
export function BarLegend({ entries }: { entries: { tone: BarTone; name: string }[] }) {
  const hatching = useHatching();
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm text-soft">
      {entries.map(({ tone, name }) => (
        <li key={tone} className="flex items-center gap-2">
          <svg aria-hidden="true" width="22" height="14">
            {tone === 'bad' && <Hatching id={hatching} />}
            <rect x="0.5" y="0.5" width="21" height="13" className={tones[tone]} fill={fillOf(tone, hatching)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Tells the bad part from the pale one where there are no colours. */
function Hatching({ id }: { id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse">
      <rect width="5" height="5" className="fill-berry-pale" />
      <path d="M0 5L5 0" className="stroke-berry" />
    </pattern>
  );
}

function fillOf(tone: BarTone, hatching: string): string | undefined {
  return tone === 'bad' ? `url(#${hatching})` : undefined;
}

function useHatching(): string {
  return `hatching-${useId().replaceAll(':', '')}`;
}
