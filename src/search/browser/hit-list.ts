/** The list of hits: a screen of them while a word is typed, then a page, more on demand; each costs one small file. */
import { germanNumber } from '../../statistics/counts.ts';
import type { Answer } from './session.ts';
import type { SearchSource } from './source.ts';
import { required } from './dom.ts';
import { hitElement } from './view-hits.ts';

const UNFINISHED = 4;
const FIRST = 8;
const PAGE = 20;
const ARTICLES = 3;

export class HitList {
  readonly #list = required('treffer', HTMLOListElement);
  readonly #articles = required('treffer-artikel', HTMLElement);
  readonly #articleList = required('artikelliste', HTMLUListElement);
  readonly #more = required('weitere', HTMLButtonElement);
  readonly #source: SearchSource;
  readonly #href: (path: string) => string;
  #answer: Answer | undefined;
  shown = 0;

  constructor(source: SearchSource, href: (path: string) => string) {
    this.#source = source;
    this.#href = href;
    this.#more.addEventListener('click', () => void this.#addPage());
  }

  /**
   * Loads the first hits, and articles; of those that the next letter may replace, no more than a screen shows.
   * @returns what puts them in place, all at once
   */
  async prepare(answer: Answer, settled: boolean, shown = FIRST): Promise<() => void> {
    const [items, articles] = await Promise.all([
      this.#elements(answer, 0, settled ? Math.max(FIRST, shown) : UNFINISHED),
      this.#source.records(settled ? answer.articles.slice(0, ARTICLES) : []),
    ]);
    return () => {
      const before = this.#answer;
      this.#answer = answer;
      // The same hits once more, as when a word is typed to its end: whoever is among them stays where he is.
      if (before && this.shown > 0 && sameHits(before, answer)) {
        if (!settled) return;
        this.#list.append(...items.slice(this.shown));
        this.shown = Math.max(this.shown, items.length);
      } else {
        this.shown = items.length;
        this.#replace(items);
      }
      this.#articleList.replaceChildren(
        ...articles.map((hit) => hitElement(hit, answer.found.marks, this.#href)),
      );
      this.#articles.hidden = articles.length === 0;
      this.#updateMore(settled);
    };
  }

  links(): HTMLAnchorElement[] {
    return [...this.#list.querySelectorAll<HTMLAnchorElement>('.words a')];
  }

  focus(key: string): void {
    this.#list
      .querySelector<HTMLElement>(`[data-quote="${CSS.escape(key)}"] .words a`)
      ?.focus({ preventScroll: true });
  }

  /** Whoever was among the hits stays at his, or else begins with the first. */
  #replace(items: HTMLLIElement[]): void {
    const focused = document.activeElement?.closest<HTMLElement>('#treffer > li');
    this.#list.replaceChildren(...items);
    if (!focused) return;
    const same = items.find((item) => item.dataset['quote'] === focused.dataset['quote']);
    (same ?? items[0])?.querySelector<HTMLElement>('.words a')?.focus({ preventScroll: true });
  }

  async #addPage(): Promise<void> {
    const answer = this.#answer;
    if (!answer) return;
    const items = await this.#elements(answer, this.shown, this.shown + PAGE);
    if (!this.#answer || !sameHits(answer, this.#answer)) return;
    this.#list.append(...items);
    this.shown += items.length;
    this.#updateMore(true);
    items[0]?.querySelector<HTMLElement>('.words a')?.focus({ preventScroll: true });
  }

  async #elements({ rows, found }: Answer, from: number, to: number): Promise<HTMLLIElement[]> {
    const records = await this.#source.records(rows.slice(from, to));
    return records.map((hit) => hitElement(hit, found.marks, this.#href));
  }

  #updateMore(settled: boolean): void {
    const left = (this.#answer?.rows.length ?? 0) - this.shown;
    this.#more.hidden = left <= 0 || !settled;
    this.#more.textContent =
      left > PAGE
        ? `${PAGE} weitere von ${germanNumber(left)} zeigen`
        : `Die übrigen ${germanNumber(left)} zeigen`;
    if (left === 1) this.#more.textContent = 'Das letzte zeigen';
  }
}

function sameHits(one: Answer, other: Answer): boolean {
  return (
    one.state.query === other.state.query &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, at) => row === other.rows[at])
  );
}
