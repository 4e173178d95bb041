/** Where a scan lies in the storage: 'scans/<uuid>.pdf' or 'scans/<uuid>.jpg'. */
const keyPattern = /^scans\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(pdf|jpg)$/;

const types: Record<string, 'application/pdf' | 'image/jpeg'> = { pdf: 'application/pdf', jpg: 'image/jpeg' };

/** 10 MB: a paper of several pages, scanned well. */
export const largestScan = 10 * 1024 * 1024;

export type ScanProblem = { code: 'not_a_scan' | 'too_many_bytes' | 'too_small' };
export type ScanType = 'application/pdf' | 'image/jpeg';

/** What a key names, or null where it is no key of a scan. */
export function parseScanKey(key: string): { file: string; type: ScanType } | null {
  const extension = keyPattern.exec(key)?.[2];
  const type = extension && types[extension];
  return type ? { file: key.slice('scans/'.length), type } : null;
}

/** The key of the file that an address names ('<uuid>.pdf'), or null. */
export function scanKeyOfFile(file: string): string | null {
  const key = `scans/${file}`;
  return parseScanKey(key) && key;
}

/** The address of a scan. Who may open it, the route decides each time. */
export function scanAddress(key: string): string {
  return `/files/${key.replace(/^scans\//, '')}`;
}
