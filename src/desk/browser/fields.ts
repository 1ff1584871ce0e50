/** The article's single values, and the last step: it stops being a draft. */
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import type { Analysis, Fields } from '../protocol.ts';
import { button, element, labelled } from './dom.ts';

type TextKey = Exclude<keyof Fields, 'topics' | 'draft'>;

const FIELDS: Record<TextKey, { label: string; path: string[]; long?: true }> = {
  headline: { label: 'Überschrift', path: ['headline'] },
  description: { label: 'Vorspann', path: ['description'], long: true },
  datePublished: { label: 'Datum', path: ['datePublished'] },
  dateline: { label: 'Ort', path: ['dateline'] },
  source: { label: 'Quelle', path: ['source', 'name'] },
  sourceUrl: { label: 'Adresse der Quelle', path: ['source', 'url'] },
};

interface FieldActions {
  edit: (edits: FrontmatterEdit[]) => void;
  chooseTopics: () => void;
  nameOfTopic: (id: string) => string;
}

/** The form of the article's own fields: headline, date, source, topics. */
export class FieldsForm {
  readonly dom: HTMLElement;
  readonly #inputs: [TextKey, HTMLInputElement | HTMLTextAreaElement][];
  readonly #topics: HTMLElement;
  readonly #finish: HTMLElement;
  readonly #state = element('p', { class: 'note' });
  readonly #actions: FieldActions;
  #fields: Fields | undefined;

  constructor(actions: FieldActions) {
    this.#actions = actions;
    this.#inputs = Object.entries(FIELDS).map(([key, { long }]) => {
      const input = long ? element('textarea', { rows: '4' }) : element('input', { type: 'text' });
      input.addEventListener('change', () => {
        this.#changed(key as TextKey, input.value.replaceAll(/\s+/g, ' ').trim());
      });
      return [key as TextKey, input];
    });
    this.#topics = button('', actions.chooseTopics);
    this.#finish = button('Zur Veröffentlichung freigeben', () => {
      this.#setDraft(this.#fields?.draft === true ? undefined : 'draft');
    });
    this.dom = element(
      'section',
      { class: 'fields', 'aria-label': 'Angaben zum Artikel' },
      element(
        'details',
        {},
        element('summary', {}, 'Angaben'),
        ...this.#inputs.map(([key, input]) => labelled(FIELDS[key].label, input)),
        element('p', {}, 'Themen: ', this.#topics),
      ),
      this.#state,
      element('div', { class: 'buttons' }, this.#finish),
    );
  }

  /** @param open proposals and errors that wait for a decision */
  update({ fields }: Analysis, open: number): void {
    this.#fields = fields;
    for (const [key, input] of this.#inputs)
      if (document.activeElement !== input) input.value = fields[key];
    this.#topics.textContent =
      fields.topics.map(this.#actions.nameOfTopic).join(', ') || 'wählen …';
    this.#finish.textContent = fields.draft
      ? 'Fertig: kein Entwurf mehr'
      : 'Wieder zum Entwurf machen';
    this.#finish.toggleAttribute('disabled', fields.draft && open > 0);
    this.#state.textContent = stateOf(fields, open);
  }

  #changed(key: TextKey, value: string): void {
    const { path } = FIELDS[key];
    const fields = this.#fields;
    if (!fields || fields[key] === value) return;
    const sourceIsNew = fields.source === '' && fields.sourceUrl === '';
    if (path.length > 1 && sourceIsNew)
      this.#actions.edit([{ kind: 'set', path: ['source'], value: { [path[1] ?? '']: value } }]);
    else if (value === '' && key !== 'headline' && key !== 'description')
      this.#actions.edit([{ kind: 'remove', path: key === 'source' ? ['source'] : path }]);
    else this.#actions.edit([{ kind: 'set', path, value }]);
  }

  #setDraft(status: 'draft' | undefined): void {
    this.#actions.edit([
      status === undefined
        ? { kind: 'remove', path: ['status'] }
        : { kind: 'set', path: ['status'], value: status },
    ]);
  }
}

function stateOf({ draft, datePublished }: Fields, open: number): string {
  if (draft)
    return open > 0
      ? 'Entwurf. Fertig ist er, wenn nichts mehr offen ist.'
      : 'Entwurf. Alles ist entschieden.';
  return Date.parse(datePublished) > Date.now()
    ? `Der Artikel ist kein Entwurf, wird aber zurückgehalten: Er erscheint mit dem ersten Bau der Website ab ${datePublished}.`
    : 'Der Artikel ist kein Entwurf: Er erscheint mit dem nächsten Bau der Website.';
}
