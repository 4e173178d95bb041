/** A class is told by its ground and by its hatching, so that it can be read without colours and in print: the denser, the more. */
const grounds = ['fill-leaf-pale', 'fill-leaf-pale', 'fill-leaf/40', 'fill-leaf/70', 'fill-leaf'] as const;
const hatchings = ['', 'M0 12L12 0', 'M0 12L12 0M-3 3L3-3M9 15L15 9M-3 9L9-3M3 15L15 3', 'M0 0L12 12M0 12L12 0', ''] as const;

type Drawn = { /** Of the drawing: one page may hold several. */ id: string };

/** The fills of the classes of `map-classes.ts`, for the `<defs>` of a drawing. */
export function ClassPatterns({ id }: Drawn) {
  return grounds.map((ground, at) => (
    <pattern key={at} id={`${id}-${at}`} width="12" height="12" patternUnits="userSpaceOnUse">
      <rect width="12" height="12" className="fill-card" />
      <rect width="12" height="12" className={ground} />
      {hatchings[at] && <path d={hatchings[at]} className="stroke-ink/50" strokeWidth="1.5" />}
    </pattern>
  ));
}

/** How an area or cell of a class is filled; -1 = nothing at all, which stays empty. */
export function classFill(id: string, at: number) {
  return at >= 0 ? { fill: `url(#${id}-${at})`, className: 'stroke-card' } : { className: 'fill-card stroke-edge' };
}

type ClassLegendProps = Drawn & { /** Each from its least to its greatest, as written. */ names: readonly string[]; none: string; /** Before each name, where cells say their class. */ numbered?: boolean };

/** What the classes of a drawing are. */
export function ClassLegend({ id, names, none, numbered = false }: ClassLegendProps) {
  return (
    <ul className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-sm">
      {[none, ...names].map((name, at) => (
        <li key={name} className="flex items-center gap-2">
          <svg aria-hidden="true" width="34" height="22">
            <rect x="0.5" y="0.5" width="33" height="21" {...classFill(id, at - 1)} />
          </svg>
          {numbered && at > 0 ? `${at}: ${name}` : name}
        </li>
      ))}
    </ul>
  );
}
