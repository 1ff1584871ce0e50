/** Articles as a tree was read before, for those who read it again whenever one of its files has changed. */
import type { CheckedArticle } from './article/article-file.ts';
import { HeldFiles, sameBytes } from './held-files.ts';

/** Articles that were read and checked before: one is checked again when its bytes or its surroundings have changed. */
export class HeldArticles {
  /** The other files of the tree, which depend on nothing but themselves. */
  readonly files = new HeldFiles();
  readonly #held = new Map<string, { bytes: Uint8Array; checked: CheckedArticle }>();
  #surroundings = '';

  /** @param surroundings what articles are checked against, as a value; where it is another, nothing is held any more */
  begin(surroundings: unknown): void {
    const now = JSON.stringify(surroundings);
    if (now !== this.#surroundings) this.#held.clear();
    this.#surroundings = now;
  }

  /** What was found in a file, where it holds the same bytes as then. */
  get(id: string, bytes: Uint8Array): CheckedArticle | undefined {
    const held = this.#held.get(id);
    return held && sameBytes(held.bytes, bytes) ? held.checked : undefined;
  }

  set(id: string, bytes: Uint8Array, checked: CheckedArticle): void {
    // What is held back comes out as time passes, though nobody changes it.
    if (checked.entry?.state === 'heldBack') this.#held.delete(id);
    else this.#held.set(id, { bytes, checked });
  }
}
