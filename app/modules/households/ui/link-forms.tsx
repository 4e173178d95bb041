import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { FoundBy, LinkCandidate, LinkedShop } from '../household-link.ts';

type Of = { household: { name: string; phone: string | null; by: FoundBy; shop: LinkedShop | null } };

/** What a household has on the market, how that is known, and how to say otherwise. */
export function PresentShop({ household: { phone, by, shop } }: Of) {
  const t = useTranslations('households.link');
  const state = useTranslations('households.list.state');
  return (
    <section className="mt-4 max-w-3xl rounded-card border border-line bg-card p-4">
      <h2>{shop ? shop.name : t('none')}</h2>
      <p className="mt-1 text-soft">
        {shop && `${state(shop.state)}. `}
        {by === 'hand' ? t('byHand') : phone ? t(shop ? 'byNumber' : 'noneByNumber', { phone: formatPhone(phone) }) : t('noNumber')}
      </p>
      <form method="post" className="mt-3 flex flex-wrap gap-3 empty:hidden">
        {shop && <Button look="secondary" name="choice" value="none">{t('notThis')}</Button>}
        {by === 'hand' && <Button look="quiet" name="choice" value="number">{t('again')}</Button>}
      </form>
    </section>
  );
}

/** Looking for the shop of a household, and what was found. */
export function ShopChoice({ typed, candidates }: { typed: string; candidates: readonly LinkCandidate[] }) {
  const t = useTranslations('households.link');
  const state = useTranslations('households.list.state');
  return (
    <section className="mt-8 max-w-3xl">
      <h2>{t('choose')}</h2>
      <form className="mt-3 flex flex-wrap items-end gap-3">
        <TextField label={t('typed')} hint={t('typedHint')} name="shop" defaultValue={typed} className="min-w-60 grow" maxLength={200} />
        <Button look="secondary">{t('find')}</Button>
      </form>
      <p className="mt-4 text-soft">{candidates.length > 0 ? t(typed === '' ? 'alike' : 'found') : t(typed === '' ? 'noneAlike' : 'noneFound')}</p>
      {candidates.length > 0 && (
        <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-card px-4">
          {candidates.map(({ id, name, phone, commune, state: of, of: other }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <span>
                <span className="block font-semibold">{name}</span>
                <span className="block text-sm text-soft">{[formatPhone(phone), commune, state(of)].join(' · ')}</span>
                {other && <Badge tone="plain">{t('taken', other)}</Badge>}
              </span>
              {!other && (
                <form method="post">
                  <input type="hidden" name="sellerId" value={id} />
                  <Button name="choice" value="shop" aria-label={t('isOf', { shop: name })}>{t('is')}</Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
