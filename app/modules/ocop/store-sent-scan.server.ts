import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { largestScan } from './scan.ts';
import type { ScanProblem } from './scan.ts';
import { storeScan } from './store-scan.server.ts';

/** Keeps the scan that a form has sent in this field; null where none was chosen. Errors: those of `storeScan`. */
export async function storeSentScan(app: { storage: Storage }, form: FormData, field = 'scan'): Promise<Result<string | null, ScanProblem>> {
  const file = form.get(field);
  if (!(file instanceof File) || file.size === 0) return ok(null);
  if (file.size > largestScan) return failed({ code: 'too_many_bytes' });
  const stored = await storeScan(app, new Uint8Array(await file.arrayBuffer()));
  return stored.ok ? ok(stored.value.key) : stored;
}
