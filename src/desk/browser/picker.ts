/** The choice of a voice or of topics by name, with what is not there yet made in place. */
import { fold } from '../../german/spelling.ts';
import { button, element } from './dom.ts';

export interface Choice {
  id: string;
  name: string;
  /** Other names it is found by. */
  others: readonly string[];
  /** Shown beside the name. */
  note: string;
  chosen: boolean;
}

interface PickerOptions {
  parent: HTMLElement;
  title: string;
  choices: readonly Choice[];
  /** Several can be chosen, and Enter in an empty field ends the choice. */
  several: boolean;
  /** Label of what makes a new one of the words that were typed. */
  newLabel: (words: string) => string;
  /** Words that the field has to begin with. */
  words?: string | undefined;
  /** The ids that were chosen. */
  done: (ids: string[]) => void;
  make: (words: string, chosen: string[]) => void;
  /** The dialog was left without a choice. */
  left: () => void;
}

const MOST_SHOWN = 30;

/**
 * Opens a list to choose from by typing, after the ARIA pattern of a combobox with a listbox
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */
export function showPicker(options: PickerOptions): void {
  const { parent, title, several, choices } = options;
  const chosen = new Set(choices.filter((one) => one.chosen).map(({ id }) => id));
  let shown: (Choice | undefined)[] = [];
  let active = 0;
  let finished = false;

  const list = element('ul', {
    role: 'listbox',
    id: 'auswahl',
    'aria-label': title,
    ...(several ? { 'aria-multiselectable': 'true' } : {}),
  });
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': title,
    'aria-expanded': 'true',
    'aria-controls': 'auswahl',
    'aria-autocomplete': 'list',
  });
  field.value = options.words ?? '';

  const finish = (run: () => void): void => {
    finished = true;
    dialog.close();
    run();
  };
  const pick = (choice: Choice | undefined): void => {
    const words = field.value.trim();
    if (!choice) return finish(() => options.make(words, [...chosen]));
    if (!several) return finish(() => options.done([choice.id]));
    if (!chosen.delete(choice.id)) chosen.add(choice.id);
    field.value = '';
    render();
  };
  const render = (): void => {
    const words = field.value.trim();
    shown = found(choices, words, chosen);
    const exact = choices.some(({ name }) => fold(name) === fold(words));
    if (words !== '' && !exact) shown.push(undefined);
    active = Math.max(0, Math.min(active, shown.length - 1));
    list.replaceChildren(
      ...shown.map((choice, index) =>
        element(
          'li',
          {
            role: 'option',
            id: `auswahl-${String(index)}`,
            'aria-selected': String(several && choice ? chosen.has(choice.id) : index === active),
            class: index === active ? 'active' : '',
            // The field keeps the focus.
            mousedown: (event) => {
              event.preventDefault();
            },
            click: () => {
              pick(choice);
            },
          },
          element('span', {}, choice ? choice.name : options.newLabel(words)),
          choice && choice.note !== '' ? element('small', {}, choice.note) : undefined,
        ),
      ),
    );
    if (shown.length === 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `auswahl-${String(active)}`);
    list.children[active]?.scrollIntoView({ block: 'nearest' });
  };

  field.addEventListener('input', () => {
    active = 0;
    render();
  });
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      active = (active + step + shown.length) % Math.max(1, shown.length);
      render();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (several && field.value.trim() === '' && active === 0)
        return finish(() => options.done([...chosen]));
      if (active < shown.length) pick(shown[active]);
    }
  });

  const dialog = element(
    'dialog',
    {
      class: 'picker',
      'aria-label': title,
      close: () => {
        dialog.remove();
        if (!finished) options.left();
      },
    },
    element('h2', {}, title),
    field,
    list,
    element(
      'div',
      { class: 'buttons' },
      several ? button('Fertig', () => finish(() => options.done([...chosen]))) : undefined,
      button('Abbrechen', () => {
        dialog.close();
      }),
    ),
    element(
      'p',
      { class: 'note' },
      several
        ? 'Enter wählt das Thema in der Liste oder wählt es ab. Enter im leeren Feld beendet die Auswahl. Ein Name, der in der Liste fehlt, wird ein neues Thema.'
        : 'Enter wählt den ersten Namen der Liste, die Pfeile einen anderen. Ein Name, der in ihr fehlt, wird eine neue Stimme.',
    ),
  );
  parent.append(dialog);
  render();
  dialog.showModal();
  field.focus();
  field.select();
}

/** What has the words at the beginning of a name's words comes first; what is chosen, where nothing was typed. */
function found(choices: readonly Choice[], words: string, chosen: ReadonlySet<string>): Choice[] {
  const wanted = fold(words);
  const rank = (choice: Choice): number => {
    if (wanted === '') return chosen.has(choice.id) ? 0 : 1;
    const names = [choice.name, ...choice.others].map(fold);
    if (names.some((name) => name === wanted)) return 0;
    if (names.some((name) => name.startsWith(wanted))) return 1;
    if (names.some((name) => name.split(/[\s-]+/).some((word) => word.startsWith(wanted))))
      return 2;
    return names.some((name) => name.includes(wanted)) ? 3 : Infinity;
  };
  return choices
    .map((choice) => ({ choice, rank: rank(choice) }))
    .filter((one) => one.rank < Infinity)
    .sort((a, b) => a.rank - b.rank || a.choice.name.localeCompare(b.choice.name, 'de'))
    .slice(0, MOST_SHOWN)
    .map(({ choice }) => choice);
}
