import { randomUUID } from 'node:crypto';
import { access, mkdir, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Storage } from './storage.server.ts';

const keyPattern = /^[a-z0-9_-]+(?:[./][a-z0-9_-]+)*$/i;

/** Files in a folder of this machine. A file appears whole or not at all. */
export function fileStorage(folder: string): Storage {
  const place = (key: string) => {
    if (!keyPattern.test(key)) throw new Error(`not a storage key: ${key}`);
    return path.join(folder, key);
  };
  return {
    async put(key, bytes) {
      const target = place(key);
      await mkdir(path.dirname(target), { recursive: true });
      const unfinished = `${target}.${randomUUID()}`;
      await writeFile(unfinished, bytes);
      await rename(unfinished, target);
    },
    async get(key) {
      if (!keyPattern.test(key)) return null;
      try {
        return new Uint8Array(await readFile(place(key)));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async has(key) {
      return access(place(key)).then(() => true, () => false);
    },
    async delete(key) {
      await rm(place(key), { force: true });
    },
    async remove(key) {
      await rm(place(key), { force: true });
    },
    async *list(within) {
      const files = await opendir(path.join(folder, within), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return [];
        throw error;
      });
      for await (const file of files) {
        const whole = path.join(file.parentPath, file.name);
        const key = path.relative(folder, whole).split(path.sep).join('/');
        const facts = file.isFile() && keyPattern.test(key) ? await stat(whole).catch(() => null) : null;
        if (facts) yield { key, writtenAt: facts.mtime };
      }
    },
  };
}
