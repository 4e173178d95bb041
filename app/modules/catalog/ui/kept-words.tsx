import { parse } from '@conform-to/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { findKept, forgetWords } from './offline/kept-listings.ts';

type KeptWordsProps = { person: string; product: { id: string; updatedAt: string }; onUse: (value: Record<string, unknown>) => void };

/**
 * What was typed into the editor on this phone and never reached the market: taken up again by itself where the product is as it was,
 * offered where somebody has changed it since.
 */
export function KeptWords({ person, product: { id, updatedAt }, onUse }: KeptWordsProps) {
  const t = useTranslations('uploads');
  const key = `${person}/${id}`;
  const [kept, setKept] = useState<{ value: Record<string, unknown>; used: boolean } | null>(null);
  const use = useRef(onUse);
  useEffect(() => {
    let open = true;
    void findKept(key)
      .then((listing) => {
        if (!open || listing?.state !== 'draft' || listing.fields.length === 0) return;
        const form = new FormData();
        for (const [name, text] of listing.fields) form.append(name, text);
        const value: Record<string, unknown> = parse(form, { resolve: (payload) => ({ value: payload }) }).payload;
        const used = listing.base === updatedAt;
        if (used) use.current(value);
        setKept({ value, used });
      })
      // A browser that keeps nothing has nothing to take up.
      .catch(() => {});
    return () => void (open = false);
  }, [key, updatedAt]);
  if (!kept) return null;
  const drop = async () => {
    await forgetWords(key);
    location.reload();
  };
  return (
    <div className="mt-4">
      <Notice tone="warning" title={kept.used ? t('restored') : t('elsewhereTitle')}>
        {!kept.used && <p>{t('olderText')}</p>}
        <p className="mt-2 flex flex-wrap gap-2">
          {!kept.used && (
            <Button
              type="button"
              look="secondary"
              onClick={() => {
                onUse(kept.value);
                setKept({ ...kept, used: true });
              }}
            >
              {t('use')}
            </Button>
          )}
          <Button type="button" look="quiet" onClick={drop}>
            {t('drop')}
          </Button>
        </p>
      </Notice>
    </div>
  );
}
