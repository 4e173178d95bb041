import { RefusedZip, ZipReader } from '#app/platform/spreadsheet/zip.server.ts';
import { failed, ok } from '#app/shared/result.ts';
import type { Result } from '#app/shared/result.ts';
import type { ImportFiles } from '../import-definition.ts';

const limits = { entries: 5_000, file: 40 * 1024 * 1024, all: 400 * 1024 * 1024 };

export type OpenFiles = ImportFiles & { close(): void };
export type ZipProblem = { code: `zip_${RefusedZip['code']}` };

/** The name by which a row finds a file: without folders, in one form of accents, in small letters. */
const plainName = (name: string) => (name.split(/[\\/]/).at(-1) ?? '').normalize('NFC').trim().toLowerCase();

/** Opens the ZIP that came with a spreadsheet. Problems: `zip_damaged`, `zip_bomb`, `zip_locked`, `zip_too_many_files`, `zip_bad_name`. */
export async function openFiles(bytes: Uint8Array): Promise<Result<OpenFiles, ZipProblem>> {
  try {
    const zip = await ZipReader.open(bytes, limits);
    const names = new Map<string, string>();
    for (const name of zip.names) {
      // What a Mac adds to every ZIP.
      if (name.startsWith('__MACOSX/') || names.has(plainName(name))) continue;
      names.set(plainName(name), name);
    }
    return ok({
      has: (name) => names.has(plainName(name)),
      read: async (name) => {
        const entry = names.get(plainName(name));
        return entry === undefined ? null : zip.read(entry);
      },
      close: () => zip.close(),
    });
  } catch (error) {
    if (error instanceof RefusedZip) return failed({ code: `zip_${error.code}` });
    throw error;
  }
}
