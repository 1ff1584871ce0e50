/** New quotes and scare quotes as edits of the frontmatter, in the order of the text. */
import type { EditorView } from '@codemirror/view';
import type { FrontmatterEdit } from '../../content/edit/edits.ts';
import { fold } from '../../german/spelling.ts';
import type { Speech } from '../../quotes/speech.ts';
import type { Span } from '../protocol.ts';
import { deskState } from './field.ts';

interface NewQuote {
  speaker: string;
  speech: Speech;
  text: string;
  prefix?: string | undefined;
  topics: string[];
}

/** Edits that put new quotes among those that an article has, in the order of the text. */
export class QuoteList {
  readonly edits: FrontmatterEdit[] = [];
  readonly #quotes: { id: string; from: number }[];
  #scareQuotes: string[];

  constructor(view: EditorView) {
    const { analysis } = view.state.field(deskState);
    this.#quotes = analysis.quotes.map(({ id, spans }) => ({ id, from: spans[0]?.from ?? -1 }));
    this.#scareQuotes = analysis.scareQuotes.map(({ text }) => text);
  }

  /** @returns the quote’s id */
  addQuote({ speaker, speech, text, prefix, topics }: NewQuote, spans: readonly Span[]): string {
    const from = spans[0]?.from ?? 0;
    const id = freeId(text, new Set(this.#quotes.map((quote) => quote.id)));
    const behind = this.#quotes.findIndex((quote) => quote.from > from);
    const index = behind < 0 ? this.#quotes.length : behind;
    this.#quotes.splice(index, 0, { id, from });
    const value = {
      id,
      speaker,
      speech,
      text,
      ...(prefix === undefined ? {} : { prefix }),
      ...(topics.length === 0 ? {} : { topics }),
    };
    this.edits.push({ kind: 'insert', path: ['quotes', index], value });
    return id;
  }

  addScareQuote(text: string): void {
    if (this.#scareQuotes.includes(text)) return;
    this.edits.push({
      kind: 'insert',
      path: ['scareQuotes', this.#scareQuotes.length],
      value: text,
    });
    this.#scareQuotes = [...this.#scareQuotes, text];
  }
}

const LONGEST_ID = 40;

/** An id of a passage's first words that no quote has yet. */
export function freeId(text: string, taken: ReadonlySet<string>): string {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map(fold)
    .filter((word) => /^[a-z0-9]+$/.test(word));
  let id = '';
  for (const word of words) {
    if (id !== '' && id.length + word.length >= LONGEST_ID) break;
    id = id === '' ? word.slice(0, LONGEST_ID) : `${id}-${word}`;
    if (id.split('-').length === 4) break;
  }
  if (id === '' || /^\d/.test(id)) id = `zitat${id === '' ? '' : `-${id}`}`;
  for (let number = 2, free = id; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${id}-${String(number)}`;
  }
}
