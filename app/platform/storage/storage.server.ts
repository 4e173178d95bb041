/** Where files are kept. Keys are paths of letters, digits, '-', '_', '.' and '/'. What is written under a key never changes. */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null where the key is unknown. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  has(key: string): Promise<boolean>;
  /** A key that is not there is no fault. Only for files that nothing refers to any more. */
  delete(key: string): Promise<void>;
  /** Removes what is kept under a key; an unknown key is no fault. */
  remove(key: string): Promise<void>;
  /** The keys that begin with this folder ('pictures/'), in no order, each with the time at which it was last written. */
  list(folder: string): AsyncIterable<{ key: string; writtenAt: Date }>;
};
