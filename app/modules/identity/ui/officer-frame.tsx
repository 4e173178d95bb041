import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ChevronIcon } from '#app/ui/icons.tsx';
import { Link } from '#app/ui/link.tsx';
import type { AbilityOfArea } from '../abilities.ts';
import { sectionsFor } from '../officer-sections.ts';
import type { OfficerSection } from '../officer-sections.ts';

type OfficerFrameProps = {
  /** Of the guard: what this person may do. */
  abilities: readonly AbilityOfArea[];
  /** Of the guard's scope: where. */
  areas: readonly { id: string; fullName: string }[];
  section: OfficerSection;
  children: ReactNode;
};

const namedAreas = 3;

/** What surrounds every page of officers: where they have a say, and the way to what they may do. */
export function OfficerFrame({ abilities, areas, section, children }: OfficerFrameProps) {
  const t = useTranslations('officers');
  const names = areas.slice(0, namedAreas).map(({ fullName }) => fullName).join(', ');
  const more = areas.length - namedAreas;
  return (
    <>
      <p className="font-semibold text-leaf">{more > 0 ? t('areas', { names, more }) : names}</p>
      <nav aria-label={t('nav.label')} className="group/sections no-print mt-2 mb-6 border-b border-line pb-2 md:mb-8">
        {/* On a phone the sections fold: six rows of them stood before every page. A browser that does not know the style shows them all. */}
        <label className="relative flex min-h-11 cursor-pointer items-center justify-between gap-3 rounded-lg border border-edge bg-card px-3 font-semibold has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-leaf sm:hidden">
          <input type="checkbox" className="peer sr-only" />
          <span>
            {t(`nav.${section}`)}
            <span className="sr-only">, {t('nav.others')}</span>
          </span>
          <ChevronIcon className="size-5 rotate-90 peer-checked:-rotate-90" />
        </label>
        <ul className="-mx-1 flex flex-wrap gap-1 max-sm:mt-2 max-sm:group-not-has-checked/sections:hidden">
          {sectionsFor(abilities).map(({ name, to }) => (
            <li key={name}>
              <Link
                to={to}
                aria-current={name === section ? 'page' : undefined}
                className="inline-flex min-h-11 items-center rounded-lg px-3 leading-tight font-semibold hover:bg-shade aria-[current=page]:bg-leaf aria-[current=page]:text-on-leaf"
              >
                {t(`nav.${name}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </>
  );
}
