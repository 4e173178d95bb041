import { useTranslations } from 'use-intl';
import { isReadyReason } from '../order-steps.ts';

/** Reads a reason in the language of the page: a ready one by its key, another as it was written. */
export function useReason(): (reason: string) => string {
  const t = useTranslations('orders');
  return (reason) => (isReadyReason(reason) ? t(`reasons.${reason}`) : reason);
}
