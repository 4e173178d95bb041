import { useTranslations } from 'use-intl';
import { useMoment } from '#app/ui/dates.ts';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { longestMessage } from '../order-message.ts';
import type { Side } from './order-card.tsx';

export type TalkMessage = { id: string; from: Side | 'operator'; body: string; at: string };
export type TalkProblem = { code: 'empty' | 'too_long' | 'too_often'; minutes: number; typed: string };
type TalkProps = {
  orderId: string;
  /** Who reads and writes here. */
  side: Side;
  messages: TalkMessage[];
  /** Of the next message: the form may be sent twice, on a bad line. */
  nextId: string;
  problem: TalkProblem | null;
  sent: boolean;
};

/** What buyer and seller write to each other about an order, folded away until there is something. */
export function OrderTalk({ orderId, side, messages, nextId, problem, sent }: TalkProps) {
  const t = useTranslations('orders.talk');
  const moment = useMoment();
  return (
    <details id={`talk-${orderId}`} className="mt-4 border-t border-line pt-2" open={messages.length > 0 || problem !== null}>
      <summary className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">{t(side === 'buyer' ? 'withSeller' : 'withBuyer')}</summary>
      {sent && !problem && <Notice tone="good">{t('sent')}</Notice>}
      {messages.length > 0 && (
        <ol className="mt-2 space-y-2">
          {messages.map((message) => (
            <li key={message.id} className={`max-w-[85%] rounded-lg border px-3 py-2 ${message.from === side ? 'ml-auto border-leaf bg-leaf-pale' : 'border-line bg-shade'}`}>
              <p className="text-sm text-soft">
                {message.from === side ? t('you') : t(message.from)} · <time dateTime={message.at}>{moment(message.at)}</time>
              </p>
              <p className="break-words whitespace-pre-line">{message.body}</p>
            </li>
          ))}
        </ol>
      )}
      <form method="post" className="no-print mt-3 space-y-3">
        <input type="hidden" name="orderId" value={orderId} />
        <input type="hidden" name="messageId" value={nextId} />
        <TextArea label={t('write')} name="body" rows={2} maxLength={longestMessage} required defaultValue={problem?.typed} error={problem && t(problem.code, { minutes: problem.minutes })} />
        <Button look="secondary" name="intent" value="write">
          {t('send')}
        </Button>
      </form>
    </details>
  );
}
