import { useTranslations } from 'use-intl';
import type { ReportKind } from '../../documents/report-kinds.ts';
import type { DocumentFields } from './document-fields.ts';

/** To whom it goes on the left, who signs on the right, with room for the hand and the seal. */
export function Signature({ kind, fields: { post, signer } }: { kind: ReportKind; fields: DocumentFields }) {
  const t = useTranslations('reportFiles');
  return (
    <footer className="document-foot">
      <div>
        <p className="font-bold italic">{t('paper.to')}</p>
        <ul>{t(`paper.recipients.${kind}`).split('\n').map((line) => <li key={line}>- {line}</li>)}</ul>
      </div>
      <div>
        <p className="font-bold uppercase">{post || t('paper.post')}</p>
        <p className="document-signer font-bold">{signer || '……………………'}</p>
      </div>
    </footer>
  );
}
