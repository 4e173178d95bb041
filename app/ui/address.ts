import { useLocation, useRouteLoaderData } from '@remix-run/react';

/** What the address of the page asks for. */
export function useAsked(): URLSearchParams {
  return new URLSearchParams(useLocation().search);
}

/** Where the market stands, as it is said on paper: 'chophien.example'. */
export function useHost(): string {
  const root = useRouteLoaderData('root') as { origin: string } | undefined;
  return (root?.origin ?? '').replace(/^https?:\/\//, '');
}
