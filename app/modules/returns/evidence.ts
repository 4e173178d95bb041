/** Where a picture of a return or a dispute lies in the storage: 'evidence/<uuid>.jpg'. */
const keyPattern = /^evidence\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.jpg$/;

/** The key of the file that an address names ('<uuid>.jpg'), or null. */
export function evidenceKeyOf(file: string): string | null {
  const key = `evidence/${file}`;
  return keyPattern.test(key) ? key : null;
}

/** The last part of a picture's address. */
export function evidenceFile(key: string): string {
  return key.replace(/^evidence\//, '');
}

/** What the choice of pictures offers. */
export const evidenceAccept = 'image/jpeg,image/png,image/webp';
export type EvidenceProblem = { code: 'not_a_picture' | 'too_many_bytes' | 'too_many_pictures'; /** The name of the file. */ file: string };
