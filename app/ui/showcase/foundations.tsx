import { useTranslations } from 'use-intl';
import * as icons from '../icons.tsx';
import { MarketStar } from '../shell/market-star.tsx';
import { RiverScene } from '../shell/river-scene.tsx';
import { Shelf, Specimen } from './specimen.tsx';

const colours = {
  paper: 'bg-paper',
  card: 'bg-card',
  shade: 'bg-shade',
  line: 'bg-line',
  edge: 'bg-edge',
  ink: 'bg-ink',
  soft: 'bg-soft',
  leaf: 'bg-leaf',
  'leaf-deep': 'bg-leaf-deep',
  'leaf-pale': 'bg-leaf-pale',
  'on-leaf': 'bg-on-leaf',
  gold: 'bg-gold',
  berry: 'bg-berry',
  'berry-pale': 'bg-berry-pale',
  amber: 'bg-amber',
  'amber-pale': 'bg-amber-pale',
};
const sizes = ['text-2xl', 'text-xl', 'text-lg', 'text-base', 'text-sm'] as const;

/** Colours, letters, icons: what everything else is made of. */
export function Foundations() {
  const t = useTranslations('dev.showcase');
  return (
    <>
      <Shelf title={t('colours')}>
        <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-8">
          {Object.entries(colours).map(([name, fill]) => (
            <li key={name} className="overflow-hidden rounded-lg border border-edge bg-card text-sm">
              <span className={`block h-14 border-b border-line ${fill}`} />
              <span className="block px-2 py-1">{name}</span>
            </li>
          ))}
        </ul>
      </Shelf>
      <Shelf title={t('letters')}>
        <Specimen name="h2">
          <p className="text-[clamp(1.2rem,1.05rem+0.7vw,1.5rem)] leading-tight font-semibold">
            {t('pangram')}
          </p>
        </Specimen>
        {sizes.map((size) => (
          <Specimen key={size} name={size}>
            <p className={size}>{t('pangram')}</p>
          </Specimen>
        ))}
      </Shelf>
      <Shelf title={t('icons')}>
        <ul className="flex flex-wrap gap-4">
          {Object.entries(icons).map(([name, Icon]) => (
            <li key={name} className="flex min-w-28 flex-col items-center gap-1 text-sm text-soft">
              <Icon className="size-7 text-ink" />
              {name}
            </li>
          ))}
        </ul>
        <MarketStar className="size-20" />
        <div className="overflow-hidden rounded-card bg-leaf-pale">
          <RiverScene className="h-40 w-full" />
        </div>
      </Shelf>
    </>
  );
}
