/** A quote as the page of the list shows it: on the reader's own list with a note and ways to move and remove it. */
import { quoteTitle } from '../../quotes/wording.ts';
import { element } from '../../search/browser/dom.ts';
import type { Kept } from '../list.ts';
import { LONGEST_NOTE } from '../ordering.ts';
import type { Missing, QuoteRecord } from './record.ts';

export interface ItemActions {
  move: (key: string, by: 1 | -1) => void;
  remove: (key: string) => void;
  note: (key: string, note: string) => void;
}

const NAME_LENGTH = 60;

const MISSING: Readonly<Record<Missing, string>> = {
  gone: 'Dieses Zitat gibt es nicht mehr. Seine Adresse war:',
  unreachable: 'Dieses Zitat ließ sich gerade nicht laden:',
};

/** One quote of the reader's list: its words once they are loaded, its note and its buttons. */
export class Item {
  readonly key: string;
  readonly li: HTMLLIElement;
  record: QuoteRecord | undefined;
  readonly #content = element('div', { class: 'kept-quote' });
  readonly #note: HTMLTextAreaElement | undefined;
  readonly #buttons: HTMLButtonElement[];

  /** @param actions none for a list that is not the reader's own */
  constructor(kept: Kept, actions?: ItemActions) {
    this.key = kept.key;
    this.#content.append(element('p', { class: 'facts' }, 'Wird geladen …'));
    this.li = element('li', { class: 'quote', 'data-quote': kept.key }, this.#content);
    this.#buttons = [];
    if (actions === undefined) return;
    const button = (words: string, name: string, act: () => void) => {
      const made = element('button', { type: 'button', 'data-act': name }, words);
      made.addEventListener('click', act);
      return made;
    };
    this.#buttons = [
      button('Nach oben', 'up', () => actions.move(kept.key, -1)),
      button('Nach unten', 'down', () => actions.move(kept.key, 1)),
      button('Entfernen', 'remove', () => actions.remove(kept.key)),
    ];
    const note = element('textarea', { rows: 2, placeholder: ' ', maxlength: LONGEST_NOTE });
    note.addEventListener('input', () => actions.note(kept.key, note.value));
    this.#note = note;
    this.li.append(
      element('label', { class: 'kept-note' }, element('span', {}, 'Notiz'), note),
      element('p', { class: 'kept-actions' }, ...this.#buttons),
    );
  }

  /** Shows place and note anew; a note that is being written is left alone. */
  update(kept: Kept, place: number, count: number): void {
    const note = this.#note;
    if (note && note !== document.activeElement && note.value !== kept.note) note.value = kept.note;
    const [up, down] = this.#buttons;
    if (up) up.disabled = place === 0;
    if (down) down.disabled = place === count - 1;
  }

  show(found: QuoteRecord | Missing, retry: () => void): void {
    if (typeof found === 'string') {
      const again = element('button', { type: 'button' }, 'Noch einmal versuchen');
      again.addEventListener('click', retry);
      this.#content.replaceChildren(
        element('p', { class: 'facts' }, `${MISSING[found]} ${this.key}`),
        ...(found === 'unreachable' ? [again] : []),
      );
      return;
    }
    this.record = found;
    const { words, speaker, kind, article, day, url } = found;
    const link = element('a', { href: new URL(url).pathname }, ...words.childNodes);
    words.replaceChildren(link);
    this.#content.replaceChildren(
      words,
      element(
        'p',
        { class: 'facts' },
        speaker,
        ' ',
        kind,
        ' ',
        element('span', {}, article, ', ', day),
      ),
    );
    for (const made of this.#buttons) {
      made.setAttribute('aria-label', `${made.textContent ?? ''}: ${this.name}`);
    }
    this.#note?.setAttribute('aria-label', `Notiz zu ${this.name}`);
  }

  /** What to call it where there is little room. */
  get name(): string {
    if (!this.record) return this.key;
    return quoteTitle(this.record.cited, NAME_LENGTH);
  }

  /** The button that was pressed, or its neighbour where that has nothing more to do. */
  focus(act: 'up' | 'down' | 'remove'): void {
    const wanted = this.#buttons.find((button) => button.dataset['act'] === act);
    (wanted?.disabled === true ? this.#buttons.find(({ disabled }) => !disabled) : wanted)?.focus();
  }
}
