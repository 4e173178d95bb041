import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { useDayOf } from '#app/ui/dates.ts';
import { Link, usePath } from '#app/ui/link.tsx';
import type { KeptPin } from '../../pin.ts';
import type { KeptSynonym } from '../../synonym.ts';

/** As a page gets them: instants are texts there. */
type Sent<T> = Omit<T, 'createdAt' | 'endedAt'> & { createdAt: string; endedAt: string | null };
export type SentSynonym = Sent<KeptSynonym>;
export type SentPin = Sent<KeptPin>;

const rows = 'mt-4 divide-y divide-line rounded-card border border-line bg-card';

/** Ends a rule, or begins it again. */
export function UndoForm({ page, id, ended, what, look = 'secondary' }: { page: 'synonym' | 'pin'; id: string; ended: boolean; what: string; look?: 'secondary' | 'primary' }) {
  const t = useTranslations('searchLearning');
  const path = usePath();
  return (
    <form method="post" action={path(`/admin/search/${page}`)}>
      <input type="hidden" name="id" value={id} />
      <Button name="do" value={ended ? 'restore' : 'end'} look={look} aria-label={t(ended ? 'againWhat' : 'undoWhat', { what })}>
        {t(ended ? 'again' : 'undo')}
      </Button>
    </form>
  );
}

export function SynonymList({ inForce, ended }: { inForce: SentSynonym[]; ended: SentSynonym[] }) {
  const t = useTranslations('searchLearning');
  return (
    <>
      <ButtonLink to="/admin/search/synonym" className="mt-3">{t('addWords')}</ButtonLink>
      {inForce.length === 0 && <p className="mt-4">{t('empty.words')}</p>}
      <SynonymRows synonyms={inForce} />
      {ended.length > 0 && <h2 className="mt-8">{t('ended')}</h2>}
      <SynonymRows synonyms={ended} />
    </>
  );
}

function SynonymRows({ synonyms }: { synonyms: SentSynonym[] }) {
  const t = useTranslations('searchLearning');
  const dayOf = useDayOf();
  if (synonyms.length === 0) return null;
  return (
    <ul className={rows}>
      {synonyms.map(({ id, typed, meant, bothWays, createdAt, endedAt }) => {
        const what = t('synonym.isKept', { typed, meant });
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <p>
                <span className="font-semibold">{typed}</span> <span className="text-soft">{t('leadsTo')}</span> <span className="font-semibold">{meant}</span>
              </p>
              <p className="text-sm text-soft">
                {t(bothWays ? 'bothWays' : 'oneWay')} · {endedAt ? t('endedOn', { day: dayOf(endedAt) }) : t('since', { day: dayOf(createdAt) })}
              </p>
            </div>
            <div className="flex flex-wrap items-center gap-3">
              <Link to={`/admin/search/synonym?id=${id}`} aria-label={t('changesOf', { what })} className="inline-flex min-h-11 items-center underline underline-offset-4">{t('changes')}</Link>
              <UndoForm page="synonym" id={id} ended={endedAt !== null} what={what} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

export function PinList({ inForce, ended }: { inForce: SentPin[]; ended: SentPin[] }) {
  const t = useTranslations('searchLearning');
  return (
    <>
      <ButtonLink to="/admin/search/pin" className="mt-3">{t('addPin')}</ButtonLink>
      {inForce.length === 0 && <p className="mt-4">{t('empty.pins')}</p>}
      {[...Map.groupBy(inForce, ({ typed }) => typed)].map(([typed, pins]) => (
        <section key={typed}>
          <h2 className="mt-6 text-lg">{t('pinsOf', { typed })}</h2>
          <PinRows pins={pins} />
        </section>
      ))}
      {ended.length > 0 && <h2 className="mt-8">{t('ended')}</h2>}
      <PinRows pins={ended} />
    </>
  );
}

function PinRows({ pins }: { pins: SentPin[] }) {
  const t = useTranslations('searchLearning');
  const dayOf = useDayOf();
  if (pins.length === 0) return null;
  return (
    <ul className={rows}>
      {pins.map(({ id, typed, position, product, createdAt, endedAt }) => {
        const what = t('pin.isKept', { name: product.name, typed });
        return (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <p className="font-semibold">{product.name}</p>
              <p className="text-sm text-soft">
                {endedAt ? `${t('pinsOf', { typed })} · ${t('endedOn', { day: dayOf(endedAt) })}` : `${t('place', { place: position + 1 })} · ${t('since', { day: dayOf(createdAt) })}`}
              </p>
              {!product.onSale && <p className="text-sm font-semibold text-berry">{t('notOnSale')}</p>}
            </div>
            <div className="flex flex-wrap items-center gap-3">
              <Link to={`/admin/search/pin?id=${id}`} aria-label={t('changesOf', { what })} className="inline-flex min-h-11 items-center underline underline-offset-4">{t('changes')}</Link>
              <UndoForm page="pin" id={id} ended={endedAt !== null} what={what} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
