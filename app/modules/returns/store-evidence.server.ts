import { randomUUID } from 'node:crypto';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import { encodeEvidence } from './adapters/encode-evidence.server.ts';
import type { EvidenceProblem } from './evidence.ts';
import { mostPictures } from './return.ts';

/** 15 MB: more than any phone's photograph in JPEG. */
const largest = 15 * 1024 * 1024;

/**
 * Keeps pictures for a return or a dispute, one after the other: JPEG, PNG or WebP, at most five, made anew without metadata. They are not public: each
 * route asks who may see them. Answers their keys. Errors: `not_a_picture`, `too_many_bytes`, `too_many_pictures`; nothing is kept then.
 */
export async function storeEvidence({ storage }: { storage: Storage }, files: readonly File[]): Promise<Result<string[], EvidenceProblem>> {
  const [first] = files;
  if (first && files.length > mostPictures) return failed({ code: 'too_many_pictures', file: first.name });
  const pictures: Uint8Array[] = [];
  for (const file of files) {
    if (file.size > largest) return failed({ code: 'too_many_bytes', file: file.name });
    const picture = await encodeEvidence(new Uint8Array(await file.arrayBuffer()));
    if (!picture) return failed({ code: 'not_a_picture', file: file.name });
    pictures.push(picture);
  }
  const keys = pictures.map(() => `evidence/${randomUUID()}.jpg`);
  for (const [index, key] of keys.entries()) await storage.put(key, pictures[index] ?? new Uint8Array());
  return ok(keys);
}

/** Runs what keeps the pictures' keys; where it says that it has not kept them, or fails, the files are removed again. */
export async function withEvidence<Kept>({ storage }: { storage: Storage }, keys: readonly string[], keep: () => Promise<{ kept: boolean; value: Kept }>): Promise<Kept> {
  const drop = () => Promise.all(keys.map((key) => storage.remove(key)));
  try {
    const { kept, value } = await keep();
    if (!kept) await drop();
    return value;
  } catch (error) {
    await drop();
    throw error;
  }
}
