import { sheetFormats } from './sheet-format.ts';
import type { SheetFormat } from './sheet-format.ts';
import { verdicts } from './import-run.ts';
import type { RowVerdict } from './import-run.ts';
import type { Locale } from '#app/shared/locale.ts';

type Sent = { name: string; bytes: Uint8Array };

/** What the form of `ImportUpload` sends; a field of a file that was left empty is null. */
export async function readImportForm(form: FormData): Promise<{ id: string; file: Sent | null; zip: Sent | null }> {
  return { id: String(form.get('id') ?? ''), file: await readFile(form.get('file')), zip: await readFile(form.get('zip')) };
}

async function readFile(value: FormDataEntryValue | null): Promise<Sent | null> {
  return value instanceof File && value.size > 0 ? { name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) } : null;
}

/** Which file a link asks for, and in which language. */
export function readSheetQuery(request: Request): { format: SheetFormat; locale: Locale } {
  const { searchParams } = new URL(request.url);
  return { format: sheetFormats.find((each) => each === searchParams.get('format')) ?? 'xlsx', locale: searchParams.get('lang') === 'en' ? 'en' : 'vi' };
}

/** Which rows of a run a page shows. */
export function readRunQuery(request: Request): { show: RowVerdict | null; page: number } {
  const { searchParams } = new URL(request.url);
  return { show: verdicts.find((each) => each === searchParams.get('show')) ?? null, page: Math.min(Math.max(Number.parseInt(searchParams.get('page') ?? '1', 10) || 1, 1), 1_000) };
}
