import { useTranslations } from 'use-intl';
import { buttonClass } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';

/** Ten recovery codes, shown this once, and the way on. */
export function RecoveryCodes({ codes, next }: { codes: string[]; next: string }) {
  const t = useTranslations('identity.secondFactor');
  return (
    <div className="mt-6 space-y-4">
      <Notice tone="warning" title={t('codesTitle')}>
        <p>{t('codesText')}</p>
      </Notice>
      <ol className="grid grid-cols-2 gap-x-6 gap-y-2 rounded-card border border-line bg-card p-4 font-mono text-lg tabular-nums md:p-6">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="no-print flex flex-wrap gap-3">
        <a href={next} className={buttonClass('primary')}>
          {t('kept')}
        </a>
        <a href={`data:text/plain;charset=utf-8,${encodeURIComponent(`${codes.join('\r\n')}\r\n`)}`} download={t('fileName')} className={buttonClass('secondary')}>
          {t('download')}
        </a>
      </div>
    </div>
  );
}
