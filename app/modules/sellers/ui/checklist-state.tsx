import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { useDay, useDayOf } from '#app/ui/dates.ts';
import { usePath } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { SellerState } from '../seller.ts';

type ChecklistStateProps = {
  checklist: {
    state: SellerState;
    askedFor: string | null;
    stateReason: string | null;
    suspension: { reason: string; startsOn: string; startedAt: string | null } | null;
    verifiedAt: string | null;
  };
};

/** Where the shop stands, what an officer asks for, and the one thing to do about it. */
export function ChecklistState({ checklist }: ChecklistStateProps) {
  const { state, askedFor, stateReason, suspension, verifiedAt } = checklist;
  const t = useTranslations('onboarding.checklist');
  const day = useDay();
  const dayOf = useDayOf();
  const path = usePath();
  return (
    <>
      {state !== 'draft' && <p className="max-w-prose">{t(`lead.${state}`, { day: verifiedAt ? dayOf(verifiedAt) : '' })}</p>}
      {stateReason && (state === 'refused' || state === 'suspended') && <Notice tone="warning">{t('refusedBecause', { reason: stateReason })}</Notice>}
      {suspension && !suspension.startedAt && <Notice tone="warning">{t('suspension', { day: day(suspension.startsOn), reason: suspension.reason })}</Notice>}
      {askedFor && (
        <Notice tone="warning" title={t('asked', { text: askedFor })}>
          <form method="post" action={path('/seller/checklist')} className="mt-2">
            <Button look="secondary" name="intent" value="answered">
              {t('askedDone')}
            </Button>
          </form>
        </Notice>
      )}
      {state === 'draft' && (
        <Notice tone="warning" title={t('lead.draft')}>
          <ButtonLink to="/sell" className="mt-2">
            {t('goOn')}
          </ButtonLink>
        </Notice>
      )}
      {state === 'refused' && (
        <form method="post" action={path('/seller/checklist')}>
          <Button name="intent" value="apply">
            {t('sendAgain')}
          </Button>
        </form>
      )}
    </>
  );
}
