/** Articles as a tree was read before, for those who read it again whenever one of its files has changed. */
import type { CheckedArticle } from './article/article-file.ts';

export class HeldArticles {
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

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}
