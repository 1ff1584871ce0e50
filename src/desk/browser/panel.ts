/** What is known about the article, beside its text: how far it is, the list of its places, and the one in focus. */
import type { EditorState } from '@codemirror/state';
import type { Known } from '../protocol.ts';
import { detailsOf, type DetailActions } from './details.ts';
import { element } from './dom.ts';
import { deskState, focusedStop, type DeskState } from './field.ts';
import { lineOf } from './line.ts';
import { isOpen, type Stop } from './stops.ts';

const FILTERS: Record<string, { label: string; shows: (stop: Stop) => boolean }> = {
  all: { label: 'Alles', shows: () => true },
  open: { label: 'Was offen ist', shows: isOpen },
  proposals: { label: 'Vorschläge', shows: ({ kind }) => kind === 'proposal' },
  quotes: { label: 'Zitate', shows: ({ kind }) => kind === 'quote' },
  problems: { label: 'Probleme', shows: ({ kind }) => kind === 'problem' },
};

/** The panel beside the text: the place in focus, and the list of all places. */
export class Panel {
  readonly dom: HTMLElement;
  readonly #progress = element('p', { class: 'progress' });
  readonly #details = element('section', { class: 'details', 'aria-label': 'Ausgewählte Stelle' });
  readonly #list = element('ol', { class: 'stops' });
  readonly #filter: HTMLSelectElement;
  readonly #actions: DetailActions & { go: (stop: Stop) => void };
  #state: DeskState | undefined;
  #known: Known | undefined;
  #filtered = '';

  constructor(actions: DetailActions & { go: (stop: Stop) => void }, ...below: HTMLElement[]) {
    this.#actions = actions;
    this.#filter = element(
      'select',
      {},
      ...Object.entries(FILTERS).map(([value, { label }]) => element('option', { value }, label)),
    );
    this.dom = element(
      'aside',
      { class: 'panel', 'aria-label': 'Zum Artikel' },
      this.#progress,
      this.#details,
      element(
        'section',
        { class: 'places', 'aria-label': 'Stellen des Artikels' },
        element('label', {}, element('span', {}, 'Liste: '), this.#filter),
        this.#list,
      ),
      ...below,
    );
    this.#filter.addEventListener('change', () => {
      this.#renderList();
    });
  }

  focusFilter(): void {
    this.#filter.focus();
  }

  /** Renders what has changed; while something is typed the list stays as it was. */
  update(state: EditorState, known: Known): void {
    const now = state.field(deskState);
    const was = this.#state;
    if (was && known === this.#known && was.focus === now.focus && !now.current) return;
    if (was?.stops === now.stops && was.focus === now.focus && known === this.#known) return;
    this.#state = now;
    this.#known = known;
    this.#progress.textContent = progressOf(now);
    this.#details.replaceChildren(
      ...detailsOf(focusedStop(state), now.stops.filter(isOpen).length, known, this.#actions),
    );
    const listed = was?.stops === now.stops && this.#filtered === this.#filter.value;
    if (listed) this.#markFocus();
    else this.#renderList();
  }

  #renderList(): void {
    const { stops } = this.#state ?? { stops: [] };
    const { value } = this.#filter;
    this.#filtered = value;
    const shown = stops.filter((stop) => FILTERS[value]?.shows(stop) ?? true);
    this.#list.replaceChildren(
      ...shown.map((stop) => this.#item(stop)),
      ...(shown.length === 0 ? [element('li', { class: 'none' }, 'Hier ist nichts.')] : []),
    );
    this.#markFocus();
  }

  #item(stop: Stop): HTMLElement {
    const { label, words } = lineOf(stop, this.#known);
    const severity = stop.kind === 'problem' ? ` ${stop.problem.severity}` : '';
    return element(
      'li',
      {},
      element(
        'button',
        {
          type: 'button',
          class: `${stop.kind}${severity}`,
          'data-key': stop.key,
          click: () => {
            this.#actions.go(stop);
          },
        },
        element('span', { class: 'what' }, label),
        ' ',
        element('span', { class: 'words' }, words),
      ),
    );
  }

  /** Scrolls the list alone: what is above it stays where it is. */
  #scrollTo(item: HTMLElement): void {
    const list = this.#list.getBoundingClientRect();
    const { top, bottom } = item.getBoundingClientRect();
    if (top < list.top) this.#list.scrollTop += top - list.top;
    else if (bottom > list.bottom) this.#list.scrollTop += bottom - list.bottom;
  }

  #markFocus(): void {
    for (const item of this.#list.querySelectorAll('button')) {
      const here = item.dataset['key'] === this.#state?.focus;
      if (here) item.setAttribute('aria-current', 'true');
      else item.removeAttribute('aria-current');
      if (here) this.#scrollTo(item);
    }
  }
}

function progressOf({ stops, analysis }: DeskState): string {
  const count = (wanted: (stop: Stop) => boolean): number => stops.filter(wanted).length;
  const proposals = count(({ kind }) => kind === 'proposal');
  const errors = count((stop) => stop.kind === 'problem' && stop.problem.severity === 'error');
  return [
    counted(analysis.quotes.length, 'Zitat', 'Zitate'),
    counted(proposals, 'offener Vorschlag', 'offene Vorschläge'),
    counted(errors, 'Fehler', 'Fehler'),
    counted(analysis.words, 'Wort', 'Wörter'),
  ].join(' · ');
}

function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString('de')} ${count === 1 ? one : many}`;
}
