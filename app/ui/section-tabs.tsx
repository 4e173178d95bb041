import { Link } from './link.tsx';

/** So many stand in one row on a phone, their names in two lines where they must; more take several rows. */
const fewTabs = 5;

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
          className={`-mb-px inline-flex min-h-12 flex-1 items-center justify-center border-b-3 border-transparent px-2 text-center leading-tight font-semibold aria-[current=page]:border-leaf aria-[current=page]:text-leaf sm:flex-none sm:px-4 ${tabs.length > fewTabs ? 'whitespace-nowrap' : ''}`}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
