import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

export type ZipLimits = {
  entries: number;
  /** Bytes of one file and of all files, unpacked. Declared sizes are looked at first, real ones counted while unpacking. */
  file: number;
  all: number;
};

/** Thrown for a ZIP that is damaged, or meant to do harm: too large when unpacked, locked, with names that lead out of it. */
export class RefusedZip extends Error {
  readonly code: 'damaged' | 'bomb' | 'locked' | 'too_many_files' | 'bad_name';

  constructor(code: RefusedZip['code']) {
    super(code);
    this.code = code;
  }
}

/** The files of a ZIP by their names; nothing is unpacked before it is asked for. */
export class ZipReader {
  readonly names: string[];
  readonly #zip: ZipFile;
  readonly #entries: Map<string, Entry>;
  readonly #limits: ZipLimits;
  #unpacked = 0;

  private constructor(zip: ZipFile, entries: Map<string, Entry>, limits: ZipLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
    this.names = [...entries.keys()];
  }

  static async open(bytes: Uint8Array, limits: ZipLimits): Promise<ZipReader> {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true, validateEntrySizes: true, autoClose: false }).catch(() => {
      throw new RefusedZip('damaged');
    });
    return new ZipReader(zip, await readDirectory(zip, limits), limits);
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The pieces of a file as they are unpacked. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.#entries.get(name);
    if (!entry) return;
    let size = 0;
    try {
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) {
        size += piece.length;
        this.#unpacked += piece.length;
        if (size > this.#limits.file || this.#unpacked > this.#limits.all) throw new RefusedZip('bomb');
        yield piece as Buffer;
      }
    } catch (error) {
      throw /uncompressed size|too many bytes/i.test(String((error as Error).message)) ? new RefusedZip('bomb') : error instanceof RefusedZip ? error : new RefusedZip('damaged');
    }
  }

  /** A whole file, or null for a name that is not there. What was read before does not count against the limit of all files. */
  async read(name: string): Promise<Uint8Array | null> {
    if (!this.has(name)) return null;
    this.#unpacked = 0;
    const pieces: Buffer[] = [];
    for await (const piece of this.pieces(name)) pieces.push(piece);
    return new Uint8Array(Buffer.concat(pieces));
  }

  close(): void {
    this.#zip.close();
  }
}

async function readDirectory(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) throw new RefusedZip('too_many_files');
  const entries = new Map<string, Entry>();
  let declared = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue;
      if (entry.isEncrypted()) throw new RefusedZip('locked');
      declared += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.file || declared > limits.all) throw new RefusedZip('bomb');
      if (entries.size >= limits.entries) throw new RefusedZip('too_many_files');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    if (error instanceof RefusedZip) throw error;
    throw new RefusedZip(/relative path|absolute path|invalid characters/i.test(String((error as Error).message)) ? 'bad_name' : 'damaged');
  }
  return entries;
}
