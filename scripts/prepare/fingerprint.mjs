import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * A short word for the contents of files and folders: it changes when one of them does.
 * @param {string} root
 * @param {string[]} places
 * @param {(file: string) => boolean} [counts] whether a file counts; its path is relative to the root
 */
export function fingerprint(root, places, counts = () => true) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesIn(root, place)).filter(counts).sort()) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 32);
}

/** @param {string} root @param {string} place @returns {string[]} */
function filesIn(root, place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [place];
  return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
    const inside = `${place}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, inside) : entry.isFile() ? [inside] : [];
  });
}

/** The fingerprint that was written after the last run, or null. @param {string} file */
export function readStamp(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
