/** Small forms in dialogs: a new voice, an event, the list of keys. */
import type { ProposedVoice, SpeakerKind } from '../protocol.ts';
import { button, element, labelled } from './dom.ts';
import { COMMANDS } from './keys.ts';

const KINDS: Record<SpeakerKind, string> = {
  Person: 'Person',
  Organization: 'Organisation',
  Country: 'Land',
  Unnamed: 'ohne Namen („ein Sprecher“)',
};

interface NewVoice extends ProposedVoice {
  affiliation: string;
}

/**
 * Asks what is to be known of a new voice.
 * @param proposed fills the form
 * @param done is called when the form is sent, not when it is closed
 */
export function askVoice(
  parent: HTMLElement,
  proposed: ProposedVoice,
  done: (voice: NewVoice) => void,
): void {
  const name = textField(proposed.name, true);
  const office = textField(proposed.jobTitle ?? '');
  const affiliation = textField('');
  const type = element(
    'select',
    {},
    ...Object.entries(KINDS).map(([value, label]) => element('option', { value }, label)),
  );
  type.value = proposed.type;
  showForm(
    parent,
    'Neue Stimme',
    [
      labelled('Name', name),
      labelled('Art', type),
      labelled('Amt oder Aufgabe', office),
      labelled('gehört zu', affiliation),
    ],
    'Anlegen',
    () => {
      done({
        id: undefined,
        name: name.value.trim(),
        type: type.value as SpeakerKind,
        jobTitle: office.value.trim(),
        affiliation: affiliation.value.trim(),
      });
    },
  );
}

/**
 * Asks for an event's title and its day, month or period, as `events` of the content format have them.
 * @param done is called when the form is sent, not when it is closed
 */
export function askEvent(
  parent: HTMLElement,
  date: string,
  title: string,
  done: (date: string, title: string) => void,
): void {
  const day = element('input', {
    type: 'text',
    required: true,
    inputmode: 'numeric',
    placeholder: '2025-12-02',
    pattern: String.raw`\d{4}-\d{2}(-\d{2}(/\d{4}-\d{2}-\d{2})?)?`,
    title: 'Ein Tag (2025-12-02), ein Monat (2025-12) oder zwei Tage mit / dazwischen',
  });
  day.value = date;
  const name = textField(title, true);
  showForm(
    parent,
    'Ereignis der Chronologie',
    [labelled('Tag, Monat oder Zeitraum', day), labelled('Was geschieht', name)],
    'Aufnehmen',
    () => {
      done(day.value, name.value.trim());
    },
  );
}

/** Shows the list of keys until it is closed. */
export function showKeys(parent: HTMLElement): void {
  const dialog = element(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'tasten', close: () => dialog.remove() },
    // The list is read from its beginning, not from the button behind it.
    element('h2', { id: 'tasten', tabindex: '-1', autofocus: true }, 'Tasten'),
    element(
      'dl',
      {},
      ...COMMANDS.map(({ shown, meaning }) =>
        element(
          'div',
          {},
          element('dt', {}, element('kbd', {}, shown)),
          element('dd', {}, meaning),
        ),
      ),
    ),
    element(
      'div',
      { class: 'buttons' },
      button('Schließen', () => {
        dialog.close();
      }),
    ),
  );
  parent.append(dialog);
  dialog.showModal();
}

function textField(value: string, required = false): HTMLInputElement {
  const field = element('input', { type: 'text', required, autocomplete: 'off' });
  field.value = value;
  return field;
}

function showForm(
  parent: HTMLElement,
  title: string,
  fields: readonly HTMLElement[],
  label: string,
  done: () => void,
): void {
  const dialog = element(
    'dialog',
    { class: 'form', 'aria-label': title, close: () => dialog.remove() },
    element('h2', {}, title),
    element(
      'form',
      {
        method: 'dialog',
        submit: () => {
          done();
        },
        // In a field of text Enter sends the form; a choice would keep it.
        keydown: (event) => {
          if (!(event.target instanceof HTMLSelectElement)) return;
          if (!(event instanceof KeyboardEvent) || event.key !== 'Enter') return;
          event.preventDefault();
          event.target.form?.requestSubmit();
        },
      },
      ...fields,
      element(
        'div',
        { class: 'buttons' },
        element('button', { class: 'first' }, label),
        button('Abbrechen', () => {
          dialog.close();
        }),
      ),
    ),
  );
  parent.append(dialog);
  dialog.showModal();
}
