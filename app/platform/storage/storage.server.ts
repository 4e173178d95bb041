/** Where files are kept. Keys are paths of letters, digits, '-', '_', '.' and '/'. What is written under a key never changes. */
export type Storage = {
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes, or null where the key is unknown. */
  get(key: string): Promise<Uint8Array<ArrayBuffer> | null>;
  has(key: string): Promise<boolean>;
};
