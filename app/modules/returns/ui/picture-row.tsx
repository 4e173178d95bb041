import { useTranslations } from 'use-intl';
import { evidenceFile } from '../evidence.ts';

type RowProps = { keys: readonly string[]; /** Where the reader's pictures are: '/orders/<key>/pictures'. */ folder: string };

/** Pictures as small ones side by side; each opens whole. */
export function EvidenceRow({ keys, folder }: RowProps) {
  const t = useTranslations('returns.facts');
  if (keys.length === 0) return null;
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {keys.map((key, index) => (
        <li key={key}>
          <a href={`${folder}/${evidenceFile(key)}`} className="block">
            <img src={`${folder}/${evidenceFile(key)}`} alt={t('picture', { number: index + 1 })} loading="lazy" width={112} height={112} className="size-28 rounded-lg border border-line bg-shade object-cover" />
          </a>
        </li>
      ))}
    </ul>
  );
}
