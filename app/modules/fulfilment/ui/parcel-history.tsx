import { useTranslations } from 'use-intl';
import { useMoment } from '#app/ui/dates.ts';
import type { ParcelState } from '../parcel.ts';

type Event = { id: string; state: ParcelState | null; at: string; by: string; note: string | null };

/** What is known of a parcel's way, the newest first, and who said it. */
export function ParcelHistory({ events }: { events: Event[] }) {
  const t = useTranslations('fulfilment');
  const moment = useMoment();
  return (
    <section className="rounded-card border border-line bg-card p-4 md:p-6">
      <h2 className="text-lg">{t('parcel.history')}</h2>
      <ol className="mt-2 space-y-2 border-l-2 border-line pl-3 text-sm">
        {events.map(({ id, state, at, by, note }) => (
          <li key={id}>
            {state && <span className="font-semibold">{t(`state.${state}`)} </span>}
            <time dateTime={at}>{moment(at)}</time>
            <span className="text-soft"> · {t(`parcel.by.${by as 'seller' | 'carrier' | 'settlement' | 'order'}`)}</span>
            {note && <span className="block">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
