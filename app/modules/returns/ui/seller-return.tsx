import { useLocale, useTranslations } from 'use-intl';
import type { OrderState } from '#app/modules/orders/order.ts';
import { formatDong } from '#app/shared/money.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { isUsuallyRefundedAtOnce } from '../return.ts';
import type { ShownRequest } from './return-facts.tsx';
import { useLineName } from './use-return-words.ts';
import type { NamedLine } from './use-return-words.ts';

type SellerReturnProps = { order: { id: string; state: OrderState; until: string | null; lines: (NamedLine & { id: string })[] }; request: ShownRequest; problem: string | null };

const card = 'space-y-4 rounded-card border border-line bg-card p-4';

/** What a seller can do about a return: one press each. What is usual for its reason stands first. */
export function SellerReturn({ order, request, problem }: SellerReturnProps) {
  const t = useTranslations('returns.seller');
  const locale = useLocale();
  const moment = useMoment();
  const until = order.until ? moment(order.until) : '';
  const amount = formatDong(request.amount, locale);
  switch (order.state) {
    case 'return_asked':
      return <Answer {...{ request, amount, until, problem }} />;
    case 'return_accepted':
      return <Receive {...{ order, request, amount, until, problem }} />;
    case 'return_received':
      return (
        <section className={card}>
          <p>{t('refundUntil', { until })}</p>
          <OneButton step="refund" text={t('refund', { amount })} />
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

function OneButton({ step, text, look = 'primary' }: { step: string; text: string; look?: 'primary' | 'secondary' }) {
  return (
    <form method="post">
      <Button name="intent" value={step} look={look} className="min-h-14 w-full text-lg">
        {text}
      </Button>
    </form>
  );
}

type AnswerProps = { request: ShownRequest; amount: string; until: string; problem: string | null };

function Answer({ request, amount, until, problem }: AnswerProps) {
  const t = useTranslations('returns.seller');
  const say = useTranslations('returns.problem');
  const atOnce = isUsuallyRefundedAtOnce(request.reason);
  const refund = <OneButton step="refund-at-once" text={t('refundAtOnce', { amount })} look={atOnce ? 'primary' : 'secondary'} />;
  return (
    <section className={card}>
      <p className="font-semibold">{t('until', { until })}</p>
      {atOnce && <p className="text-sm text-soft">{t('refundHint')}</p>}
      {atOnce && refund}
      <form method="post" className="space-y-3">
        <Button name="intent" value="accept-return" look={atOnce ? 'secondary' : 'primary'} className="min-h-14 w-full text-lg">
          {t('accept')}
        </Button>
        <TextField label={t('acceptNote')} hint={t('acceptHint')} name="words" maxLength={300} optional />
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

function Receive({ order, request, amount, until, problem }: AnswerProps & Pick<SellerReturnProps, 'order'>) {
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
                defaultValue={String(usual(quantity))}
                error={problem === 'too_many_shelved' ? say('too_many_shelved') : null}
              />
            );
          })}
        </fieldset>
        <Button name="intent" value="receive-return" className="min-h-14 w-full text-lg">
          {t('receive')}
        </Button>
      </form>
      <OneButton step="refund-at-once" text={t('refundAtOnce', { amount })} look="secondary" />
    </section>
  );
}
