import { useTranslations } from 'use-intl';
import type { LifeRow, LifeStep, LifeTimer } from '../life-table.ts';
import { OrderStateBadge } from './order-card.tsx';

const who = 'inline-block font-semibold first-letter:uppercase';
const cell = 'block py-1 align-top sm:table-cell sm:py-3 sm:pr-4';

/** The whole life of an order: on a small screen a card for each state, on a large one a row. */
export function LifeTable({ rows }: { rows: LifeRow[] }) {
  const t = useTranslations('orders.life');
  return (
    <table className="mt-6 block w-full text-left sm:table">
      <thead className="sr-only sm:not-sr-only">
        <tr>
          <th scope="col">{t('column.state')}</th>
          <th scope="col">{t('column.then')}</th>
          <th scope="col">{t('column.alone')}</th>
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">
        {rows.map(({ state, ends, steps, timers }) => (
          <tr key={state} id={state} className="block border-t border-line py-3 sm:table-row">
            <th scope="row" className={`${cell} font-normal`}>
              <OrderStateBadge state={state} />
            </th>
            <td className={cell}>
              {ends && <p className="font-semibold">{t('ends')}</p>}
              <ul className="space-y-1">
                {steps.map((step) => (
                  <li key={step.name}>
                    <StepWords step={step} />
                  </li>
                ))}
              </ul>
            </td>
            <td className={cell}>
              {timers.length === 0 && <span className="hidden text-soft sm:inline">{t('none')}</span>}
              <ul className="space-y-1">
                {timers.map((timer) => (
                  <li key={'step' in timer ? timer.step : timer.remind}>
                    <TimerWords timer={timer} />
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function StepWords({ step: { name, by, to, needsReason } }: { step: LifeStep }) {
  const t = useTranslations('orders');
  const step = t(`life.step.${name}`) + (needsReason ? ` (${t('life.reason')})` : '');
  return (
    <>
      <span className={who}>{by.map((taker) => t(`life.by.${taker}`)).join(', ')}:</span> {t('life.becomes', { step, state: t(`state.${to}`) })}
    </>
  );
}

function TimerWords({ timer }: { timer: LifeTimer }) {
  const t = useTranslations('orders.life');
  const time = t(timer.after.unit, { count: timer.after.count });
  return (
    <>
      <span className={who}>{t('after', { time })}:</span> {'step' in timer ? t(`step.${timer.step}`) : t(`remind.${timer.remind}`)}
    </>
  );
}
