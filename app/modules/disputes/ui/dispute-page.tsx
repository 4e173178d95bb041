import { useTranslations } from 'use-intl';
import type { OrderState } from '#app/modules/orders/order.ts';
import { Link } from '#app/ui/link.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { DisputeState } from './dispute-state.tsx';
import type { ShownDispute } from './dispute-state.tsx';
import { DisputeForm, DisputeTalk } from './dispute-talk.tsx';
import type { DisputeRefusal, DisputeWords } from './dispute-talk.tsx';

type PageProps = {
  side: 'buyer' | 'seller';
  order: { code: string; state: OrderState };
  dispute: (ShownDispute & { messages: DisputeWords[] }) | null;
  dueAt: string | null;
  answerDays: number;
  canOpen: boolean;
  nextId: string;
  refused: DisputeRefusal | null;
  done: 'opened' | 'written' | null;
  /** Plain addresses: of the order, and of the reader's pictures. */
  orderPath: string;
  pictures: string;
};

/** What buyer and seller see of a dispute: to ask for one, to follow it, to read what was decided. */
export function DisputePage({ side, order, dispute, dueAt, answerDays, canOpen, nextId, refused, done, orderPath, pictures }: PageProps) {
  const t = useTranslations('disputes');
  return (
    <div className="space-y-4">
      <h1>{t('title', { code: order.code })}</h1>
      {done && !refused && <Notice tone="good">{t(done === 'opened' ? 'open.done' : 'sent')}</Notice>}
      {dispute && dueAt && (
        <>
          <DisputeState dispute={dispute} dueAt={dueAt} />
          <DisputeTalk messages={dispute.messages} side={side} pictures={pictures} />
          {dispute.decidedAt === null && <DisputeForm intent="write" words={t('write')} button={t('send')} nextId={nextId} refused={refused} />}
        </>
      )}
      {canOpen && (
        <>
          <p>{t(side === 'buyer' ? 'open.lead' : 'open.leadSeller', { days: answerDays })}</p>
          {side === 'buyer' && <p className="text-soft">{t('open.callSeller')}</p>}
          <DisputeForm intent="open" words={t('open.words')} button={t('open.send')} nextId={nextId} refused={refused} />
        </>
      )}
      {!dispute && !canOpen && <p className="rounded-card border border-line bg-card p-4">{t(side === 'buyer' && order.state === 'completed' ? 'open.tooLate' : 'open.cannot')}</p>}
      <p>
        <Link to={orderPath} className="inline-flex min-h-11 items-center font-semibold text-leaf underline underline-offset-4">
          {t('toOrder')}
        </Link>
      </p>
    </div>
  );
}
