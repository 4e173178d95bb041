import { useLocale, useTranslations } from 'use-intl';
import type { OrderState } from '#app/modules/orders/order.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { SecondLook } from '#app/ui/second-look.tsx';
import { isUsuallyRefundedAtOnce } from '../return.ts';
import type { ShownRequest } from './return-facts.tsx';
import { useLineName } from './use-return-words.ts';
import type { NamedLine } from './use-return-words.ts';

type SellerReturnProps = { order: { id: string; state: OrderState; until: string | null; lines: (NamedLine & { id: string })[] }; request: ShownRequest; problem: string | null; /** What was typed into a form that was refused. */ typed: Record<string, string> };

const card = 'space-y-4 rounded-card border border-line bg-card p-4';

/** What a seller can do about a return. What is usual for its reason stands first; what cannot be undone is looked at twice. */
export function SellerReturn({ order, request, problem, typed }: SellerReturnProps) {
  const t = useTranslations('returns.seller');
  const locale = useLocale();
  const moment = useMoment();
  const until = order.until ? moment(order.until) : '';
  const amount = formatDong(request.amount, locale);
  switch (order.state) {
    case 'return_asked':
      return <Answer {...{ request, amount, until, problem }} />;
    case 'return_accepted':
      return <Receive {...{ order, request, amount, until, problem, typed }} />;
    case 'return_received':
      return (
        <section className={card}>
          <p>{t('refundUntil', { until })}</p>
          <Refund step="refund" text={t('refund', { amount })} amount={amount} look="primary" />
          <ButtonLink to={`/seller/orders/${order.id}/dispute`} look="quiet">
            {t('notRight')}
          </ButtonLink>
        </section>
      );
    case 'refunded':
      return (
        <section className={card}>
          <p className="font-semibold">{t('refunded', { amount })}</p>
          <ButtonLink to="/seller/payments" look="secondary">
            {t('pay')}
          </ButtonLink>
        </section>
      );
    case 'return_refused':
      return <p className={card}>{t('refused', { until })}</p>;
    case 'completed':
      return <p className={card}>{t('completed')}</p>;
    case 'disputed':
    case 'decided':
      return (
        <section className={card}>
          <p>{t(order.state)}</p>
          <ButtonLink to={`/seller/orders/${order.id}/dispute`} look="secondary">
            {t('dispute')}
          </ButtonLink>
        </section>
      );
    default:
      return null;
  }
}

/** Money that has gone back does not come again: the first press shows what will be. */
function Refund({ step, text, amount, look = 'secondary' }: { step: string; text: string; amount: string; look?: 'primary' | 'secondary' }) {
  const t = useTranslations('returns.seller');
  return (
    <form method="post">
      <SecondLook label={text} look={look} className="min-h-14 w-full text-lg">
        <p>{t(step === 'refund' ? 'refundText' : 'refundAtOnceText', { amount })}</p>
        <Button name="intent" value={step} className="w-full">
          {t('refundSure', { amount })}
        </Button>
      </SecondLook>
    </form>
  );
}

type AnswerProps = { request: ShownRequest; amount: string; until: string; problem: string | null };

function Answer({ request, amount, until, problem }: AnswerProps) {
  const t = useTranslations('returns.seller');
  const say = useTranslations('returns.problem');
  const atOnce = isUsuallyRefundedAtOnce(request.reason);
  const refund = <Refund step="refund-at-once" text={t('refundAtOnce', { amount })} amount={amount} look={atOnce ? 'primary' : 'secondary'} />;
  return (
    <section className={card}>
      <p className="font-semibold">{t('until', { until })}</p>
      {atOnce && <p className="text-sm text-soft">{t('refundHint')}</p>}
      {atOnce && refund}
      <form method="post" className="space-y-3">
        <TextField label={t('acceptNote')} hint={t('acceptHint')} name="words" maxLength={300} optional />
        <Button name="intent" value="accept-return" look={atOnce ? 'secondary' : 'primary'} className="min-h-14 w-full text-lg">
          {t('accept')}
        </Button>
      </form>
      {!atOnce && refund}
      <details open={problem === 'reason_missing'} className="border-t border-line pt-2">
        <summary className="inline-flex min-h-11 items-center text-berry underline underline-offset-4">{t('refuse')}</summary>
        <form method="post" className="space-y-3">
          <TextArea label={t('refuseReason')} hint={t('refuseHint')} name="words" maxLength={300} required error={problem === 'reason_missing' ? say('reason_needed') : null} />
          <Button name="intent" value="refuse-return" look="danger" className="w-full">
            {t('refuse')}
          </Button>
        </form>
      </details>
    </section>
  );
}

function Receive({ order, request, amount, until, problem, typed }: AnswerProps & Pick<SellerReturnProps, 'order' | 'typed'>) {
  const t = useTranslations('returns.seller');
  const say = useTranslations('returns.problem');
  const name = useLineName();
  // What was spoiled or broken is not sold again.
  const usual = (quantity: number) => (request.reason === 'other' || request.reason === 'wrong' ? quantity : 0);
  return (
    <section className={card}>
      <p>{t('waiting', { until })}</p>
      <form method="post" className="space-y-4">
        <fieldset className="space-y-4">
          <legend className="font-semibold">{t('fate')}</legend>
          <p className="text-sm text-soft">{t('fateHint')}</p>
          {request.lines.map(({ orderLineId, quantity }) => {
            const line = order.lines.find(({ id }) => id === orderLineId);
            return (
              <TextField
                key={orderLineId}
                label={t('shelve', { name: line ? name(line) : '', count: quantity })}
                name={`shelved-${orderLineId}`}
                inputMode="numeric"
                pattern="[0-9]*"
                required
                defaultValue={typed[`shelved-${orderLineId}`] ?? String(usual(quantity))}
                error={problem === 'too_many_shelved' ? say('too_many_shelved') : null}
              />
            );
          })}
        </fieldset>
        <Button name="intent" value="receive-return" className="min-h-14 w-full text-lg">
          {t('receive')}
        </Button>
      </form>
      <Refund step="refund-at-once" text={t('refundAtOnce', { amount })} amount={amount} />
    </section>
  );
}
