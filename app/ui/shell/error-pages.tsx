import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';
import { MarketStar } from './market-star.tsx';

export function NotFoundPage() {
  const t = useTranslations('shell');
  return <ErrorText title={t('notFoundTitle')} text={t('notFoundText')} back={t('backHome')} />;
}

export function ErrorPage() {
  const t = useTranslations('shell');
  return <ErrorText title={t('errorTitle')} text={t('errorText')} back={t('backHome')} />;
}

function ErrorText({ title, text, back }: { title: string; text: string; back: string }) {
  return (
    <div className="mx-auto max-w-xl py-8 text-center md:py-12">
      <MarketStar className="mx-auto mb-6 size-20" />
      <h1>{title}</h1>
      <p className="my-4 text-balance">{text}</p>
      <ButtonLink to="/">{back}</ButtonLink>
    </div>
  );
}
