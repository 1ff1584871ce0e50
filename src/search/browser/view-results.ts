/** What stands around the hits: notes on the query, the pages of voices and topics it names, articles, the count. */
import type { Offer } from '../lexicon/entry.ts';
import type { Found, Note } from '../query/search.ts';
import { element } from './dom.ts';
import { noteText, quotesCounted } from './wording.ts';

type Href = (path: string) => string;

export function noteElements(notes: Note[]): HTMLElement[] {
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
  { voices, topics }: Pick<Found, 'voices' | 'topics'>,
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
