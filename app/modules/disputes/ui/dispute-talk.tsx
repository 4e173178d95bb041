import { useTranslations } from 'use-intl';
import { mostPictures } from '#app/modules/returns/return.ts';
import { EvidenceField } from '#app/modules/returns/ui/picture-field.tsx';
import { EvidenceRow } from '#app/modules/returns/ui/picture-row.tsx';
import { Button } from '#app/ui/button.tsx';
import { useMoment } from '#app/ui/dates.ts';
import { TextArea } from '#app/ui/field.tsx';
import { longestDisputeText } from '../dispute.ts';

export type DisputeSide = 'buyer' | 'seller' | 'operator';
export type DisputeWords = { id: string; from: DisputeSide; body: string; pictureKeys: string[]; at: string };
export type DisputeRefusal = { code: string; minutes: number; file: string; typed: string };

/** What the three sides say, the oldest first. `pictures` is where the reader's pictures are. */
export function DisputeTalk({ messages, side, pictures }: { messages: DisputeWords[]; side: DisputeSide; pictures: string }) {
  const t = useTranslations('disputes');
  const moment = useMoment();
  return (
    <section className="rounded-card border border-line bg-card p-4">
      <h2 className="text-lg">{t('talk')}</h2>
      <ol className="mt-2 space-y-2">
        {messages.map((message) => (
          <li key={message.id} className={`max-w-[90%] rounded-lg border px-3 py-2 ${message.from === side ? 'ml-auto border-leaf bg-leaf-pale' : 'border-line bg-shade'}`}>
            <p className="text-sm text-soft">
              {message.from === side ? t('side.you') : t(`side.${message.from}`)} · <time dateTime={message.at}>{moment(message.at)}</time>
            </p>
            <p className="break-words whitespace-pre-line">{message.body}</p>
            <EvidenceRow keys={message.pictureKeys} folder={pictures} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was wrong with what was sent, in one sentence. */
export function useDisputeProblem(): (refused: DisputeRefusal | null) => string | null {
  const t = useTranslations('disputes.problem');
  const picture = useTranslations('returns.problem');
  return (refused) => {
    if (!refused) return null;
    const { code, file, minutes } = refused;
    if (code === 'not_a_picture' || code === 'too_many_bytes' || code === 'too_many_pictures') return picture(code, { file });
    return t(code as 'too_often', { minutes });
  };
}

type FormProps = { intent: 'open' | 'write'; words: string; button: string; nextId: string; refused: DisputeRefusal | null };

/** Words and pictures for the other side and the market. */
export function DisputeForm({ intent, words, button, nextId, refused }: FormProps) {
  const t = useTranslations('disputes');
  const problem = useDisputeProblem()(refused);
  const ofPicture = refused !== null && refused.file !== '';
  return (
    <form method="post" encType="multipart/form-data" className="no-print space-y-4 rounded-card border border-line bg-card p-4">
      <input type="hidden" name="messageId" value={nextId} />
      <TextArea label={words} name="body" rows={4} maxLength={longestDisputeText} required defaultValue={refused?.typed} error={ofPicture ? null : problem} />
      <EvidenceField label={t('pictures')} hint={t('picturesHint', { most: mostPictures })} error={ofPicture ? problem : null} />
      <Button name="intent" value={intent} className="min-h-12 w-full sm:w-auto">
        {button}
      </Button>
    </form>
  );
}
