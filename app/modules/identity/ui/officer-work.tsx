import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';
import { ChevronIcon } from '#app/ui/icons.tsx';
import { Link } from '#app/ui/link.tsx';
import type { AbilityOfArea } from '../abilities.ts';
import { sectionsFor } from '../officer-sections.ts';

const waiting = ['sellers', 'listings', 'papers', 'claims', 'takedowns', 'disputes'] as const;
type OfficerWorkProps = { abilities: readonly AbilityOfArea[]; counts: Record<(typeof waiting)[number], number>; heading: 'h1' | 'h2' };

/** What waits for an officer, each with the way to it; and where there is nothing, the ways that are open. */
export function OfficerWork({ abilities, counts, heading: Heading }: OfficerWorkProps) {
  const t = useTranslations('officers');
  const open = sectionsFor(abilities).filter(({ name }) => name !== 'home');
  const work = open.flatMap(({ name, to }) => waiting.flatMap((kind) => (kind === name && counts[kind] > 0 ? [{ kind, to, count: counts[kind] }] : [])));
  return (
    <section>
      <Heading>{t('work.title')}</Heading>
      {work.length === 0 ? (
        <p className="mt-2 text-soft">{t('work.none')}</p>
      ) : (
        <ul className="mt-3 grid gap-3 sm:grid-cols-2">
          {work.map(({ kind, to, count }) => (
            <li key={kind}>
              <Link to={to} className="flex min-h-14 items-center justify-between gap-3 rounded-card border border-line bg-card px-4 py-3 font-semibold hover:bg-shade">
                {t(`work.${kind}`, { count })}
                <ChevronIcon />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {Heading === 'h1' && (
        <>
          <h2 className="mt-8">{t('work.ways')}</h2>
          <div className="mt-4 flex flex-wrap gap-3">
            {open.map(({ name, to }) => (
              <ButtonLink key={name} to={to} look="secondary">
                {t(`nav.${name}`)}
              </ButtonLink>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
