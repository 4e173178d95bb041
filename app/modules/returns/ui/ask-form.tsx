import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { Button, ButtonLink } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { longestWords, mostPictures, returnSums } from '../return.ts';
import type { BoughtOrder, ReturnReason, WantedLine } from '../return.ts';
import type { ReturnableLine } from './choose-goods.tsx';
import { EvidenceField } from './picture-field.tsx';
import { useLineName } from './use-return-words.ts';

export type AskRefusal = { code: string; minutes: number; file: string; words: string; /** Whether pictures were chosen, which a browser does not keep. */ hadPictures: boolean };
type AskProps = { order: Omit<BoughtOrder, 'lines'> & { total: number; paid: number; refunded: number; lines: ReturnableLine[] }; wanted: WantedLine[]; reason: ReturnReason; nextId: string; back: string; refused: AskRefusal | null };

/** The second step: what it brings, then words and pictures, and off it goes. */
export function AskForm({ order, wanted, reason, nextId, back, refused }: AskProps) {
  const t = useTranslations('returns');
  const locale = useLocale();
  const name = useLineName();
  const sums = returnSums(order, wanted, reason);
  const problem = (codes: string[]) => (refused && codes.includes(refused.code) ? t(`problem.${refused.code}` as 'problem.not_a_picture', { file: refused.file, minutes: refused.minutes }) : null);
  const ofPicture = problem(['not_a_picture', 'too_many_bytes', 'too_many_pictures']);
  return (
    <form method="post" encType="multipart/form-data" className="space-y-6 rounded-card border border-line bg-card p-4">
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="requestId" value={nextId} />
      <input type="hidden" name="reason" value={reason} />
      <div>
        <h2 className="text-lg">{t('ask.amount', { amount: formatDong(Math.min(sums.total, Math.max(order.total, order.paid) - order.refunded), locale) })}</h2>
        <ul className="mt-1">
          {wanted.map(({ orderLineId, quantity }) => {
            const line = order.lines.find(({ id }) => id === orderLineId);
            return (
              <li key={orderLineId}>
                <input type="hidden" name={`pieces-${orderLineId}`} value={quantity} />
                {t('pieces', { count: quantity, name: line ? name(line) : '' })}
              </li>
            );
          })}
        </ul>
        <dl className="mt-2 space-y-1 border-t border-line pt-2">
          <Sum term={t('ask.goods')} amount={formatDong(sums.goods, locale)} />
          {sums.fee > 0 && <Sum term={t('ask.fee')} amount={formatDong(sums.fee, locale)} />}
        </dl>
        {order.fee > order.discountOnFee && <p className="mt-1 text-sm text-soft">{t(sums.fee > 0 ? 'ask.feeHint' : 'ask.noFeeHint')}</p>}
        <p className="mt-2 text-sm">{t(`reasons.${reason}`)}</p>
      </div>
      <TextArea
        label={t('ask.words')}
        hint={t('ask.wordsHint')}
        name="words"
        maxLength={longestWords}
        required={reason === 'other'}
        optional={reason !== 'other'}
        defaultValue={refused?.words}
        error={problem(['words_missing', 'too_long'])}
      />
      <EvidenceField label={t('ask.pictures')} hint={t('ask.picturesHint', { most: mostPictures })} error={ofPicture ?? (refused?.hadPictures ? t('ask.again') : null)} />
      <p className="text-sm text-soft">{t('ask.then')}</p>
      <div className="grid gap-3">
        <Button className="min-h-14 w-full text-lg">{t('ask.send')}</Button>
        <ButtonLink to={back} look="quiet">
          {t('ask.back')}
        </ButtonLink>
      </div>
    </form>
  );
}

function Sum({ term, amount }: { term: string; amount: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt>{term}</dt>
      <dd className="whitespace-nowrap">{amount}</dd>
    </div>
  );
}
