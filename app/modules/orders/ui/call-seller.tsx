import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { PhoneIcon } from '#app/ui/icons.tsx';

/** The way to the seller by telephone. */
export function CallSeller({ phone }: { phone: string }) {
  const t = useTranslations('orders');
  return (
    <p className="mt-4 border-t border-line pt-3">
      <a href={`tel:${phone}`} className="inline-flex min-h-11 items-center gap-2 font-semibold text-leaf underline underline-offset-4">
        <PhoneIcon />
        {t('callSeller', { phone: formatPhone(phone) })}
      </a>
    </p>
  );
}
