/** What stands around the hits: notes on the query, the pages of voices and topics it names, who speaks. */
import { germanNumber } from '../../statistics/counts.ts';
import type { Offer } from '../lexicon/entry.ts';
import type { Note } from '../query/notes.ts';
import type { SearchState } from './address.ts';
import { element } from './dom.ts';
import { noteText, quotesCounted } from './wording.ts';

type Href = (path: string) => string;

/** What the page says of how it understood the query, one item a note, with a button where it knows a better word. */
export function noteElements(notes: readonly Note[]): HTMLElement[] {
  return notes.map((note) => {
    const { text, suggestion } = noteText(note);
    return element(
      'li',
      {},
      text,
      suggestion !== undefined && ' Meinten Sie ',
      suggestion !== undefined &&
        element(
          'button',
          {
            type: 'button',
            class: 'suggestion',
            'data-replace': note.kind === 'unknown' ? note.word : '',
            value: suggestion,
          },
          suggestion,
        ),
      suggestion !== undefined && '?',
    );
  });
}

/** Pages of voices and topics that the query names. */
export function offerElements(
  { voices, topics }: { voices: readonly Offer[]; topics: readonly Offer[] },
  href: Href,
): HTMLElement[] {
  const item =
    (label: string, folder: string) =>
    ({ id, name, quotes }: Offer) =>
      element(
        'li',
        {},
        element('span', { class: 'label' }, `${label} `),
        element('a', { href: href(`/${folder}/${id}/`) }, name),
        element('span', { class: 'count' }, ` ${quotesCounted(quotes)}`),
      );
  return [...voices.map(item('Stimme', 'stimmen')), ...topics.map(item('Thema', 'themen'))];
}

/** Two buttons for a voice that the query names: its own quotes, and the quotes about it. */
export function roleElements(
  roles: { own: number; about: number } | undefined,
  { query, role }: SearchState,
): HTMLElement[] {
  if (!roles || (role === undefined && (roles.own === 0 || roles.about === 0))) return [];
  const button = (value: string, pressed: boolean, text: string, count: number) =>
    element(
      'button',
      { type: 'button', 'data-role': value, 'aria-pressed': String(pressed) },
      `${text} (${germanNumber(count)})`,
    );
  const name = query.trim();
  return [
    button('', role === undefined, 'Alle', roles.own + roles.about),
    button('von', role === 'von', `Von ${name}`, roles.own),
    button('ueber', role === 'ueber', `Über ${name}`, roles.about),
  ];
}
