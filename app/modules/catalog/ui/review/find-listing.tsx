import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';

type Found = { id: string; name: string; seller: string; commune: string };

/** The first step of a takedown: which listing, by its address or by words. */
export function FindListing({ text, found }: { text: string; found: Found[] | null }) {
  const t = useTranslations('review.takedowns');
  return (
    <>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <TextField label={t('find')} hint={t('findHint')} name="find" defaultValue={text} maxLength={200} required className="min-w-0 flex-1 basis-64" />
        <Button>{t('search')}</Button>
      </form>
      {found && (
        <div className="mt-4">
          {found.length === 0 ? (
            <p role="status">{t('notFound')}</p>
          ) : (
            <>
              <h2 className="text-lg">{t('found')}</h2>
              <ul className="divide-y divide-line">
                {found.map(({ id, name, seller, commune }) => (
                  <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-3">
                    <span className="min-w-0 flex-1">
                      <span className="font-semibold">{name}</span>
                      <span className="block text-sm text-soft">
                        {seller}, {commune}
                      </span>
                    </span>
                    <ButtonLink to={`/admin/takedowns?product=${id}`} look="secondary">
                      {t('choose')}
                      <span className="sr-only">: {name}</span>
                    </ButtonLink>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  );
}
