/** Pages in memory, up to so many bytes in all; the one that was looked at longest ago goes first. */
export class PageMemory<Page extends { body: Uint8Array }> {
  readonly #most: number;
  readonly #pages = new Map<string, Page>();
  #size = 0;

  constructor(bytes: number) {
    this.#most = bytes;
  }

  get(key: string): Page | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  put(key: string, page: Page): void {
    this.#size += page.body.length - (this.#pages.get(key)?.body.length ?? 0);
    this.#pages.delete(key);
    this.#pages.set(key, page);
    for (const [oldest, { body }] of this.#pages) {
      if (this.#size <= this.#most) break;
      this.#pages.delete(oldest);
      this.#size -= body.length;
    }
  }

  clear(): void {
    this.#pages.clear();
    this.#size = 0;
  }
}
