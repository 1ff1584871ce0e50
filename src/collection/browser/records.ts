import { readRecord, type Missing, type QuoteRecord } from './record.ts';

/** How many pages are asked for at the same time. */
const CONCURRENCY = 6;

/** The quotes of a list, each asked for once. */
export class Records {
  readonly #page: string;
  readonly #found = new Map<string, Promise<QuoteRecord | Missing>>();
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  /** @param page path of the page of the list */
  constructor(page: string) {
    this.#page = page;
  }

  of(key: string): Promise<QuoteRecord | Missing> {
    const before = this.#found.get(key);
    if (before) return before;
    const found = this.#turn().then(async () => {
      try {
        return await readRecord(this.#page, key);
      } finally {
        this.#running -= 1;
        this.#waiting.shift()?.();
      }
    });
    this.#found.set(key, found);
    return found;
  }

  /** Forgets a failure, so that the next request asks the server again. */
  forget(key: string): void {
    this.#found.delete(key);
  }

  async #turn(): Promise<void> {
    if (this.#running >= CONCURRENCY) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#running += 1;
  }
}
