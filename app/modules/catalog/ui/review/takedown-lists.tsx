import { useTranslations } from 'use-intl';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { usePath } from '#app/ui/link.tsx';
import { Badge } from '#app/ui/notice.tsx';

type Takedown = {
  id: string;
  authority: string;
  reference: string;
  reason: string;
  receivedAt: string;
  dueAt: string;
  doneAt: string | null;
  liftedAt: string | null;
  minutesLeft: number;
  tookMinutes: number | null;
  lateMinutes: number;
  product: { name: string; seller: { name: string; commune: { fullName: string } } };
};
type List = 'open' | 'standing' | 'lifted';

const none = { open: 'noneOpen', standing: 'noneStanding', lifted: 'noneLifted' } as const;

/** Authorities' demands: what is still to be done with the hours that are left, what stands, what was lifted. */
export function TakedownLists({ lists }: { lists: Record<List, Takedown[]> }) {
  const t = useTranslations('review.takedowns');
  return (['open', 'standing', 'lifted'] as const).map((list) => (
    <section key={list} className="mt-8">
      <h2>{t(list)}</h2>
      {lists[list].length === 0 ? (
        <p className="mt-2 text-soft">{t(none[list])}</p>
      ) : (
        <ul className="mt-3 grid gap-4 lg:grid-cols-2">
          {lists[list].map((takedown) => (
            <TakedownCard key={takedown.id} takedown={takedown} list={list} />
          ))}
        </ul>
      )}
    </section>
  ));
}

function TakedownCard({ takedown, list }: { takedown: Takedown; list: List }) {
  const t = useTranslations('review.takedowns');
  const path = usePath();
  const time = useMoment();
  const span = (minutes: number) => t('hours', { hours: Math.floor(Math.abs(minutes) / 60), minutes: Math.abs(minutes) % 60 });
  const { name, seller } = takedown.product;
  return (
    <li className="rounded-card border border-line bg-card p-4">
      <h3 className="text-lg">{name}</h3>
      <p className="text-sm text-soft">
        {seller.name}, {seller.commune.fullName}
      </p>
      {list === 'open' && (
        <p className="mt-2">
          <Badge tone={takedown.minutesLeft < 0 ? 'bad' : 'warning'}>{t(takedown.minutesLeft < 0 ? 'overdue' : 'left', { time: span(takedown.minutesLeft) })}</Badge>
        </p>
      )}
      <p className="mt-2">{takedown.reference ? t('letter', { authority: takedown.authority, reference: takedown.reference }) : takedown.authority}</p>
      <p>{takedown.reason}</p>
      <p className="mt-1 text-sm text-soft">
        {t('received', { time: time(takedown.receivedAt) })}. {t('due', { time: time(takedown.dueAt) })}.
        {takedown.doneAt && <> {takedown.lateMinutes > 0 ? t('doneLate', { time: time(takedown.doneAt), took: span(takedown.lateMinutes) }) : t('doneIn', { time: time(takedown.doneAt), took: span(takedown.tookMinutes ?? 0) })}.</>}
        {takedown.liftedAt && <> {t('liftedAt', { time: time(takedown.liftedAt) })}.</>}
      </p>
      {list !== 'lifted' && (
        <form method="post" action={path('/admin/takedowns')} className="mt-3 flex flex-wrap items-center gap-3">
          {list === 'open' && (
            <Button name="do" value={`carry-out:${takedown.id}`} look="danger" aria-label={t('takeDownOf', { name })}>
              {t('takeDown')}
            </Button>
          )}
          <Button name="do" value={`lift:${takedown.id}`} look="secondary" aria-label={t(list === 'open' ? 'dropOf' : 'liftOf', { name })}>
            {t(list === 'open' ? 'drop' : 'lift')}
          </Button>
          {list === 'standing' && <span className="text-sm text-soft">{t('liftHint')}</span>}
        </form>
      )}
    </li>
  );
}
