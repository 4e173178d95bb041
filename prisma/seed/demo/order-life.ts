import { steps } from '#app/modules/orders/order.ts';
import type { OrderState, StepName } from '#app/modules/orders/order.ts';
import { addDays, startOfVietnamDay, vietnamDay } from '#app/shared/dates.ts';
import type { Random } from '../random.ts';

/** `step` is null for the beginning. */
export type LifeStep = { step: StepName | null; from: OrderState | null; to: OrderState; at: Date; by: 'buyer' | 'seller' | 'time'; note: string | null };

const hour = 3_600_000;

const declineReasons = ['Hàng vừa hết, chưa kịp cập nhật', 'Mưa lớn, không hái kịp', 'Trái chưa đủ độ chín', 'Nhà có việc, nghỉ giao mấy hôm'] as const;
const returnReasons = ['Gọi ba lần không ai nghe máy', 'Người nhận đi vắng, không hẹn lại', 'Thùng móp, người mua không nhận', 'Người mua đổi ý khi giao'] as const;
const failReasons = ['absent', 'no_answer', 'later'] as const;

/** Moves an instant of the night to the next morning, where somebody is awake. */
export function atDaytime(instant: Date, random: Random): Date {
  const day = vietnamDay(instant);
  const clock = (instant.getTime() - startOfVietnamDay(day).getTime()) / hour;
  if (clock >= 6 && clock < 21) return instant;
  const morning = startOfVietnamDay(clock < 6 ? day : addDays(day, 1)).getTime();
  return new Date(Math.floor(morning + random.between(6, 8.5) * hour));
}

/** Hours from the parcel's leaving to its end. */
const onTheWay = { province: { low: 8, high: 30 }, region: { low: 22, high: 60 }, country: { low: 44, high: 120 } } as const;

export type Outcome = 'delivered' | 'declined' | 'cancelled' | 'returned';

/** About 7 of 100 orders end before they leave, 2 or 3 come back. */
export function drawOutcome(random: Random): Outcome {
  const lot = random.next();
  if (lot < 0.026) return 'declined';
  if (lot < 0.07) return 'cancelled';
  return lot < 0.095 ? 'returned' : 'delivered';
}

type Order = { placedAt: Date; zone: keyof typeof onTheWay; outcome: Outcome; slowSeller: boolean; /** Taken, and not sent for days: the operator sees it. */ forgotten?: boolean };

/** The steps of an order up to now; what lies in the future has not happened yet. */
export function lifeOf({ placedAt, zone, outcome, slowSeller, forgotten = false }: Order, now: Date, random: Random): LifeStep[] {
  const after = (instant: Date, low: number, high: number) => atDaytime(new Date(Math.floor(instant.getTime() + random.between(low, high) * hour)), random);
  const life: LifeStep[] = [{ step: null, from: null, to: 'placed', at: placedAt, by: 'buyer', note: null }];
  const add = (step: StepName, at: Date, by: LifeStep['by'], note: string | null = null) => life.push({ step, from: life.at(-1)?.to ?? null, to: steps[step].to, at, by, note });
  // Most answer within hours, a few after more than a day.
  const answered = after(placedAt, 0.3, random.chance(0.12) ? 40 : 9);
  if (outcome === 'cancelled') add('cancel', new Date(Math.floor(placedAt.getTime() + random.between(0.1, 3) * hour)), 'buyer');
  else if (outcome === 'declined') add('decline', answered, 'seller', random.pick(declineReasons));
  else {
    const confirmed = slowSeller ? after(placedAt, 30, 44) : answered;
    const left = after(confirmed, 3, 28);
    const ended = after(left, onTheWay[zone].low, onTheWay[zone].high);
    add('confirm', confirmed, 'seller');
    if (forgotten) return life.filter(({ at }) => at <= now);
    // More than half of the households press one button less.
    if (random.chance(0.45)) add('pack', new Date(Math.floor((confirmed.getTime() + left.getTime()) / 2)), 'seller');
    add('hand-over', left, 'seller');
    if (outcome === 'returned') add('take-back', after(ended, 24, 72), 'seller', random.pick(returnReasons));
    else {
      if (random.chance(0.07)) {
        add('fail-delivery', ended, 'seller', random.pick(failReasons));
        add('try-again', after(ended, 1, 4), 'seller');
      }
      const delivered = life.at(-1)?.step === 'try-again' ? after(life.at(-1)?.at ?? ended, 3, 20) : ended;
      add('deliver', delivered, 'seller');
      add('complete', new Date(delivered.getTime() + 7 * 24 * hour), 'time');
    }
  }
  return life.filter(({ at }) => at <= now);
}
