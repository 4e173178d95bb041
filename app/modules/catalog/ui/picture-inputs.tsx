import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { CameraIcon, PicturesIcon } from '#app/ui/icons.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { mostPictures } from '../picture-form.ts';
import type { RefusedPicture } from '../picture-form.ts';

const fileClass =
  'block w-full rounded-lg border border-edge bg-card text-sm font-normal file:mr-3 file:min-h-11 file:border-0 file:border-r file:border-edge file:bg-shade file:px-3 file:font-semibold file:text-ink group-data-keeps-pictures:sr-only';
const tile =
  'grid gap-1 font-semibold group-data-keeps-pictures:min-h-20 group-data-keeps-pictures:cursor-pointer group-data-keeps-pictures:place-content-center group-data-keeps-pictures:justify-items-center group-data-keeps-pictures:rounded-lg group-data-keeps-pictures:border group-data-keeps-pictures:border-leaf group-data-keeps-pictures:bg-leaf-pale group-data-keeps-pictures:p-2 group-data-keeps-pictures:text-center has-focus-visible:outline-2 has-focus-visible:outline-offset-2';

/**
 * Two ways to a photograph: the camera, or what is on the phone. Without HEIC in the list, an iPhone hands over a JPEG by itself.
 * In a form that keeps photographs on the phone (ui/offline) the two become large buttons, and what was chosen is shown above them.
 */
export function PictureInputs({ onChosen }: { onChosen?: () => void }) {
  const t = useTranslations('seller.editor');
  const hint = useId();
  return (
    <>
      <ul data-kept-pictures hidden className="mb-4 grid grid-cols-3 gap-2 sm:grid-cols-4" />
      <div className="grid items-end gap-4 group-data-keeps-pictures:grid-cols-2 sm:grid-cols-2">
        <label className={tile}>
          <Sign icon={<CameraIcon />} words={t('camera')} />
          <input type="file" name="picture" accept="image/*" capture="environment" className={fileClass} onChange={onChosen} />
        </label>
        <label className={tile}>
          <Sign icon={<PicturesIcon />} words={t('gallery')} />
          <input type="file" name="picture" multiple accept="image/jpeg,image/png,image/webp" className={fileClass} onChange={onChosen} aria-describedby={hint} />
        </label>
      </div>
      <p id={hint} className="mt-1 text-sm text-soft">
        {t('galleryHint')}
      </p>
    </>
  );
}

function Sign({ icon, words }: { icon: ReactNode; words: string }) {
  return (
    <span className="inline-flex items-center gap-2">
      {icon}
      {words}
    </span>
  );
}

/** What was wrong with photographs, each in one sentence that says what to do. */
export function RefusedPictures({ refused }: { refused: RefusedPicture[] }) {
  const t = useTranslations('seller.editor');
  if (refused.length === 0) return null;
  return (
    <Notice tone="bad">
      {refused.map(({ code, file }, index) => (
        <p key={index}>{t(`pictureProblem.${code}`, { file, most: mostPictures })}</p>
      ))}
    </Notice>
  );
}
