import { Field } from '#app/ui/field.tsx';
import { evidenceAccept } from '../evidence.ts';

const file = 'block w-full rounded-lg border border-edge bg-card text-sm file:mr-3 file:min-h-11 file:border-0 file:border-r file:border-edge file:bg-shade file:px-3 file:font-semibold file:text-ink';

/** Where pictures of goods are chosen; the form must be `multipart/form-data`. Without HEIC in the list, an iPhone hands over a JPEG by itself. */
export function EvidenceField({ label, hint, error, required = false }: { label: string; hint: string; error: string | null; required?: boolean }) {
  return (
    <Field label={label} hint={hint} error={error} optional={!required}>
      {(wiring) => <input type="file" name="picture" multiple accept={evidenceAccept} required={required} className={file} {...wiring} />}
    </Field>
  );
}
