import type { Fault, ImportFiles, NumberedRow } from '#app/modules/imports/import-definition.ts';
import type { Storage } from '#app/platform/storage/storage.server.ts';
import { uploadFormat } from '../../picture-format.ts';
import { pictureStorageKey } from '../../picture.ts';
import type { PictureView } from '../../picture.ts';
import { largestPicture, storePicture } from '../../store-picture.server.ts';
import { pictureKeyOf } from '../picture-key.server.ts';
import type { FindPicture } from './plan-products.ts';
import type { ProductRow } from './product-row.ts';

type Rows = readonly NumberedRow<ProductRow>[];

/** The pictures that rows name, by the hash of their bytes; with a storage, as they were stored. Each file is read once. */
export async function pictureKeys(files: ImportFiles | null, rows: Rows, storage?: Storage): Promise<FindPicture> {
  const found = new Map<string, ReturnType<FindPicture>>();
  for (const name of new Set(rows.flatMap(({ row }) => row.pictures))) {
    const bytes = (await files?.read(name)) ?? null;
    if (!bytes) continue;
    found.set(name, uploadFormat(bytes) && bytes.length <= largestPicture ? await viewOf(pictureKeyOf(bytes), storage) : { fault: 'picture_bad' });
  }
  return (name) => found.get(name) ?? { fault: files ? 'picture_missing' : 'picture_no_zip' };
}

async function viewOf(key: string, storage: Storage | undefined): Promise<ReturnType<FindPicture>> {
  const stored = await storage?.get(pictureStorageKey(key, 'facts.json'));
  if (stored) return JSON.parse(new TextDecoder().decode(stored)) as PictureView;
  return storage ? { fault: 'picture_bad' } : { key, width: 0, height: 0, color: '' };
}

/** Encodes the pictures of rows, one after the other. Answers the rows of which one cannot be taken. */
export async function encodedPictures(app: { storage: Storage }, files: ImportFiles | null, rows: Rows, tick: () => Promise<void>): Promise<{ number: number; faults: Fault[] }[]> {
  const wrong: { number: number; faults: Fault[] }[] = [];
  for (const { number, row } of rows) {
    const faults: Fault[] = [];
    for (const file of row.pictures) {
      const bytes = await files?.read(file);
      if (!bytes) continue;
      const stored = await storePicture(app, bytes);
      if (!stored.ok) faults.push({ column: 'pictures', code: 'picture_bad', facts: { file: file.slice(0, 60) } });
      await tick();
    }
    if (faults.length > 0) wrong.push({ number, faults });
  }
  return wrong;
}
