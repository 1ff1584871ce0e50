/** Articles that a query finds: the first few, and more on demand. */
import { counted, germanNumber } from '../../statistics/counts.ts';
import type { Answer } from './session.ts';
import { element, required } from './dom.ts';
import { articleElement } from './view-hits.ts';

const FIRST = 3;
const PAGE = 20;

/** The articles among the hits, and the button that shows more of them. */
export class ArticleList {
  readonly #section = required('treffer-artikel', HTMLElement);
  readonly #heading = required('artikeltreffer', HTMLElement);
  readonly #list = required('artikelliste', HTMLUListElement);
  readonly #more = element('button', { type: 'button', class: 'more-hits', id: 'weitere-artikel' });
  readonly #href: (path: string) => string;
  #answer: Answer | undefined;

  constructor(href: (path: string) => string, failed: (error: unknown) => void) {
    this.#href = href;
    this.#section.append(this.#more);
    this.#more.addEventListener('click', () => void this.#addPage().catch(failed));
  }

  /** @returns what puts the articles in place */
  async prepare(answer: Answer, settled: boolean): Promise<() => void> {
    const items = settled ? await this.#elements(answer, 0, FIRST) : [];
    return () => {
      this.#answer = answer;
      this.#list.replaceChildren(...items);
      this.#section.hidden = items.length === 0;
      this.#heading.textContent = counted(answer.articles.length, 'article');
      this.#updateMore();
    };
  }

  async #addPage(): Promise<void> {
    const answer = this.#answer;
    if (!answer) return;
    const shown = this.#list.children.length;
    const items = await this.#elements(answer, shown, shown + PAGE);
    if (answer !== this.#answer) return;
    this.#list.append(...items);
    this.#updateMore();
    items[0]?.querySelector('a')?.focus({ preventScroll: true });
  }

  async #elements(
    { articles, facts, found }: Answer,
    from: number,
    to: number,
  ): Promise<HTMLLIElement[]> {
    const page = articles.slice(from, to);
    const hits = await facts.articleHits(page.map(({ rows }) => rows.article));
    return hits.map((hit, at) =>
      articleElement(hit, page[at]?.part ?? 'headline', found.marks, this.#href),
    );
  }

  #updateMore(): void {
    const left = (this.#answer?.articles.length ?? 0) - this.#list.children.length;
    this.#more.hidden = left <= 0;
    this.#more.textContent =
      left > PAGE
        ? `${String(PAGE)} weitere von ${germanNumber(left)} Artikeln zeigen`
        : left === 1
          ? 'Den letzten Artikel zeigen'
          : `Die übrigen ${germanNumber(left)} Artikel zeigen`;
  }
}
