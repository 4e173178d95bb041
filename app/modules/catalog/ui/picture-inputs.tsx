import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Field } from '#app/ui/field.tsx';
import { CameraIcon, PicturesIcon } from '#app/ui/icons.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { mostPictures } from '../picture-form.ts';
import type { RefusedPicture } from '../picture-form.ts';

const fileClass =
  'block w-full rounded-lg border border-edge bg-card text-sm file:mr-3 file:min-h-11 file:border-0 file:border-r file:border-edge file:bg-shade file:px-3 file:font-semibold file:text-ink';

/** Two ways to a photograph: the camera, or what is on the phone. Without HEIC in the list, an iPhone hands over a JPEG by itself. */
export function PictureInputs({ onChosen }: { onChosen?: () => void }) {
  const t = useTranslations('seller.editor');
  return (
    <>
    <ul data-kept-pictures hidden className="mb-4 grid grid-cols-3 gap-2 sm:grid-cols-4" />
    <div className="grid items-end gap-4 sm:grid-cols-2">
      <Field label={<Sign icon={<CameraIcon />} words={t('camera')} />}>
        {(wiring) => <input type="file" name="picture" accept="image/*" capture="environment" className={fileClass} onChange={onChosen} {...wiring} />}
      </Field>
      <Field label={<Sign icon={<PicturesIcon />} words={t('gallery')} />} hint={t('galleryHint')}>
        {(wiring) => (
          <input type="file" name="picture" multiple accept="image/jpeg,image/png,image/webp" className={fileClass} onChange={onChosen} {...wiring} />
        )}
      </Field>
    </div>
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
