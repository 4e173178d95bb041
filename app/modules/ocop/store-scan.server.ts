import { randomUUID } from 'node:crypto';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { encodeScan } from './adapters/encode-scan.server.ts';
import { isPlainPdf, looksLikePdf } from './internal/plain-pdf.ts';
import { largestScan } from './scan.ts';
import type { ScanProblem } from './scan.ts';

/**
 * Keeps the scan of a paper: a PDF as it is, a photograph (JPEG, PNG, WebP) as a JPEG of at most 2400 pixels without metadata. What it is,
 * its content says. It is not public: `/files/…` decides each time who may open it.
 * Errors: `not_a_scan` (neither, damaged, or a PDF that runs something), `too_many_bytes` (over 10 MB), `too_small` (a picture under 200 pixels).
 */
export async function storeScan({ storage }: { storage: Storage }, bytes: Uint8Array): Promise<Result<{ key: string }, ScanProblem>> {
  if (bytes.length > largestScan) return failed({ code: 'too_many_bytes' });
  if (looksLikePdf(bytes)) {
    if (!isPlainPdf(bytes)) return failed({ code: 'not_a_scan' });
    return ok({ key: await keep(storage, 'pdf', bytes) });
  }
  const encoded = await encodeScan(bytes);
  if (encoded === 'unreadable') return failed({ code: 'not_a_scan' });
  if (encoded === 'too_small') return failed({ code: 'too_small' });
  return ok({ key: await keep(storage, 'jpg', encoded) });
}

async function keep(storage: Storage, extension: 'pdf' | 'jpg', bytes: Uint8Array): Promise<string> {
  const key = `scans/${randomUUID()}.${extension}`;
  await storage.put(key, bytes);
  return key;
}
