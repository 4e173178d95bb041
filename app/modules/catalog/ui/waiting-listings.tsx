import { useTranslations } from 'use-intl';
import listingScript from './offline/main.ts?worker&url';
import workerAddress from './offline/seller-worker.ts?worker&url';
import type { OfflineWords } from './offline/words.ts';

const mistakes = ['missing', 'too_long', 'price', 'stock', 'weight', 'group', 'unit', 'reach', 'picture'] as const;

/** What waits on this phone to be sent, of this person; the script that keeps and sends it comes along. Empty without a script. */
export function WaitingListings({ person }: { person: string }) {
  const t = useTranslations('uploads');
  const te = useTranslations('seller.editor.errors');
  const words: OfflineWords = {
    waiting: t('waiting'),
    sending: t('sending'),
    kept: t('kept'),
    keptText: t('keptText'),
    another: t('another'),
    restored: t('restored'),
    startAnew: t('startAnew'),
    newPicture: t('newPicture'),
    removePicture: t('removePicture'),
    now: t('now'),
    mend: t('mend'),
    discard: t('discard'),
    discardSure: t('discardSure'),
    elsewhere: t('elsewhere'),
    progress: t('progress'),
    nameless: t('nameless'),
    fix: t('fix'),
    group: t('group'),
    change: t('change'),
    tooLarge: t('tooLarge'),
    tooMany: t('tooMany'),
    mistakes: Object.fromEntries(mistakes.map((code) => [code, te(code)])),
  };
  return (
    <>
      {/* What stands in it is the script's, which may be there before the page wakes: its inside is none of the page's business. */}
      <section data-waiting={person} data-words={JSON.stringify(words)} data-worker={workerAddress} hidden className="mt-4 rounded-card border border-amber bg-card p-4" dangerouslySetInnerHTML={{ __html: '' }} />
      <script type="module" src={listingScript} />
    </>
  );
}
