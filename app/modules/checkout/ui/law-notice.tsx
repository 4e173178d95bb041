import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatPhone } from '#app/shared/phone.ts';
import { Link } from '#app/ui/link.tsx';

/** What the law asks to be said before somebody orders: who sells, that the price holds everything, return, complaint, and what becomes of the data. */
export function LawNotice({ sellers }: { sellers: { id: string; name: string; address: string; phone: string }[] }) {
  const t = useTranslations('checkout.law');
  const link = (topic: string) => {
    function HelpLink(words: ReactNode) {
      return (
        <Link to={`/help/${topic}`} className="underline underline-offset-4">
          {words}
        </Link>
      );
    }
    return HelpLink;
  };
  return (
    <div className="space-y-1.5 border-t border-line pt-3 text-sm">
      <h3 className="text-base">{t('title')}</h3>
      {sellers.map(({ id, name, address, phone }) => (
        <p key={id}>{t('seller', { name, address, phone: formatPhone(phone) })}</p>
      ))}
      <p>{t('price')}</p>
      <p>{t.rich('returns', { returns: link('returns') })}</p>
      <p>{t.rich('buying', { buying: link('buying') })}</p>
      <p>{t.rich('consent', { privacy: link('privacy') })}</p>
    </div>
  );
}
