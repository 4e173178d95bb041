import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react';
import { useTranslations } from 'use-intl';

const control =
  'block w-full min-h-11 rounded-lg border border-edge bg-card px-3 py-2 text-ink placeholder:text-soft aria-invalid:border-berry aria-invalid:border-2';

type FrameProps = { label: ReactNode; hint?: ReactNode; error?: string | null; optional?: boolean; className?: string };
type Wiring = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };

/** A label, a hint, the control, and the field's mistake beside it. */
export function Field({ label, hint, error, optional, className, children }: FrameProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const t = useTranslations('shell');
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional && <span className="font-normal text-soft"> ({t('optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {children({ id, ...(described && { 'aria-describedby': described }), ...(error && { 'aria-invalid': true as const }) })}
      {error && (
        <p id={`${id}-error`} className="mt-1 font-semibold text-berry">
          {error}
        </p>
      )}
    </div>
  );
}

export function TextField({ label, hint, error, optional, className, ...rest }: FrameProps & InputHTMLAttributes<HTMLInputElement>) {
  return (
    <Field {...{ label, hint, error, optional, className }}>{(wiring) => <input type="text" className={control} {...wiring} {...rest} />}</Field>
  );
}

const picker = 'block w-full min-h-11 rounded-lg border border-edge bg-card p-2 file:mr-3 file:min-h-9 file:rounded-md file:border-0 file:bg-shade file:px-3 file:font-semibold';

export function FileField({ label, hint, error, optional, className, ...rest }: FrameProps & InputHTMLAttributes<HTMLInputElement>) {
  return <Field {...{ label, hint, error, optional, className }}>{(wiring) => <input type="file" className={picker} {...wiring} {...rest} />}</Field>;
}

export function TextArea({ label, hint, error, optional, className, ...rest }: FrameProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <Field {...{ label, hint, error, optional, className }}>{(wiring) => <textarea rows={3} className={control} {...wiring} {...rest} />}</Field>;
}

export function SelectField({ label, hint, error, optional, className, children, ...rest }: FrameProps & SelectHTMLAttributes<HTMLSelectElement>) {
  return (
    <Field {...{ label, hint, error, optional, className }}>
      {(wiring) => (
        <select className={control} {...wiring} {...rest}>
          {children}
        </select>
      )}
    </Field>
  );
}
