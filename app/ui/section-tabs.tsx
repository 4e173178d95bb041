import { Link } from './link.tsx';

type Tab = { name: string; to: string; text: string };

/** The parts of somebody's own area, the one that is open marked. */
export function SectionTabs({ label, tabs, open }: { label: string; tabs: Tab[]; open: string }) {
  return (
    <nav aria-label={label} className="no-print mb-6 flex flex-wrap border-b border-line md:mb-8">
      {tabs.map(({ name, to, text }) => (
        <Link
          key={name}
          to={to}
          aria-current={name === open ? 'page' : undefined}
          className="-mb-px inline-flex min-h-12 flex-1 items-center justify-center border-b-3 border-transparent px-2 text-center leading-tight font-semibold whitespace-nowrap aria-[current=page]:border-leaf aria-[current=page]:text-leaf sm:flex-none sm:px-4"
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
