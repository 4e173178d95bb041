import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';

export function NotFoundPage() {
  const t = useTranslations('shell');
  return (
    <div className="mx-auto max-w-xl py-10 text-center">
      <h1>{t('notFoundTitle')}</h1>
      <p className="my-4">{t('notFoundText')}</p>
      <ButtonLink to="/">{t('backHome')}</ButtonLink>
    </div>
  );
}

export function ErrorPage() {
  const t = useTranslations('shell');
  return (
    <div className="mx-auto max-w-xl py-10 text-center">
      <h1>{t('errorTitle')}</h1>
      <p className="my-4">{t('errorText')}</p>
      <ButtonLink to="/">{t('backHome')}</ButtonLink>
    </div>
  );
}
