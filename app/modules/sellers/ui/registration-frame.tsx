import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import registeringScript from '#app/script/registering-page.ts?worker&url';
import { Button } from '#app/ui/button.tsx';

/** One step of four: where one is, what it asks. */
export function RegistrationFrame({ number, title, lead, children }: { number: 1 | 2 | 3 | 4; title: string; lead?: string; children: ReactNode }) {
  const t = useTranslations('onboarding');
  return (
    <div className="mx-auto max-w-xl">
      <script type="module" src={registeringScript} />
      <p className="text-sm font-semibold text-leaf">{t('step', { number })}</p>
      <div aria-hidden="true" className="mt-1 mb-4 grid grid-cols-4 gap-1">
        {[1, 2, 3, 4].map((part) => (
          <span key={part} className={`h-1.5 rounded-full ${part <= number ? 'bg-leaf' : 'bg-line'}`} />
        ))}
      </div>
      <h1>{title}</h1>
      {lead && <p className="mt-2 text-soft">{lead}</p>}
      {children}
    </div>
  );
}

/** What a form of a step needs so that nothing typed is lost: attributes for the page's script. */
export const keptForm = { 'data-keep-draft': '/sell/draft' };

/** The end of a step: on, or later. The first button is what the Enter key presses. */
export function StepButtons({ next, children }: { next: string; children?: ReactNode }) {
  const t = useTranslations('onboarding');
  return (
    <div className="space-y-3">
      <Button name="intent" value="next" className="min-h-12 w-full text-lg">
        {next}
      </Button>
      {children}
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <Button look="quiet" name="intent" value="later" className="-ml-4">
          {t('later')}
        </Button>
        <p data-draft-status data-saved={t('keptShort')} aria-live="polite" className="text-sm text-soft" />
      </div>
    </div>
  );
}
