import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import type { ShellRoot } from './shell-root.ts';

/** What surrounds every page. It holds nothing of the person who reads it, so that every reader may be given the same page. */
export function Shell({ root, children }: { root: ShellRoot | null; children: ReactNode }) {
  const t = useTranslations('shell');
  return (
    <>
      <a href="#main" className="absolute -top-20 left-4 z-10 rounded-b-lg bg-leaf px-4 py-3 font-semibold text-on-leaf focus:top-0">
        {t('skip')}
      </a>
      {root?.demonstration && (
        <aside aria-label={t('demonstrationLabel')} className="no-print bg-amber-pale px-4 py-1.5 text-center text-sm text-amber">
          {t('demonstration')}
        </aside>
      )}
      <Header root={root} />
      <main id="main" className="page-width py-6 md:py-8">
        {children}
      </main>
      <Footer root={root} />
    </>
  );
}
