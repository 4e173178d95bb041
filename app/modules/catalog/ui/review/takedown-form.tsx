import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { Link, usePath } from '#app/ui/link.tsx';

type Typed = Record<'authority' | 'reference' | 'reason' | 'receivedAt', string>;
type TakedownFormProps = {
  listing: { id: string; name: string; slug: string; seller: { name: string; commune: { fullName: string } } };
  now: string;
  refused: { typed: Partial<Typed>; missing: string[]; problem: string | null } | null;
};

/** What the authority demands of the chosen listing, and the one step that takes it down. */
export function TakedownForm({ listing, now, refused }: TakedownFormProps) {
  const t = useTranslations('review.takedowns');
  const path = usePath();
  const typed: Partial<Typed> = refused?.typed ?? {};
  const missing = (name: string) => (refused?.missing.includes(name) ? t(name === 'receivedAt' ? 'problem.time' : 'problem.missing') : null);
  return (
    <>
      <h2>{t('chosen')}</h2>
      <p className="mt-2">
        <Link to={`/p/${listing.slug}`} className="inline-block py-1 font-semibold underline underline-offset-4">
          {listing.name}
        </Link>
        <span className="block text-soft">
          {listing.seller.name}, {listing.seller.commune.fullName}
        </span>
        <Link to="/admin/takedowns" className="inline-block py-2 underline underline-offset-4">
          {t('other')}
        </Link>
      </p>
      <form method="post" action={path(`/admin/takedowns?product=${listing.id}`)} className="mt-2 grid gap-4 md:grid-cols-2">
        <input type="hidden" name="productId" value={listing.id} />
        <TextField label={t('authority')} hint={t('authorityHint')} name="authority" maxLength={120} required defaultValue={typed.authority} error={missing('authority')} />
        <TextField label={t('reference')} name="reference" maxLength={60} optional defaultValue={typed.reference} />
        <TextArea label={t('reason')} name="reason" maxLength={500} required className="md:col-span-2" defaultValue={typed.reason} error={missing('reason')} />
        <TextField
          label={t('receivedAt')}
          hint={t('receivedAtHint')}
          type="datetime-local"
          name="receivedAt"
          max={now}
          required
          defaultValue={typed.receivedAt || now}
          error={refused?.problem === 'future' ? t('problem.future') : missing('receivedAt')}
        />
        <div className="flex flex-wrap gap-3 md:col-span-2">
          <Button name="do" value="now" look="danger" className="min-h-12 max-sm:w-full">
            {t('now')}
          </Button>
          <Button name="do" value="later" look="secondary" className="min-h-12 max-sm:w-full">
            {t('later')}
          </Button>
        </div>
      </form>
    </>
  );
}
