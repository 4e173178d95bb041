import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** The same checkout is being worked already: everything that was sent waits here to be sent once more, unchanged. */
export function CheckoutWaiting({ entries, seconds }: { entries: [name: string, value: string][]; seconds: number }) {
  const t = useTranslations('checkout');
  return (
    <div className="mx-auto max-w-xl space-y-6">
      <h1>{t('title')}</h1>
      <Notice tone="warning" title={t('running')}>
        {t('runningText', { seconds })}
      </Notice>
      <form method="post">
        {entries.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Button className="w-full">{t('place')}</Button>
      </form>
    </div>
  );
}
