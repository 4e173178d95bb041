import { useTranslations } from 'use-intl';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';

/** From a seller's orders to the money that came for them. */
export function MoneyLink({ tasks }: { tasks: number }) {
  const t = useTranslations('payments.seller');
  return (
    <Link to="/seller/payments" className="inline-flex min-h-11 items-center gap-2 underline underline-offset-4">
      {t('link')}
      {tasks > 0 && <Badge tone="warning">{t('tasks', { count: tasks })}</Badge>}
    </Link>
  );
}
