import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { ProducerField } from './producer-field.tsx';
import type { Producer } from './producer-field.tsx';

type ProducerTableProps = { products: { id: string; name: string; producerId: string | null }[]; producers: Producer[] };

/** Which of a cooperative's goods are of which member. */
export function ProducerTable({ products, producers }: ProducerTableProps) {
  const t = useTranslations('team.members');
  if (producers.length === 0) return null;
  return (
    <section className="mt-8">
      <h2>{t('assign')}</h2>
      <p className="mt-1 text-soft">{t('assignText')}</p>
      <ul className="mt-3 grid gap-3 lg:grid-cols-2">
        {products.map(({ id, name, producerId }) => (
          <li key={id} id={`p-${id}`} className="rounded-card border border-line bg-card p-4">
            <form method="post" className="flex flex-wrap items-end gap-2">
              <input type="hidden" name="productId" value={id} />
              <div className="min-w-0 flex-1">
                <ProducerField producers={producers} value={producerId} label={name} />
              </div>
              <Button look="secondary" name="intent" value="producer" aria-label={t('saveOf', { product: name })}>
                {t('save')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
