import { useLocale, useTranslations } from 'use-intl';
import { inLanguage } from '#app/shared/locale.ts';
import { formatDong } from '#app/shared/money.ts';
import { Link } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';
import type { Previewed } from '../../preview-rule.server.ts';

/** What searches show without a rule and with it, side by side; what only the rule brings is marked. */
export function BeforeAfter({ previews }: { previews: Previewed[] }) {
  const t = useTranslations('searchLearning.preview');
  return (
    <section className="mt-8">
      <h2>{t('title')}</h2>
      {previews.map((preview) => {
        const old = preview.before.cards.map(({ id }) => id);
        const same = preview.before.total === preview.after.total && preview.after.cards.every(({ id }, at) => id === old[at]);
        return (
          <div key={preview.q} className="mt-4 rounded-card border border-line bg-card p-4">
            <h3 className="[overflow-wrap:anywhere]">{t('of', { q: preview.q })}</h3>
            {same && <p className="mt-2">{t('same')}</p>}
            <div className="mt-3 grid gap-6 sm:grid-cols-2">
              <Shown title={t('before')} {...preview.before} />
              <Shown title={t('after')} {...preview.after} isNew={(id) => !old.includes(id)} />
            </div>
          </div>
        );
      })}
    </section>
  );
}

function Shown({ title, total, cards, isNew }: { title: string; isNew?: (id: string) => boolean } & Previewed['before']) {
  const t = useTranslations('searchLearning.preview');
  const locale = useLocale();
  return (
    <div className="min-w-0">
      <h4 className="font-semibold">
        {title}: <span className="font-normal">{t('count', { total })}</span>
      </h4>
      <ol className="mt-1 divide-y divide-line">
        {cards.map((card) => (
          <li key={card.id} className="py-2">
            <Link to={`/p/${card.slug}`} className="underline underline-offset-4">
              {inLanguage(locale, card.name, card.nameEn)}
            </Link>{' '}
            {isNew?.(card.id) && <Badge tone="good">{t('new')}</Badge>}
            <span className="block text-sm text-soft">
              {formatDong(card.price, locale)} · {card.seller.name}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
