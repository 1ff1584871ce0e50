/** The filters' panel. Names of voices, topics and articles are loaded once it is open, or a choice of them is made. */
import { NAMED_FACETS, type FacetNames, type NamedFacet } from '../table.ts';
import type { SearchState } from './address.ts';
import { required } from './dom.ts';
import { browse, type Answer } from './session.ts';
import type { SearchSource } from './source.ts';
import { FACETS, facetElement, monthsElement, valuesOf, type ListFacet } from './view-facets.ts';

type Names = Partial<Record<NamedFacet, FacetNames>>;
type Change = Partial<SearchState>;

export class FacetPanel {
  readonly #panel = required('filter', HTMLDetailsElement);
  readonly #body = required('filter-inhalt', HTMLElement);
  readonly #source: SearchSource;
  readonly #filters = new Map<string, string>();
  #answer: Answer | undefined;
  #state: SearchState | undefined;

  constructor(source: SearchSource, changed: (change: Change) => void) {
    this.#source = source;
    this.#panel.addEventListener('toggle', () => void this.#draw());
    this.#body.addEventListener('change', ({ target }) => {
      const change = this.#changeOf(target);
      if (change) changed(change);
    });
    this.#body.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
      this.#filters.set(target.dataset['facet'] ?? '', target.value);
      void this.#draw();
    });
  }

  /** The names that chips and an open panel need. */
  async names(answer: Answer, state: SearchState): Promise<Names> {
    const wanted = NAMED_FACETS.filter(
      (facet) => state[facet].length > 0 || (this.#panel.open && this.#hasValues(facet, answer)),
    );
    return Object.fromEntries(
      await Promise.all(
        wanted.map(async (facet) => [facet, await this.#source.names(facet)] as const),
      ),
    );
  }

  async show(answer: Answer | undefined, state: SearchState): Promise<void> {
    this.#answer = answer;
    this.#state = state;
    await this.#draw();
  }

  #hasValues(facet: NamedFacet, { counts }: Answer): boolean {
    return counts[facet].size > 0;
  }

  async #draw(): Promise<void> {
    const state = this.#state;
    if (!this.#panel.open || !state) return;
    const answer = this.#answer ?? (await this.#everything(state));
    const names = await this.names(answer, state);
    if (state !== this.#state) return;
    const focused = document.activeElement?.id;
    const caret =
      document.activeElement instanceof HTMLInputElement
        ? document.activeElement.selectionStart
        : null;
    const lists = (Object.keys(FACETS) as ListFacet[])
      .map((facet) => ({ facet, values: valuesOf(facet, answer.counts, names, state) }))
      .filter(({ values }) => values.length > 0)
      .map(({ facet, values }) =>
        facetElement(facet, values, state, this.#filters.get(facet) ?? ''),
      );
    const { table } = answer;
    const months = [...new Set(table.days.map((day) => day.slice(0, 7)))];
    this.#body.replaceChildren(...lists, monthsElement(answer.counts.month, months, state));
    this.#refocus(focused, caret);
  }

  /** Drawn anew, the panel keeps the focus where it was. */
  #refocus(id: string | undefined, caret: number | null): void {
    const node = id ? document.getElementById(id) : null;
    if (!node || !this.#body.contains(node)) return;
    node.focus({ preventScroll: true });
    if (node instanceof HTMLInputElement && node.type === 'search')
      node.setSelectionRange(caret, caret);
  }

  /** Without a query the filters offer all quotes. */
  async #everything(state: SearchState): Promise<Answer> {
    return browse(state, await this.#source.table());
  }

  #changeOf(target: EventTarget | null): Change | undefined {
    const state = this.#state;
    if (!state) return undefined;
    if (target instanceof HTMLSelectElement)
      return { [target.dataset['bound'] ?? '']: target.value || undefined };
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return undefined;
    const facet = target.dataset['facet'] as ListFacet;
    const others = (state[facet] as string[]).filter((value) => value !== target.value);
    return { [facet]: target.checked ? [...others, target.value] : others };
  }
}
