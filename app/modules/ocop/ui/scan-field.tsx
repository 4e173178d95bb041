import { Field } from '#app/ui/field.tsx';

const picker = 'block w-full min-h-11 rounded-lg border border-edge bg-card p-2 file:mr-3 file:min-h-9 file:rounded-md file:border-0 file:bg-shade file:px-3 file:font-semibold';

/** Where one chooses the picture or PDF of a paper; the form must be `multipart/form-data`. */
export function ScanField({ label, hint, error, optional, name = 'scan' }: { label: string; hint?: string; error?: string | null; optional?: boolean; name?: string }) {
  return (
    <Field label={label} hint={hint} error={error ?? null} optional={optional ?? false}>
      {(wiring) => <input {...wiring} type="file" name={name} accept="image/jpeg,image/png,image/webp,application/pdf" className={picker} />}
    </Field>
  );
}
