import type { AnchorHTMLAttributes } from 'react';
import { useLocale } from 'use-intl';
import { localPath } from '#app/shared/locale.ts';

/** The address of a page of the market in the reader's language. */
export function usePath(): (path: string) => string {
  const locale = useLocale();
  return (path) => localPath(path, locale);
}

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: string };

/** A link to a page of the market; `to` is its plain address, such as '/cart'. */
export function Link({ to, children, ...rest }: LinkProps) {
  const path = usePath();
  return (
    <a href={path(to)} {...rest}>
      {children}
    </a>
  );
}
