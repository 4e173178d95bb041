import type { Storage } from '#app/platform/storage/storage.server.ts';
import { parseScanKey } from './scan.ts';
import type { ScanType } from './scan.ts';

/** The bytes of a scan and what it is, or null where there is none. It asks nobody whether he may: the caller does. */
export async function findScan({ storage }: { storage: Storage }, key: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: ScanType } | null> {
  const type = parseScanKey(key)?.type;
  const bytes = type ? await storage.get(key) : null;
  return type && bytes ? { bytes, type } : null;
}
