/** Voices and topics whose names begin like what is being typed, to choose one of them as a filter. */
import { fold } from '../../german/spelling.ts';
import { tokens } from '../../german/tokens.ts';
import type { IndexReader } from '../query/read-index.ts';
import { element, required } from './dom.ts';
import { quotesCounted } from './wording.ts';

const MOST = 6;
const SHORTEST = 3;

interface Suggestion {
  facet: 'voice' | 'topic';
  id: string;
  name: string;
  quotes: number;
}

/** Names for the last word of what is typed, most quoted first; of words that fill several files, none. */
async function suggestions(typed: string, index: IndexReader): Promise<Suggestion[]> {
  const last = tokens(typed).at(-1);
  if (!last || last.end < typed.length) return [];
  const key = fold(last.text);
  if (key.length < SHORTEST) return [];
  const { lexicon } = await index.sources();
  if ((await lexicon.spread(key)) > 2) return [];
  const { entries } = await lexicon.beginning(key);
  const found = entries.flatMap(({ offers, topics }) => [
    ...offers.map((offer): Suggestion => ({ facet: 'voice', ...offer })),
    ...topics.map((topic): Suggestion => ({ facet: 'topic', ...topic })),
  ]);
  const unique = new Map(found.map((one) => [`${one.facet} ${one.id}`, one]));
  return [...unique.values()]
    .filter(({ quotes }) => quotes > 0)
    .sort((a, b) => b.quotes - a.quotes)
    .slice(0, MOST);
}

/**
 * Suggestions below the search field, after the ARIA pattern of a combobox with a listbox
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export class Typeahead {
  readonly #field = required('suchwort', HTMLInputElement);
  readonly #list = required('vorschlaege', HTMLUListElement);
  readonly #index: IndexReader;
  readonly #chosen: (suggestion: Suggestion) => void;
  #shown: Suggestion[] = [];
  #active = -1;
  #latest = 0;

  constructor(index: IndexReader, chosen: (suggestion: Suggestion) => void) {
    this.#index = index;
    this.#chosen = chosen;
    this.#field.addEventListener('keydown', (event) => this.#onKey(event));
    this.#field.addEventListener('blur', () => this.close());
    // The field keeps the focus while the pointer is on the list.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const option = target instanceof Element ? target.closest('li') : null;
      this.#choose(option ? [...this.#list.children].indexOf(option) : -1);
    });
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  async update(typed: string): Promise<void> {
    const mine = (this.#latest += 1);
    const found = await suggestions(typed, this.#index).catch(() => []);
    if (mine !== this.#latest || document.activeElement !== this.#field) return;
    this.#shown = found;
    this.#active = -1;
    this.#list.replaceChildren(
      ...found.map(({ facet, name, quotes }, at) =>
        element(
          'li',
          { id: `vorschlag-${String(at)}`, role: 'option', 'aria-selected': 'false' },
          element('span', { class: 'label' }, facet === 'voice' ? 'Stimme ' : 'Thema '),
          element('span', { class: 'name' }, name),
          element('span', { class: 'count' }, ` ${quotesCounted(quotes)}`),
        ),
      ),
    );
    this.#list.hidden = found.length === 0;
    this.#field.setAttribute('aria-expanded', String(found.length > 0));
    this.#field.removeAttribute('aria-activedescendant');
  }

  close(): void {
    this.#latest += 1;
    this.#list.hidden = true;
    this.#active = -1;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    if (!this.isOpen || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      const next = this.#active + step;
      // Past the last, the arrow goes on to the hits.
      if (next >= this.#shown.length) return this.close();
      this.#activate(Math.max(-1, next));
    } else if (event.key === 'Enter' && this.#active >= 0) this.#choose(this.#active);
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #activate(at: number): void {
    this.#active = at;
    for (const [place, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(place === at));
    if (at < 0) this.#field.removeAttribute('aria-activedescendant');
    else this.#field.setAttribute('aria-activedescendant', `vorschlag-${String(at)}`);
  }

  #choose(at: number): void {
    const suggestion = this.#shown[at];
    this.close();
    if (suggestion) this.#chosen(suggestion);
  }
}
