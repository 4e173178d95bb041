import { useLocale, useTranslations } from 'use-intl';
import type { Wall } from '../../wall.ts';
import { useFormats } from '../formats.ts';

/** The four figures that are read first: today beside the same weekday, this month beside a year before. */
export function WallTiles({ today, weekBefore, month }: Pick<Wall, 'today' | 'weekBefore' | 'month'>) {
  const t = useTranslations('wall');
  const money = useMoney();
  const { number } = useFormats();
  const week = (count: string) => t('weekBefore', { count });
  const year = (count: string) => t('yearBefore', { count });
  return (
    <div className="grid h-full grid-cols-2 gap-4 lg:grid-cols-4">
      <Tile name={t('todayOrders')} now={today.orders} before={weekBefore.orders} write={number} said={week} />
      <Tile name={t('todayValue')} now={today.value} before={weekBefore.value} write={money} said={week} />
      <Tile name={t('monthOrders')} now={month.now.orders} before={month.yearBefore?.orders ?? null} write={number} said={year} />
      <Tile name={t('monthValue')} now={month.now.value} before={month.yearBefore?.value ?? null} write={money} said={year} />
    </div>
  );
}

type TileProps = { name: string; now: number; before: number | null; write: (value: number) => string; said: (before: string) => string };

function Tile({ name, now, before, write, said }: TileProps) {
  return (
    <section className="flex min-w-0 flex-col justify-between rounded-card border border-line bg-card px-4 py-4 lg:px-6">
      <h2 className="text-[1.6rem] leading-tight text-soft">{name}</h2>
      <p className="text-[2.1rem] leading-none lg:text-[4.2rem] font-semibold whitespace-nowrap tabular-nums">{write(now)}</p>
      <p className="text-[1.6rem] leading-tight">
        <span className="whitespace-nowrap">
          <WallChange now={now} before={before} />
        </span>{' '}
        {before !== null && before > 0 && <span className="text-soft lg:whitespace-nowrap">{said(write(before))}</span>}
      </p>
    </section>
  );
}

/** How a figure moved: by an arrow and words, not by colour alone; `short` where its heading says the word. */
export function WallChange({ now, before, short = false }: { now: number; before: number | null; short?: boolean }) {
  const t = useTranslations('wall');
  const { percent } = useFormats();
  if (before === null || before === 0) return <span className="text-soft">{t('noBefore')}</span>;
  if (now === before) return <span className="text-soft">{t('same')}</span>;
  const share = percent(Math.abs(now - before) / before);
  const [arrow, word, tone] = now > before ? (['▲', 'up', 'text-leaf'] as const) : (['▼', 'down', 'text-berry'] as const);
  return (
    <strong className={tone}>
      {arrow} {short ? share : t(word, { percent: share })}
    </strong>
  );
}

const scales = [
  { from: 1_000_000_000, vi: 'tỷ', en: 'bn' },
  { from: 1_000_000, vi: 'triệu', en: 'm' },
  { from: 1_000, vi: 'nghìn', en: 'k' },
] as const;

/** Đồng as one says them across a room: '3,2 tỷ'. */
function useMoney(): (value: number) => string {
  const locale = useLocale();
  const digits = new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', { maximumSignificantDigits: 3 });
  return (value) => {
    const scale = scales.find(({ from }) => value >= from);
    return scale ? `${digits.format(value / scale.from)} ${scale[locale === 'vi' ? 'vi' : 'en']}` : `${digits.format(value)} đ`;
  };
}
