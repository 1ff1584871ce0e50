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

/** Facets that are open with the panel: those that need the least. */
const OPEN: readonly FacetName[] = ['voice', 'speech', 'month'];

/** The panel of filters, whose values are counted when somebody opens it. */
export class FacetPanel {
  readonly #panel = required('filter', HTMLDetailsElement);
  readonly #body = required('filter-inhalt', HTMLElement);
  readonly #index: IndexReader;
  readonly #facets: Record<FacetName, HTMLFieldSetElement>;
  readonly #open = new Set<FacetName>(OPEN);
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
    this.#facets = Object.fromEntries(
      names.map((facet) => [facet, facetElement(facet, this.#open.has(facet))]),
    ) as Record<FacetName, HTMLFieldSetElement>;
    this.#body.append(...Object.values(this.#facets));
    const draw = () => void this.#draw().catch(failed);
    this.#panel.addEventListener('toggle', draw);
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
      const { more, year, opens } = button?.dataset ?? {};
      if (opens !== undefined) {
        this.#setOpen(opens as FacetName, button?.getAttribute('aria-expanded') !== 'true');
        draw();
      } else if (more !== undefined) {
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
    return this.#panel.open ? ['filter', ...this.#open] : [...this.#open];
  }

  set open(names: readonly string[]) {
    this.#panel.open = names.includes('filter');
    for (const facet of Object.keys(FACETS) as FacetName[])
      this.#setOpen(facet, names.includes(facet));
  }

  close(): void {
    this.#panel.open = false;
  }

  #setOpen(facet: FacetName, open: boolean): void {
    if (open) this.#open.add(facet);
    else this.#open.delete(facet);
    const fieldset = this.#facets[facet];
    fieldset.querySelector('legend button')?.setAttribute('aria-expanded', String(open));
    const inside = fieldset.querySelector<HTMLElement>('.facet-inside');
    if (inside) inside.hidden = !open;
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
      const fieldset = this.#facets[facet];
      fieldset.hidden = facet === 'topic' && (await this.#index.topics()) === 0;
      if (!this.#open.has(facet)) continue;
      const inside = await this.#inside(facet, answer, state);
      if (state !== this.#state) return;
      this.#fill(fieldset, inside);
    }
  }

  async #inside(facet: FacetName, answer: Answer, state: SearchState): Promise<HTMLElement[]> {
    if (facet === 'month') return monthElements(await monthValues(answer), state);
    const filter = this.#filters.get(facet) ?? '';
    const shown = this.#shown.get(facet) ?? SHOWN;
    const values = await listValues(facet, answer, this.#index, { filter, shown });
    return listElements(facet, values, state, filter);
  }

  /** Replaces what a facet shows, and puts the focus back where it was. */
  #fill(fieldset: HTMLFieldSetElement, inside: HTMLElement[]): void {
    const { activeElement: active } = document;
    const id = fieldset.contains(active) ? active?.id : undefined;
    const caret = active instanceof HTMLInputElement ? active.selectionStart : null;
    fieldset.querySelector('.facet-inside')?.replaceChildren(...inside);
    const node = id ? document.getElementById(id) : null;
    if (!node) return;
    node.focus({ preventScroll: true });
    if (node instanceof HTMLInputElement && node.type === 'search')
      node.setSelectionRange(caret, caret);
  }

  /** Moves the focus to the first of the values that were asked for in addition. */
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

function facetElement(facet: FacetName, open: boolean): HTMLFieldSetElement {
  return element(
    'fieldset',
    { class: 'facet', 'data-facet': facet },
    element(
      'legend',
      {},
      element(
        'button',
        {
          type: 'button',
          id: `facette-${facet}`,
          'data-opens': facet,
          'aria-expanded': String(open),
        },
        FACETS[facet],
      ),
    ),
    element('div', { class: 'facet-inside', hidden: !open }),
  );
}
