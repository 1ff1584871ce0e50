/** The filters' panel. What a facet has inside is loaded once it is open. */
import type { SearchState } from './address.ts';
import { element, required } from './dom.ts';
import { listValues, MORE, monthValues, SHOWN } from './facet-values.ts';
import type { IndexReader } from '../query/read-index.ts';
import { browse, type Answer } from './session.ts';
import {
  FACETS,
  listElements,
  monthElements,
  type FacetName,
  type ListFacet,
} from './view-facets.ts';

type Change = Partial<SearchState>;

export class FacetPanel {
  readonly #panel = required('filter', HTMLDetailsElement);
  readonly #body = required('filter-inhalt', HTMLElement);
  readonly #index: IndexReader;
  readonly #facets: Record<FacetName, HTMLDetailsElement>;
  readonly #filters = new Map<FacetName, string>();
  readonly #shown = new Map<FacetName, number>();
  #answer: Answer | undefined;
  #state: SearchState | undefined;

  /** @param failed is told what could not be read */
  constructor(
    index: IndexReader,
    changed: (change: Change) => void,
    failed: (error: unknown) => void,
  ) {
    this.#index = index;
    const names = Object.keys(FACETS) as FacetName[];
    this.#facets = Object.fromEntries(names.map((facet) => [facet, facetElement(facet)])) as Record<
      FacetName,
      HTMLDetailsElement
    >;
    this.#body.append(...Object.values(this.#facets));
    const draw = () => void this.#draw().catch(failed);
    this.#panel.addEventListener('toggle', draw);
    for (const facet of Object.values(this.#facets)) facet.addEventListener('toggle', draw);
    this.#body.addEventListener('change', ({ target }) => {
      const change = this.#changeOf(target);
      if (change) changed(change);
    });
    this.#body.addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type !== 'search') return;
      this.#filters.set(target.dataset['facet'] as FacetName, target.value);
      draw();
    });
    this.#body.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const { more, year } = button?.dataset ?? {};
      if (more !== undefined) {
        const facet = more as FacetName;
        this.#shown.set(facet, (this.#shown.get(facet) ?? SHOWN) + MORE);
        void this.#draw()
          .then(() => this.#focusAfter(facet))
          .catch(failed);
      } else if (year !== undefined) {
        const chosen = button?.getAttribute('aria-pressed') === 'true';
        changed(
          chosen ? { from: undefined, to: undefined } : { from: `${year}-01`, to: `${year}-12` },
        );
      }
    });
  }

  /** What is open, to be opened again: the panel itself is `filter`. */
  get open(): string[] {
    const open = Object.entries(this.#facets).flatMap(([facet, { open: own }]) =>
      own ? [facet] : [],
    );
    return this.#panel.open ? ['filter', ...open] : open;
  }

  set open(names: readonly string[]) {
    this.#panel.open = names.includes('filter');
    for (const [facet, details] of Object.entries(this.#facets))
      details.open = names.includes(facet);
  }

  close(): void {
    this.#panel.open = false;
  }

  async show(answer: Answer | undefined, state: SearchState): Promise<void> {
    if (this.#state?.query !== state.query) this.#shown.clear();
    this.#answer = answer;
    this.#state = state;
    await this.#draw();
  }

  async #draw(): Promise<void> {
    const state = this.#state;
    if (!this.#panel.open || !state) return;
    const answer = this.#answer ?? (await browse(state, this.#index));
    for (const facet of Object.keys(FACETS) as FacetName[]) {
      const details = this.#facets[facet];
      details.hidden = facet === 'topic' && (await this.#index.topics()) === 0;
      if (!details.open) continue;
      const inside = await this.#inside(facet, answer, state);
      if (state !== this.#state) return;
      this.#fill(details, inside);
    }
  }

  async #inside(facet: FacetName, answer: Answer, state: SearchState): Promise<HTMLElement[]> {
    if (facet === 'month') return monthElements(await monthValues(answer), state);
    const filter = this.#filters.get(facet) ?? '';
    const shown = this.#shown.get(facet) ?? SHOWN;
    const values = await listValues(facet, answer, this.#index, { filter, shown });
    return listElements(facet, values, state, filter);
  }

  /** Drawn anew, the panel keeps the focus where it was. */
  #fill(details: HTMLDetailsElement, inside: HTMLElement[]): void {
    const { activeElement: active } = document;
    const id = details.contains(active) ? active?.id : undefined;
    const caret = active instanceof HTMLInputElement ? active.selectionStart : null;
    details.querySelector('.facet-inside')?.replaceChildren(...inside);
    const node = id ? document.getElementById(id) : null;
    if (!node) return;
    node.focus({ preventScroll: true });
    if (node instanceof HTMLInputElement && node.type === 'search')
      node.setSelectionRange(caret, caret);
  }

  /** Whoever asked for more goes on with the first of them. */
  #focusAfter(facet: FacetName): void {
    const before = (this.#shown.get(facet) ?? SHOWN) - MORE;
    const next =
      this.#facets[facet].querySelectorAll<HTMLInputElement>('input[type=checkbox]')[before];
    next?.focus();
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

function facetElement(facet: FacetName): HTMLDetailsElement {
  return element(
    'details',
    { class: 'facet', 'data-facet': facet },
    element('summary', {}, FACETS[facet]),
    element('div', { class: 'facet-inside', role: 'group', 'aria-label': FACETS[facet] }),
  );
}
