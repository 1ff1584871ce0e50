/** The list of hits: a screen of them while a word is typed, then a page, more on demand. */
import { germanNumber } from '../../statistics/counts.ts';
import type { QuoteHit } from '../records.ts';
import type { IndexReader } from '../query/read-index.ts';
import type { Answer } from './session.ts';
import { required } from './dom.ts';
import { contextElement, quoteElement } from './view-hits.ts';

const UNFINISHED = 4;
const FIRST = 8;
const PAGE = 20;

/** The list of hits, which grows by a page at each press of its button. */
export class HitList {
  readonly #list = required('treffer', HTMLOListElement);
  readonly #more = required('weitere', HTMLButtonElement);
  readonly #index: IndexReader;
  readonly #href: (path: string) => string;
  #answer: Answer | undefined;
  shown = 0;

  constructor(
    index: IndexReader,
    href: (path: string) => string,
    failed: (error: unknown) => void,
  ) {
    this.#index = index;
    this.#href = href;
    this.#more.addEventListener('click', () => void this.#addPage().catch(failed));
    this.#list.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      if (button?.dataset['context'] !== undefined) void this.#toggleContext(button).catch(failed);
    });
  }

  /**
   * Loads the first hits; of those that the next letter may replace, no more than a screen shows.
   * @returns what puts them in place, all at once
   */
  async prepare(answer: Answer, settled: boolean, shown = FIRST): Promise<() => void> {
    const items = await this.#elements(answer, 0, settled ? Math.max(FIRST, shown) : UNFINISHED);
    return () => {
      const before = this.#answer;
      this.#answer = answer;
      // The same hits are found again when a word is typed to its end; then hits are only added.
      if (before && this.shown > 0 && sameHits(before, answer)) {
        if (!settled) return;
        this.#list.append(...items.slice(this.shown));
        this.shown = Math.max(this.shown, items.length);
      } else {
        this.shown = items.length;
        this.#replace(items);
      }
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

  /** Keeps the focus on the hit that had it; where that hit is gone, the first one gets it. */
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
    const page = rows.slice(from, to);
    const records = await this.#records(page);
    return records.map((hit, at) => quoteElement(hit, page[at] ?? 0, found.marks, this.#href));
  }

  async #records(rows: readonly number[]): Promise<QuoteHit[]> {
    return (await this.#index.sources()).records(rows);
  }

  async #toggleContext(button: HTMLButtonElement): Promise<void> {
    const item = button.closest('li');
    const shown = item?.querySelector('.context');
    if (shown) shown.remove();
    else {
      const row = Number(button.dataset['context']);
      const [[hit], context] = await Promise.all([this.#records([row]), this.#index.context(row)]);
      if (hit && !item?.querySelector('.context'))
        button.closest('.actions')?.before(contextElement(hit, context));
    }
    button.setAttribute('aria-expanded', String(!shown));
  }

  #updateMore(settled: boolean): void {
    const left = (this.#answer?.rows.length ?? 0) - this.shown;
    this.#more.hidden = left <= 0 || !settled;
    this.#more.textContent =
      left > PAGE
        ? `${String(PAGE)} weitere von ${germanNumber(left)} zeigen`
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
