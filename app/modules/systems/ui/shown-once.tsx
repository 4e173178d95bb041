import { useTranslations } from 'use-intl';
import { ButtonLink } from '#app/ui/button.tsx';

/** A key or secret, the one time that it can be read. */
export function ShownOnce({ title, text, next }: { title: string; text: string; next: string }) {
  const t = useTranslations('systems');
  return (
    <section className="grid gap-3 rounded-card border-2 border-leaf bg-leaf-pale p-4" role="status">
      <h2>{title}</h2>
      <code className="block rounded-lg border border-edge bg-card p-3 font-mono break-all select-all">{text}</code>
      <p className="font-semibold">{t('shown.once')}</p>
      <ButtonLink to={next} look="secondary" className="justify-self-start">
        {t('shown.next')}
      </ButtonLink>
    </section>
  );
}
