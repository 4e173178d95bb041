import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { Link } from './link.tsx';

type Look = 'primary' | 'secondary' | 'danger' | 'quiet';

const base =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg px-4 py-2 text-center font-semibold leading-tight no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60';
const looks: Record<Look, string> = {
  primary: 'bg-leaf text-on-leaf hover:bg-leaf-deep',
  secondary: 'border border-edge bg-card text-ink hover:bg-shade',
  danger: 'border border-berry bg-card text-berry hover:bg-berry-pale',
  quiet: 'text-leaf underline underline-offset-4 hover:text-leaf-deep',
};

/** The class of a control that looks like a button. */
export function buttonClass(look: Look = 'primary', extra = ''): string {
  return `${base} ${looks[look]} ${extra}`;
}

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look };

export function Button({ look = 'primary', className, type = 'submit', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClass(look, className)} {...rest} />;
}

/** A link that leads to the next step. */
export function ButtonLink({ to, look = 'primary', className, children }: { to: string; look?: Look; className?: string; children: ReactNode }) {
  return (
    <Link to={to} className={buttonClass(look, className)}>
      {children}
    </Link>
  );
}
