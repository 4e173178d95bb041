import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { localeOfPath } from '#app/shared/locale.ts';
import { Texts } from '#app/ui/texts.tsx';

const locale = localeOfPath(window.location.pathname);
const messages = await (locale === 'en' ? import('#app/i18n/en/index.ts') : import('#app/i18n/vi/index.ts'));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <Texts locale={locale} messages={messages}>
        <RemixBrowser />
      </Texts>
    </StrictMode>,
  );
});
