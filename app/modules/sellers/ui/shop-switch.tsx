import { useTranslations } from 'use-intl';
import { usePath } from '#app/ui/link.tsx';

export type OtherShop = { id: string; name: string; helping: boolean };

/** The other shops that this person can open, each one tap away. */
export function ShopSwitch({ shops }: { shops: OtherShop[] }) {
  const t = useTranslations('roles.shops');
  const path = usePath();
  return (
    <details className="relative">
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm underline underline-offset-4">{t('switch')}</summary>
      <ul className="mt-1 mb-2 flex flex-wrap gap-2">
        {shops.map(({ id, name, helping }) => (
          <li key={id} className="max-w-full">
            <form method="post" action="/account/shop">
              <input type="hidden" name="shop" value={id} />
              <input type="hidden" name="back" value={path('/seller')} />
              <button aria-label={t('openOf', { name })} className="min-h-11 max-w-full rounded-lg border border-edge bg-card px-3 py-2 text-left leading-tight font-semibold break-words hover:bg-shade">
                {name}
                {helping && <span className="font-normal text-soft"> ({t('helping')})</span>}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
