import { useTranslations } from 'use-intl';
import { ButtonLink } from '../button.tsx';
import { MarketStar } from './market-star.tsx';

type Heading = 'h1' | 'h2';

export function NotFoundPage({ heading }: { heading?: Heading }) {
  const t = useTranslations('shell');
  return <ErrorText heading={heading} title={t('notFoundTitle')} text={t('notFoundText')} back={t('backHome')} />;
}

/** For a listing that an authority had taken down. */
export function GonePage({ heading }: { heading?: Heading }) {
  const t = useTranslations('shell');
  return <ErrorText heading={heading} title={t('goneTitle')} text={t('goneText')} back={t('backHome')} />;
}

export function ErrorPage({ heading }: { heading?: Heading }) {
  const t = useTranslations('shell');
  return <ErrorText heading={heading} title={t('errorTitle')} text={t('errorText')} back={t('backHome')} />;
}

/** For a form that no page of the market has sent. */
export function UnreadableFormPage({ heading }: { heading?: Heading }) {
  const t = useTranslations('shell');
  return <ErrorText heading={heading} title={t('unreadableTitle')} text={t('unreadableText')} back={t('backHome')} />;
}

type ErrorTextProps = { heading: Heading | undefined; title: string; text: string; back: string };

function ErrorText({ heading: Title = 'h1', title, text, back }: ErrorTextProps) {
  return (
    <div className="mx-auto max-w-xl py-8 text-center md:py-12">
      <MarketStar className="mx-auto mb-6 size-20" />
      <Title>{title}</Title>
      <p className="my-4 text-balance">{text}</p>
      <ButtonLink to="/">{back}</ButtonLink>
    </div>
  );
}
