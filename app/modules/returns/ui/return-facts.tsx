import { useLocale, useTranslations } from 'use-intl';
import { formatDong } from '#app/shared/money.ts';
import { useMoment } from '#app/ui/dates.ts';
import { EvidenceRow } from './picture-row.tsx';
import { useLineName, useReturnReason } from './use-return-words.ts';
import type { NamedLine } from './use-return-words.ts';

export type ShownRequest = {
  id: string;
  reason: string;
  words: string;
  askedAt: string;
  amount: number;
  answer: string | null;
  lines: { orderLineId: string; quantity: number; shelved: number | null }[];
  pictures: { key: string }[];
};
type FactsProps = { request: ShownRequest; lines: (NamedLine & { id: string })[]; pictures: string };

/** What a buyer wants to give back, and why: the same for buyer, seller and operator. `pictures` is where the reader's pictures are. */
export function ReturnFacts({ request, lines, pictures }: FactsProps) {
  const t = useTranslations('returns');
  const locale = useLocale();
  const moment = useMoment();
  const name = useLineName();
  const reason = useReturnReason();
  return (
    <section className="rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t('facts.title')}</h2>
      <p className="text-sm text-soft">{t('facts.asked', { time: moment(request.askedAt) })}</p>
      <ul className="mt-2 space-y-1">
        {request.lines.map(({ orderLineId, quantity, shelved }) => {
          const line = lines.find(({ id }) => id === orderLineId);
          return (
            <li key={orderLineId}>
              {t('pieces', { count: quantity, name: line ? name(line) : '' })}
              {shelved !== null && <span className="block text-sm text-soft">{shelved > 0 ? t('facts.shelved', { count: shelved }) : t('facts.notShelved')}</span>}
            </li>
          );
        })}
      </ul>
      <dl className="mt-3 space-y-2">
        <Fact term={t('facts.amount')} text={formatDong(request.amount, locale)} />
        <Fact term={t('facts.reason')} text={reason(request.reason)} />
        {request.words && <Fact term={t('facts.words')} text={request.words} />}
        {request.answer && <Fact term={t('facts.answer')} text={request.answer} />}
      </dl>
      <EvidenceRow keys={request.pictures.map(({ key }) => key)} folder={pictures} />
    </section>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt className="text-sm text-soft">{term}</dt>
      <dd className="break-words whitespace-pre-line">{text}</dd>
    </div>
  );
}
